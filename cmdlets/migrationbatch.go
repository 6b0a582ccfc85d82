package cmdlets

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"migsh/engine"
	"migsh/shell/format"
	"migsh/shell/interp"
	"migsh/shell/object"
)

// migrationBatch is the cmdlets of migration batches. New- and Set-, whose parameters are many, are in files of their own.
func migrationBatch(svc *engine.Service) []interp.Command {
	return []interp.Command{
		interp.Define("New-MigrationBatch", func() *newBatch { return &newBatch{svc: svc} },
			interp.Synopsis("Creates a migration batch from a CSV file of users, and starts it with -AutoStart."),
			interp.Example(`New-MigrationBatch -Name IMAPBatch1 -SourceEndpoint IMAPEndpoint -CSVData ([System.IO.File]::ReadAllBytes("C:\Users\Administrator\Desktop\IMAPmigration_1.csv")) -AutoStart`),
			interp.DefaultSet("Onboarding"), interp.Output(exchange+"MigrationBatch"), ofExchange("New-MigrationBatch")),
		interp.Define("Get-MigrationBatch", func() *getBatch { return &getBatch{svc: svc} },
			interp.Synopsis("Shows migration batches, how far they are and how they ended."),
			interp.Example("Get-MigrationBatch -Identity IMAPBatch1 | Format-List"),
			interp.Example("Get-MigrationBatch -Status SyncedWithErrors"),
			interp.DefaultSet("Identity"), interp.Output(exchange+"MigrationBatch"), ofExchange("Get-MigrationBatch")),
		interp.Define("Set-MigrationBatch", func() *setBatch { return &setBatch{svc: svc} },
			interp.Synopsis("Changes a migration batch: adds users, replaces passwords, sets times, or asks for a sync now."),
			interp.Example("Set-MigrationBatch -Identity IMAPBatch1 -SyncNow"),
			ofExchange("Set-MigrationBatch")),
		interp.Define("Start-MigrationBatch", func() *startBatch { return &startBatch{svc: svc} },
			interp.Synopsis("Starts a batch, or goes on with a stopped one; users that failed are tried again. The work goes on in the background."),
			interp.Example("Start-MigrationBatch -Identity IMAPBatch1"),
			ofExchange("Start-MigrationBatch")),
		interp.Define("Stop-MigrationBatch", func() *stopBatch { return &stopBatch{svc: svc} },
			interp.Synopsis("Pauses a batch at the next message boundary."),
			interp.Example("Get-MigrationBatch -Status Syncing | Stop-MigrationBatch -Confirm:$false"),
			interp.ConfirmImpact(interp.ImpactHigh), ofExchange("Stop-MigrationBatch")),
		interp.Define("Complete-MigrationBatch", func() *completeBatch { return &completeBatch{svc: svc} },
			interp.Synopsis("Syncs a synced batch a last time and ends its daily sync."),
			interp.Example("Complete-MigrationBatch -Identity IMAPBatch1 -Confirm:$false"),
			interp.ConfirmImpact(interp.ImpactHigh), ofExchange("Complete-MigrationBatch")),
		interp.Define("Remove-MigrationBatch", func() *removeBatch { return &removeBatch{svc: svc} },
			interp.Synopsis("Removes a batch. The migrated mail stays, and a new batch for the same users goes on from there."),
			interp.Example("Remove-MigrationBatch -Identity IMAPBatch1 -Confirm:$false"),
			interp.ConfirmImpact(interp.ImpactHigh), ofExchange("Remove-MigrationBatch")),
	}
}

func migrationBatchViews() []format.View {
	columns := leftColumns("Identity", "Status", "MigrationType", "TotalCount")
	columns[2].Label = "Type"
	return []format.View{{Name: "MigrationBatch", Types: []string{exchange + "MigrationBatch"}, AutoSize: true, Table: columns}}
}

// errNoIdentity: Exchange's cmdlets declare Identity optional where a batch is started, stopped, completed or removed,
// and find out afterwards.
var errNoIdentity = &engine.ValueError{Field: "Identity", Text: "The Identity parameter is required: it names the migration batch or user."}

func needIdentity(identity string) error {
	if identity == "" {
		return errNoIdentity
	}
	return nil
}

type getBatch struct {
	Diagnostic         interp.Switch `ps:"set=Identity|BatchesFromEndpoint" no:"onprem"`
	DiagnosticArgument string        `ps:"set=Identity|BatchesFromEndpoint" no:"onprem"`
	DiagnosticInfo     string        `ps:"set=Identity|BatchesByEndpoint|BatchesByStatus" no:"diagnostic"`
	DomainController   string        `ps:"set=Identity|BatchesFromEndpoint" no:"onprem"`
	Endpoint           string        `ps:"set=BatchesFromEndpoint|BatchesByEndpoint"`
	Identity           string        `ps:"pos=0,pipe,prop,set=Identity"`
	IncludeReport      interp.Switch
	Partition          string      `ps:"set=Identity|BatchesByEndpoint|BatchesByStatus" no:"internal"`
	ResultSize         unlimited   `ps:"set=Identity|BatchesByEndpoint|BatchesByStatus"`
	Status             batchStatus `ps:"set=Identity|BatchesFromEndpoint|BatchesByStatus"`

	svc *engine.Service
}

func (c *getBatch) Process(p *interp.Pipe) error {
	if err := refuse(p, c); err != nil {
		return err
	}
	batches, more, err := c.svc.Batches(p.Context(), engine.BatchFilter{
		Identity: c.Identity, Status: engine.BatchStatus(c.Status), Endpoint: c.Endpoint, Limit: c.ResultSize.limit()})
	if err != nil {
		return failed(p, err, c.Identity+c.Endpoint)
	}
	for _, b := range batches {
		view := batchObject(b)
		if c.IncludeReport {
			report, err := batchReport(p, c.svc, b.Identity)
			if err != nil {
				return failed(p, err, b.Identity)
			}
			view.Props.Set("Report", report)
		}
		if err := p.Write(view); err != nil {
			return err
		}
	}
	if more {
		return p.Warn(moreResults)
	}
	return nil
}

// batchReport joins the reports of a batch's users.
func batchReport(p *interp.Pipe, svc *engine.Service, batch string) (object.Value, error) {
	users, _, err := svc.Users(p.Context(), engine.UserFilter{Batch: batch})
	if err != nil {
		return nil, err
	}
	var entries []engine.ReportEntry
	for _, u := range users {
		s, err := svc.UserStatistics(p.Context(), u.Identity, engine.StatisticsOptions{Report: true})
		if errors.Is(err, engine.ErrNotFound) {
			continue // removed meanwhile
		}
		if err != nil {
			return nil, err
		}
		for _, e := range s.Report {
			e.Text = u.Identity + ": " + e.Text
			entries = append(entries, e)
		}
	}
	return reportObject(entries), nil
}

// reportView is what -IncludeReport adds.
type reportView struct {
	Entries  *object.Array
	Failures *object.Array

	lines []string
}

// String is the whole report, as Format-List Report shows it.
func (v reportView) String() string { return strings.Join(v.lines, "\n") }

type reportEntryView struct {
	CreationTime object.Value
	Message      string
	Type         string

	line string
}

func (v reportEntryView) String() string { return v.line }

func reportObject(entries []engine.ReportEntry) object.Value {
	all, failures := object.NewArray(), object.NewArray()
	var lines []string
	for _, e := range entries {
		lines = append(lines, e.String())
		v := reportEntryView{CreationTime: object.DateTimeOf(e.Time.UTC()), Message: e.Text, Type: "Informational", line: e.String()}
		if e.Failure {
			v.Type = "Error"
		}
		o := object.From(exchange+"ReportEntry", v)
		all.Items = append(all.Items, o)
		if e.Failure {
			failures.Items = append(failures.Items, o)
		}
	}
	return object.From(exchange+"Report", reportView{all, failures, lines})
}

type startBatch struct {
	DomainController string        `no:"onprem"`
	Identity         string        `ps:"pos=0,pipe,prop"`
	Partition        string        `no:"internal"`
	Validate         interp.Switch `no:"exchange"`
	interp.ShouldProcess

	svc *engine.Service
}

func (c *startBatch) Process(p *interp.Pipe) error {
	return onIdentity(p, &c.ShouldProcess, c, c.Identity, c.svc.StartBatch)
}

type stopBatch struct {
	DomainController string `no:"onprem"`
	Identity         string `ps:"pos=0,pipe,prop"`
	Partition        string `no:"internal"`
	interp.ShouldProcess

	svc *engine.Service
}

func (c *stopBatch) Process(p *interp.Pipe) error {
	return onIdentity(p, &c.ShouldProcess, c, c.Identity, c.svc.StopBatch)
}

type completeBatch struct {
	CompletePublicFolderMigrationWithDataLoss interp.Switch `no:"internal"`
	DomainController                          string        `no:"onprem"`
	Identity                                  string        `ps:"pos=0,pipe,prop"`
	NotificationEmails                        []string
	Partition                                 string `no:"internal"`
	SyncAndComplete                           interp.Switch
	interp.ShouldProcess

	svc *engine.Service
}

func (c *completeBatch) Process(p *interp.Pipe) error {
	if ok, err := goOn(p, &c.ShouldProcess, c, c.Identity); !ok {
		return err
	}
	if err := needIdentity(c.Identity); err != nil {
		return failed(p, err, nil)
	}
	if err := warnNoMail(p, c.NotificationEmails, 0); err != nil {
		return err
	}
	return failed(p, c.svc.CompleteBatch(p.Context(), c.Identity, c.NotificationEmails), c.Identity)
}

// warnNoMail says what is not done with addresses and their interval: they are kept and shown, but nothing is sent.
func warnNoMail(p *interp.Pipe, addresses []string, every time.Duration) error {
	if len(addresses) == 0 && every == 0 {
		return nil
	}
	return p.Warn("The notification settings are recorded, but migsh sends no mail. Get-MigrationBatch -IncludeReport has the report.")
}

type removeBatch struct {
	DomainController string `no:"onprem"`
	Force            interp.Switch
	Identity         string `ps:"pos=0,pipe,prop"`
	Partition        string `no:"internal"`
	interp.ShouldProcess

	svc *engine.Service
}

func (c *removeBatch) Process(p *interp.Pipe) error {
	return onIdentity(p, &c.ShouldProcess, c, c.Identity, func(ctx context.Context, identity string) error {
		return c.svc.RemoveBatch(ctx, identity, bool(c.Force))
	})
}

// batchView is a MigrationBatch, properties in the order in which the service's are listed. Those
// that say nothing about an IMAP migration are $null, or what they are for every batch.
type batchView struct {
	Identity                                    object.Value
	Status                                      object.Value
	State                                       string
	DataConsistencyScore                        object.Value
	Flags                                       string
	WorkflowStage                               object.Value
	TriggeredAction                             string
	BatchGuid                                   object.Value
	TotalCount                                  int
	ActiveCount                                 int
	StoppedCount                                int
	SyncedCount                                 int
	FinalizedCount                              int
	FailedCount                                 int
	CompletedWithWarningCount                   int
	PostMigrationSyncCount                      int
	PendingCount                                int
	ProvisionedCount                            int
	ValidationWarningCount                      int
	ValidationWarnings                          *object.Array
	Message                                     string
	CreationDateTime, CreationDateTimeUTC       object.Value
	StartDateTime, StartDateTimeUTC             object.Value
	ExpirationDateTime, ExpirationDateTimeUTC   object.Value
	LastSyncedDateTime, LastSyncedDateTimeUTC   object.Value
	SubmittedByUser                             string
	OwnerId                                     object.Value
	OwnerExchangeObjectId                       object.Value
	NotificationEmails                          []string
	MigrationType                               string
	BatchDirection                              string
	Locale                                      object.Value
	Reports                                     *object.Array
	IsProvisioning                              bool
	IsLargeArchiveOnboarding                    bool
	IsOnboardingRestore                         bool
	CompleteAfter, CompleteAfterUTC             object.Value
	StartAfter, StartAfterUTC                   object.Value
	SkipMail                                    bool
	SkipCalendar                                bool
	SkipContacts                                bool
	SkipDelegates                               bool
	SkipRules                                   bool
	BadItemLimit                                string
	LargeItemLimit                              string
	Report                                      object.Value
	DiagnosticInfo                              object.Value
	TargetDeliveryDomain                        object.Value
	ExcludedFolders                             []string
	IncludedFolders                             []string
	InitialSyncDateTime, InitialSyncDateTimeUTC object.Value
	InitialSyncDuration                         object.Value
	FinalizedDateTime, FinalizedDateTimeUTC     object.Value
	UserTimeZone                                object.Value
	ReportInterval                              object.Value
	SkipReports                                 bool
	AllowIncrementalSyncs                       bool
	AllowUnknownColumnsInCsv                    bool
	AutoRetryCount                              int
	CurrentRetryCount                           int
	SourceEndpoint                              object.Value
	Target                                      string
	IsValid                                     bool
	ObjectState                                 string

	name string
}

// String is the identity, so that a batch can be given where its name is wanted.
func (v batchView) String() string { return v.name }

// batchObject shows a batch.
func batchObject(b engine.Batch) *object.Object {
	v := batchView{
		Identity: identity(b.Identity), name: b.Identity, Status: enumeration(string(b.Status)), State: string(b.State),
		DataConsistencyScore: enumeration(string(b.DataConsistencyScore)), Flags: "None", TriggeredAction: "None", BatchGuid: guid(b.Guid),
		TotalCount: b.TotalCount, ActiveCount: b.ActiveCount, StoppedCount: b.StoppedCount, SyncedCount: b.SyncedCount,
		FinalizedCount: b.FinalizedCount, FailedCount: b.FailedCount, CompletedWithWarningCount: b.CompletedWithWarningCount,
		PendingCount: b.PendingCount, ProvisionedCount: b.ProvisionedCount,
		ValidationWarningCount: len(b.ValidationWarnings), ValidationWarnings: warningObjects(b.ValidationWarnings), Message: b.Message,
		SubmittedByUser: b.SubmittedByUser, NotificationEmails: b.NotificationEmails, MigrationType: string(b.Type), BatchDirection: "Onboarding",
		Locale: orNull(b.Locale), Reports: object.NewArray(), SkipCalendar: true, SkipContacts: true, SkipDelegates: true, SkipRules: true,
		BadItemLimit: "Unlimited", LargeItemLimit: "Unlimited",
		ExcludedFolders: b.ExcludeFolders, IncludedFolders: b.IncludeFolders, UserTimeZone: orNull(b.TimeZone), ReportInterval: span(b.ReportInterval),
		SkipReports: b.SkipReports, AllowIncrementalSyncs: b.AllowIncrementalSyncs, AllowUnknownColumnsInCsv: b.AllowUnknownColumnsInCsv,
		AutoRetryCount: b.AutoRetryCount, CurrentRetryCount: b.CurrentRetryCount,
		SourceEndpoint: identity(b.Endpoint), Target: targetText(b.Target), IsValid: true, ObjectState: "Unchanged",
	}
	v.CreationDateTime, v.CreationDateTimeUTC = bothTimes(b.Created)
	v.StartDateTime, v.StartDateTimeUTC = bothTimes(b.Started)
	v.ExpirationDateTime, v.ExpirationDateTimeUTC = bothTimes(b.Expires)
	v.LastSyncedDateTime, v.LastSyncedDateTimeUTC = bothTimes(b.LastSynced)
	v.InitialSyncDateTime, v.InitialSyncDateTimeUTC = bothTimes(b.InitialSynced)
	v.FinalizedDateTime, v.FinalizedDateTimeUTC = bothTimes(b.Finalized)
	// pwsh: without -TimeZone the zone of a batch is UTC, so both times of these are equal.
	_, v.CompleteAfterUTC = bothTimes(b.CompleteAfter)
	_, v.StartAfterUTC = bothTimes(b.StartAfter)
	v.CompleteAfter, v.StartAfter = inZone(b.CompleteAfter, b.TimeZone), inZone(b.StartAfter, b.TimeZone)
	if !b.InitialSynced.IsZero() && !b.Started.IsZero() {
		v.InitialSyncDuration = object.TimeSpanOf(b.InitialSynced.Sub(b.Started))
	}
	return object.From(exchange+"MigrationBatch", v)
}

// warningView is a CSV row that was not taken.
type warningView struct {
	EmailAddress          string
	LocalizedErrorMessage string
	RowIndex              int
}

func (w warningView) String() string {
	if w.EmailAddress == "" {
		return fmt.Sprintf("Row %d: %s", w.RowIndex, w.LocalizedErrorMessage)
	}
	return fmt.Sprintf("Row %d, %s: %s", w.RowIndex, w.EmailAddress, w.LocalizedErrorMessage)
}

func warningObjects(warnings []engine.ValidationWarning) *object.Array {
	a := object.NewArray()
	for _, w := range warnings {
		a.Items = append(a.Items, object.From(exchange+"MigrationBatchError", warningView{w.EmailAddress, w.Message, w.Row}))
	}
	return a
}
