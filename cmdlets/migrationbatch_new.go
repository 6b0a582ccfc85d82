package cmdlets

import (
	"slices"
	"strings"
	"time"

	"migsh/engine"
	"migsh/shell/interp"
	"migsh/shell/object"
)

// newBatch is New-MigrationBatch. Of its parameter sets Onboarding, the default, is the one that migrates from IMAP. -SkipCalendar
// and its like are taken: nothing of what they leave out is ever migrated.
type newBatch struct {
	AdoptPreexisting           interp.Switch `ps:"set=GoogleResourceOnboarding|Local|ManagedGmailTeams|Offboarding|Onboarding" no:"adopt"`
	AllowIncrementalSyncs      bool          `ps:"set=Abch|Local|LocalPublicFolder|Offboarding|Onboarding|Preexisting|PreexistingUserIds|PublicFolderToUnifiedGroup|WorkflowTemplate"`
	AllowUnknownColumnsInCsv   bool          `ps:"set=Abch|Analysis|FolderMove|GoogleResourceOnboarding|Local|LocalMailboxRestore|LocalPublicFolder|ManagedGmailTeams|Offboarding|Onboarding|PointInTimeRecovery|PointInTimeRecoveryProvisionOnly|PreexistingUserIds|PreexistingUsers|PublicFolderToUnifiedGroup|SlackPublicDataConnector|WorkflowTemplate"`
	Analyze                    interp.Switch `ps:"mandatory,set=Analysis" no:"exchange"`
	ArchiveDomain              string        `ps:"set=Offboarding|Onboarding" no:"exchange"`
	ArchiveOnly                interp.Switch `ps:"set=Local" no:"exchange"`
	AutoComplete               interp.Switch
	AutoProvisioning           interp.Switch `ps:"set=Onboarding" no:"exchange"`
	AutoRetryCount             int           `ps:"set=Abch|Local|LocalPublicFolder|Offboarding|Onboarding|Preexisting|PreexistingUserIds|PublicFolderToUnifiedGroup|WorkflowTemplate"`
	AutoStart                  interp.Switch
	AvoidMergeOverlap          interp.Switch `ps:"set=Onboarding" no:"exchange"`
	BadItemLimit               unlimited     `ps:"set=FolderMove|Local|LocalPublicFolder|PublicFolderToUnifiedGroup" no:"limits"`
	CompleteAfter              object.DateTime
	ConnectionLogicalId        string                `ps:"mandatory,set=SlackPublicDataConnector" no:"exchange"`
	ContentFilter              string                `ps:"set=Onboarding" no:"exchange"`
	ContentFilterLanguage      *object.Culture       `ps:"set=Onboarding" no:"exchange"`
	CSVData                    []byte                `ps:"mandatory,set=Abch|Analysis|FolderMove|GoogleResourceOnboarding|Local|LocalMailboxRestore|LocalPublicFolder|ManagedGmailTeams|Offboarding|PointInTimeRecovery|PointInTimeRecoveryProvisionOnly|PublicFolderToUnifiedGroup,secret;set=Onboarding"`
	Daily                      interp.Switch         `ps:"set=Analysis" no:"exchange"`
	DataFusion                 interp.Switch         `ps:"set=Onboarding" no:"exchange"`
	DisableOnCopy              interp.Switch         `ps:"set=Preexisting|PreexistingUserIds|PreexistingUsers" no:"adopt"`
	DisallowExistingUsers      interp.Switch         `ps:"set=Local|Offboarding|Onboarding" no:"exchange"`
	DomainController           string                `ps:"set=Abch|Local|LocalPublicFolder|Offboarding|Onboarding|Preexisting|PreexistingUserIds|PublicFolderToUnifiedGroup|WorkflowTemplate" no:"onprem"`
	ExcludeDumpsters           interp.Switch         `ps:"set=Onboarding" no:"exchange"`
	ExcludeFolders             []string              `ps:"set=Analysis|LocalMailboxRestore|Onboarding"`
	ForwardingDisposition      forwardingDisposition `ps:"set=Onboarding" no:"exchange"`
	GoogleResource             interp.Switch         `ps:"mandatory,set=GoogleResourceOnboarding" no:"exchange"`
	IncludeFolders             []string              `ps:"set=Analysis|LocalMailboxRestore|Onboarding"`
	IncludeOtherContacts       interp.Switch         `ps:"set=Onboarding" no:"exchange"`
	LargeItemLimit             unlimited             `ps:"set=FolderMove|LocalPublicFolder|PublicFolderToUnifiedGroup" no:"limits"`
	Local                      interp.Switch         `ps:"mandatory,set=Local" no:"exchange"`
	Locale                     *object.Culture       `ps:"set=Abch|Local|LocalPublicFolder|Offboarding|Onboarding|Preexisting|PreexistingUserIds|PublicFolderToUnifiedGroup|WorkflowTemplate"`
	ManagedGmailTeams          interp.Switch         `ps:"mandatory,set=ManagedGmailTeams" no:"exchange"`
	MigrateTasks               interp.Switch         `ps:"set=Onboarding" no:"exchange"`
	MoveOptions                []string              `ps:"set=FolderMove|Local|Offboarding|Onboarding" no:"exchange"`
	Name                       string                `ps:"mandatory"`
	NotificationEmails         []string
	Partition                  string        `ps:"set=Analysis|FolderMove|GoogleResourceOnboarding|Local|LocalMailboxRestore|LocalPublicFolder|ManagedGmailTeams|Offboarding|Onboarding|PointInTimeRecovery|PointInTimeRecoveryProvisionOnly|Preexisting|PreexistingUserIds|PreexistingUsers|PublicFolderToUnifiedGroup|SlackPublicDataConnector|WorkflowTemplate" no:"internal"`
	PrimaryOnly                interp.Switch `ps:"set=Local|Offboarding|Onboarding" no:"exchange"`
	PublicFolderToUnifiedGroup interp.Switch `ps:"mandatory,set=PublicFolderToUnifiedGroup" no:"exchange"`
	RemoveOnCopy               interp.Switch `ps:"set=GoogleResourceOnboarding|Local|ManagedGmailTeams|Offboarding|Onboarding" no:"adopt"`
	RenamePrimaryCalendar      interp.Switch `ps:"set=Onboarding" no:"exchange"`
	ReportInterval             time.Duration
	Restore                    interp.Switch `ps:"set=Onboarding" no:"exchange"`
	SimplifiedSwitchOver       interp.Switch `ps:"set=Onboarding" no:"exchange"`
	SkipCalendar               interp.Switch `ps:"set=ManagedGmailTeams|Onboarding"`
	SkipContacts               interp.Switch `ps:"set=ManagedGmailTeams|Onboarding"`
	SkipDelegates              interp.Switch `ps:"set=GoogleResourceOnboarding|Onboarding"`
	SkipDetails                interp.Switch `ps:"set=Analysis" no:"exchange"`
	SkipMail                   interp.Switch `ps:"set=Onboarding" no:"exchange"`
	SkipMerging                []string      `ps:"set=GoogleResourceOnboarding|LocalMailboxRestore|LocalPublicFolder|Offboarding|Onboarding" no:"exchange"`
	SkipMoving                 []string      `ps:"set=Local|Offboarding|Onboarding" no:"exchange"`
	SkipProvisioning           interp.Switch `ps:"set=GoogleResourceOnboarding|Onboarding" no:"exchange"`
	SkipReports                interp.Switch
	SkipRules                  interp.Switch   `ps:"set=Onboarding"`
	SkipSteps                  []skippableStep `ps:"set=Abch|Local|LocalPublicFolder|Offboarding|Onboarding|Preexisting|PreexistingUserIds|PublicFolderToUnifiedGroup|WorkflowTemplate" no:"exchange"`
	SlackPublicDataConnector   interp.Switch   `ps:"mandatory,set=SlackPublicDataConnector" no:"exchange"`
	SlackWorkspaceId           string          `ps:"mandatory,set=SlackPublicDataConnector" no:"exchange"`
	SourceEndpoint             string          `ps:"set=Analysis|GoogleResourceOnboarding|ManagedGmailTeams|Onboarding|PublicFolderToUnifiedGroup|SlackPublicDataConnector"`
	SourcePFPrimaryMailboxGuid object.Guid     `ps:"set=Onboarding" no:"exchange"`
	SourcePublicFolderDatabase string          `ps:"mandatory,set=LocalPublicFolder" no:"exchange"`
	StagedRollOutGroupId       string          `ps:"set=SlackPublicDataConnector" no:"exchange"`
	StartAfter                 object.DateTime
	TargetArchiveDatabases     []string `ps:"set=Local|Offboarding|Onboarding" no:"exchange"`
	TargetDatabases            []string `ps:"set=Abch|Local|Offboarding|Onboarding" no:"exchange"`
	TargetDeliveryDomain       string   `ps:"set=Offboarding|Onboarding" no:"exchange"`
	TargetEndpoint             string   `ps:"set=Offboarding" no:"exchange"`
	TimeZone                   string
	UserIds                    []string             `ps:"pos=0,mandatory,pipe,prop,set=PreexistingUserIds" no:"adopt"`
	Users                      []string             `ps:"pos=0,mandatory,pipe,prop,set=Preexisting|PreexistingUsers" no:"adopt"`
	WorkflowControlFlags       workflowControlFlags `ps:"set=Local|Onboarding" no:"exchange"`
	WorkflowTemplate           string               `ps:"set=WorkflowTemplate" no:"exchange"`
	WorkloadType               workloadType         `ps:"set=Local" no:"internal"`
	XMLData                    []byte               `ps:"set=Onboarding" no:"exchange"`
	interp.ShouldProcess

	svc *engine.Service
}

func (c *newBatch) Process(p *interp.Pipe) error {
	if ok, err := goOn(p, &c.ShouldProcess, c, c.Name); !ok {
		return err
	}
	n, err := c.batch(p)
	if err != nil {
		return failed(p, err, c.Name)
	}
	if err := warnNoMail(p, c.NotificationEmails, c.ReportInterval); err != nil {
		return err
	}
	b, err := c.svc.CreateBatch(p.Context(), n)
	if err != nil {
		return failed(p, err, c.Name)
	}
	if err := warnRows(p, b); err != nil {
		return err
	}
	return p.Write(batchObject(b))
}

// batch gathers the parameters.
func (c *newBatch) batch(p *interp.Pipe) (engine.NewBatch, error) {
	n := engine.NewBatch{
		Name: c.Name, Endpoint: c.SourceEndpoint, CSVData: c.CSVData, AllowUnknownColumnsInCsv: c.AllowUnknownColumnsInCsv,
		Start: bool(c.AutoStart), AutoComplete: bool(c.AutoComplete),
		NoIncrementalSyncs: p.Bound("AllowIncrementalSyncs") && !c.AllowIncrementalSyncs,
		NotificationEmails: c.NotificationEmails, ReportInterval: c.ReportInterval, SkipReports: bool(c.SkipReports), AutoRetryCount: c.AutoRetryCount,
		TimeZone: c.TimeZone, ExcludeFolders: c.ExcludeFolders, IncludeFolders: c.IncludeFolders,
	}
	if c.Locale != nil {
		if n.Locale = c.Locale.Name; !strings.HasPrefix(n.Locale, "en") {
			return n, &engine.ValueError{Field: "Locale", Text: "Reports are written in English, so the Locale parameter takes English cultures only, such as en-US."}
		}
	}
	if !p.Bound("CSVData") {
		return n, &engine.ValueError{Field: "CSVData", Text: "The CSVData parameter is required: it takes the content of a CSV file, as in -CSVData ([System.IO.File]::ReadAllBytes(\"C:\\users.csv\"))."}
	}
	if c.SourceEndpoint == "" {
		return n, &engine.ValueError{Field: "SourceEndpoint", Text: "The SourceEndpoint parameter is required: it names an endpoint that New-MigrationEndpoint has made."}
	}
	zone, err := zoneOf(c.TimeZone)
	if err != nil {
		return n, err
	}
	if p.Bound("StartAfter") {
		n.StartAfter = instant(c.StartAfter, zone)
	}
	if p.Bound("CompleteAfter") {
		n.CompleteAfter = instant(c.CompleteAfter, zone)
	}
	return n, nil
}

// warnRows tells which rows of the CSV file were not taken.
func warnRows(p *interp.Pipe, b engine.Batch) error {
	const shown = 10
	for i, w := range b.ValidationWarnings {
		if i == shown {
			return p.Warn("There are more rows like that: see the batch's ValidationWarnings.")
		}
		if err := p.Warn(warningView{w.EmailAddress, w.Message, w.Row}.String()); err != nil {
			return err
		}
	}
	return nil
}

// setBatch is Set-MigrationBatch.
type setBatch struct {
	AddUsers                   interp.Switch
	AllowIncrementalSyncs      bool
	AllowUnknownColumnsInCsv   bool
	ApproveSkippedItems        interp.Switch `no:"exchange"`
	AutoRetryCount             int
	BadItemLimit               unlimited `no:"limits"`
	CompleteAfter              object.DateTime
	CSVData                    []byte    `ps:"secret"`
	DomainController           string    `no:"onprem"`
	Identity                   string    `ps:"pos=0,mandatory,pipe,prop"`
	LargeItemLimit             unlimited `no:"limits"`
	MoveOptions                []string  `no:"exchange"`
	NotificationEmails         []string
	Partition                  string `no:"internal"`
	ReportInterval             time.Duration
	SkipMerging                []string `no:"exchange"`
	SkipMoving                 []string `no:"exchange"`
	SkipReports                bool
	SourcePublicFolderDatabase string `no:"exchange"`
	StartAfter                 object.DateTime
	SyncNow                    interp.Switch
	Update                     interp.Switch
	interp.ShouldProcess

	svc *engine.Service
}

func (c *setBatch) Process(p *interp.Pipe) error {
	if ok, err := goOn(p, &c.ShouldProcess, c, c.Identity); !ok {
		return err
	}
	if err := warnNoMail(p, c.NotificationEmails, c.ReportInterval); err != nil {
		return err
	}
	if err := c.check(p); err != nil {
		return failed(p, err, c.Identity)
	}
	if !p.Bound("CSVData") {
		return failed(p, c.svc.SetBatch(p.Context(), c.Identity, c.change(p)), c.Identity)
	}
	return c.setUsers(p)
}

// check refuses switches that say nothing alone, or contradict each other.
func (c *setBatch) check(p *interp.Pipe) error {
	switch {
	case bool(c.AddUsers) && bool(c.Update):
		return &engine.ValueError{Field: "Update", Text: "The AddUsers and Update parameters can't be used together: one adds users, the other replaces the names and passwords of those that are there."}
	case (bool(c.AddUsers) || bool(c.Update)) && !p.Bound("CSVData"):
		return &engine.ValueError{Field: "CSVData", Text: "The AddUsers and Update parameters need CSVData: the rows to add, or to take names and passwords from."}
	}
	return nil
}

// setUsers changes the batch with rows of a CSV file, and tells which of them were not taken.
func (c *setBatch) setUsers(p *interp.Pipe) error {
	before, err := c.batch(p)
	if err == nil {
		err = c.svc.SetBatch(p.Context(), c.Identity, c.change(p))
	}
	if err != nil {
		return failed(p, err, c.Identity)
	}
	after, err := c.batch(p)
	if err != nil {
		return failed(p, err, c.Identity)
	}
	known := map[engine.ValidationWarning]bool{}
	for _, w := range before.ValidationWarnings {
		known[w] = true
	}
	after.ValidationWarnings = slices.DeleteFunc(after.ValidationWarnings, func(w engine.ValidationWarning) bool { return known[w] })
	return warnRows(p, after)
}

func (c *setBatch) batch(p *interp.Pipe) (engine.Batch, error) {
	list, _, err := c.svc.Batches(p.Context(), engine.BatchFilter{Identity: c.Identity})
	if err != nil {
		return engine.Batch{}, err
	}
	return list[0], nil
}

func (c *setBatch) change(p *interp.Pipe) engine.BatchChange {
	return engine.BatchChange{
		CSVData: c.CSVData, AddUsers: bool(c.AddUsers), Update: bool(c.Update), SyncNow: bool(c.SyncNow),
		AllowUnknownColumnsInCsv: given(p, "AllowUnknownColumnsInCsv", c.AllowUnknownColumnsInCsv),
		AllowIncrementalSyncs:    given(p, "AllowIncrementalSyncs", c.AllowIncrementalSyncs),
		AutoRetryCount:           given(p, "AutoRetryCount", c.AutoRetryCount),
		StartAfter:               given(p, "StartAfter", instant(c.StartAfter, time.UTC)),
		CompleteAfter:            given(p, "CompleteAfter", instant(c.CompleteAfter, time.UTC)),
		NotificationEmails:       given(p, "NotificationEmails", c.NotificationEmails),
		ReportInterval:           given(p, "ReportInterval", c.ReportInterval),
		SkipReports:              given(p, "SkipReports", c.SkipReports),
	}
}
