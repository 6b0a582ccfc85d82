package cmdlets

import (
	"strings"

	"migsh/engine"
	"migsh/shell/format"
	"migsh/shell/interp"
	"migsh/shell/object"
)

// migrationConfig is the settings and sums over all batches.
func migrationConfig(svc *engine.Service) []interp.Command {
	return []interp.Command{
		interp.Define("Get-MigrationConfig", func() *getConfig { return &getConfig{svc: svc} },
			interp.Synopsis("Shows the limits of migrations."),
			interp.Example("Get-MigrationConfig"),
			interp.DefaultSet("Default"), interp.Output(exchange+"MigrationConfig"), ofExchange("Get-MigrationConfig")),
		interp.Define("Set-MigrationConfig", func() *setConfig { return &setConfig{svc: svc} },
			interp.Synopsis("Changes the limits of migrations."),
			interp.Example("Set-MigrationConfig -MaxConcurrentMigrations 40"),
			ofExchange("Set-MigrationConfig")),
		interp.Define("Get-MigrationStatistics", func() *getStatistics { return &getStatistics{svc: svc} },
			interp.Synopsis("Sums up the users of all migration batches."),
			interp.Example("Get-MigrationStatistics"),
			interp.Output(exchange+"MigrationStatistics"), ofExchange("Get-MigrationStatistics")),
	}
}

func migrationConfigViews() []format.View {
	return []format.View{{Name: "MigrationConfig", Types: []string{exchange + "MigrationConfig"},
		List: leftColumns("Identity", "MaxNumberOfBatches", "MaxConcurrentMigrations", "Features", "CanSubmitNewBatch")}}
}

type getConfig struct {
	AllPartitions                       interp.Switch `ps:"mandatory,set=AllPartitions" no:"exchange"`
	DomainController                    string        `ps:"set=Default" no:"onprem"`
	IncludeSimplifiedGmailMigrationData interp.Switch `ps:"set=Partition|AllPartitions" no:"exchange"`
	Partition                           string        `ps:"set=Partition" no:"internal"`

	svc *engine.Service
}

// configView is a MigrationConfig, with the limits that Exchange does not show behind it.
type configView struct {
	Identity                string
	MaxNumberOfBatches      int
	MaxConcurrentMigrations string
	Features                []string
	CanSubmitNewBatch       bool
	MaxMessageSize          object.Value
	MaxItemsPerMailbox      int
	IncrementalSyncInterval object.TimeSpan
	StopSyncedAfter         object.TimeSpan
	RemoveStoppedAfter      object.TimeSpan
	RemoveCompletedAfter    object.TimeSpan
	FailWithoutProgressFor  object.TimeSpan
	IsValid                 bool
	ObjectState             string
}

func (c *getConfig) Process(p *interp.Pipe) error {
	if err := refuse(p, c); err != nil {
		return err
	}
	cfg, err := c.svc.Config(p.Context())
	if err != nil {
		return failed(p, err, nil)
	}
	return p.Write(object.From(exchange+"MigrationConfig", configView{
		Identity: "migsh", MaxNumberOfBatches: cfg.MaxNumberOfBatches, MaxConcurrentMigrations: limitText(cfg.MaxConcurrentMigrations),
		Features: cfg.Features, CanSubmitNewBatch: cfg.Batches < cfg.MaxNumberOfBatches,
		MaxMessageSize: byteSize(cfg.MaxMessageSize), MaxItemsPerMailbox: cfg.MaxItems, IncrementalSyncInterval: object.TimeSpanOf(cfg.IncrementalInterval),
		StopSyncedAfter: object.TimeSpanOf(cfg.StopAfterIdle), RemoveStoppedAfter: object.TimeSpanOf(cfg.RemoveStopped),
		RemoveCompletedAfter: object.TimeSpanOf(cfg.RemoveCompleted), FailWithoutProgressFor: object.TimeSpanOf(cfg.RetryFor),
		IsValid: true, ObjectState: "Unchanged"}))
}

type setConfig struct {
	DomainController        string           `no:"onprem"`
	Features                migrationFeature `no:"exchange"`
	MaxConcurrentMigrations unlimited
	MaxNumberOfBatches      int
	Partition               string `no:"internal"`
	interp.ShouldProcess

	svc *engine.Service
}

func (c *setConfig) Process(p *interp.Pipe) error {
	if ok, err := goOn(p, &c.ShouldProcess, c, ""); !ok {
		return err
	}
	return failed(p, c.svc.SetConfig(p.Context(), func(cfg *engine.Config) error {
		if p.Bound("MaxConcurrentMigrations") {
			cfg.MaxConcurrentMigrations = c.MaxConcurrentMigrations.n
		}
		if p.Bound("MaxNumberOfBatches") {
			cfg.MaxNumberOfBatches = c.MaxNumberOfBatches
		}
		return nil
	}), nil)
}

type getStatistics struct {
	Diagnostic         interp.Switch `no:"onprem"`
	DiagnosticArgument string        `no:"onprem"`
	DiagnosticInfo     string        `no:"diagnostic"`
	DomainController   string        `no:"onprem"`
	Partition          string        `no:"internal"`

	svc *engine.Service
}

// totalsView is a MigrationStatistics.
type totalsView struct {
	Identity         string
	TotalCount       int
	ActiveCount      int
	StoppedCount     int
	SyncedCount      int
	FinalizedCount   int
	FailedCount      int
	PendingCount     int
	ProvisionedCount int
	MigrationType    string
	DiagnosticInfo   object.Value
	IsValid          bool
	ObjectState      string
}

func (c *getStatistics) Process(p *interp.Pipe) error {
	if err := refuse(p, c); err != nil {
		return err
	}
	t, err := c.svc.Totals(p.Context())
	if err != nil {
		return failed(p, err, nil)
	}
	types := make([]string, len(t.Types))
	for i, m := range t.Types {
		types[i] = string(m)
	}
	if len(types) == 0 {
		types = []string{"None"}
	}
	return p.Write(object.From(exchange+"MigrationStatistics", totalsView{
		Identity: "migsh", TotalCount: t.TotalCount, ActiveCount: t.ActiveCount, StoppedCount: t.StoppedCount, SyncedCount: t.SyncedCount,
		FinalizedCount: t.FinalizedCount, FailedCount: t.FailedCount, PendingCount: t.PendingCount, ProvisionedCount: t.ProvisionedCount,
		MigrationType: strings.Join(types, ", "), IsValid: true, ObjectState: "Unchanged"}))
}
