package cmdlets

import (
	"strconv"
	"strings"
	"time"

	"migsh/engine"
	"migsh/shell/format"
	"migsh/shell/interp"
	"migsh/shell/object"
)

// migrationUser is the cmdlets of the users of batches.
func migrationUser(svc *engine.Service) []interp.Command {
	return []interp.Command{
		interp.Define("Get-MigrationUser", func() *getUser { return &getUser{svc: svc} },
			interp.Synopsis("Shows the users of migration batches."),
			interp.Example("Get-MigrationUser -BatchId IMAPBatch1"),
			interp.Example("Get-MigrationUser -StatusSummary Failed | Format-Table Identity, Status, ErrorSummary"),
			interp.DefaultSet("Identity"), interp.Output(exchange+"MigrationUser"), ofExchange("Get-MigrationUser")),
		interp.Define("Get-MigrationUserStatistics", func() *getUserStatistics { return &getUserStatistics{svc: svc} },
			interp.Synopsis("Shows how far a user is: messages, bytes, times, and what was skipped and why."),
			interp.Example("Get-MigrationUser -BatchId IMAPBatch1 | Get-MigrationUserStatistics"),
			interp.Example("Get-MigrationUserStatistics -Identity terrya@contoso.edu -IncludeSkippedItems | Select-Object -ExpandProperty SkippedItems"),
			interp.Output(exchange+"MigrationUserStatistics"), ofExchange("Get-MigrationUserStatistics")),
		interp.Define("Set-MigrationUser", func() *setUser { return &setUser{svc: svc} },
			interp.Synopsis("Sets a user's own times, or asks for a sync now."),
			interp.Example("Set-MigrationUser -Identity terrya@contoso.edu -SyncNow"),
			ofExchange("Set-MigrationUser")),
		interp.Define("Start-MigrationUser", func() *startUser { return &startUser{svc: svc} },
			interp.Synopsis("Starts a user of a batch, or goes on with one that is stopped or has failed."),
			interp.Example("Get-MigrationUser -StatusSummary Failed | Start-MigrationUser"),
			ofExchange("Start-MigrationUser")),
		interp.Define("Stop-MigrationUser", func() *stopUser { return &stopUser{svc: svc} },
			interp.Synopsis("Pauses one user at the next message boundary."),
			interp.Example("Stop-MigrationUser -Identity terrya@contoso.edu"),
			ofExchange("Stop-MigrationUser")),
		interp.Define("Remove-MigrationUser", func() *removeUser { return &removeUser{svc: svc} },
			interp.Synopsis("Takes a user out of its batch. Mail that has been migrated stays."),
			interp.Example("Remove-MigrationUser -Identity terrya@contoso.edu -Confirm:$false"),
			interp.ConfirmImpact(interp.ImpactHigh), ofExchange("Remove-MigrationUser")),
	}
}

func migrationUserViews() []format.View {
	column := func(label, prop string, width int) format.Column {
		return format.Column{Label: label, Prop: prop, Width: width, Align: format.AlignLeft}
	}
	first := []format.Column{column("Identity", "Identity", 40), column("Batch", "BatchId", 30), column("Status", "Status", 25)}
	return []format.View{
		{Name: "MigrationUser", Types: []string{exchange + "MigrationUser"},
			Table: append(first[:3:3], column("LastSyncTime", "LastSyncTime", 0))},
		{Name: "MigrationUserStatistics", Types: []string{exchange + "MigrationUserStatistics"},
			Table: append(first[:3:3], column("Items Synced", "SyncedItemCount", 15), column("Items Skipped", "SkippedItemCount", 15))},
	}
}

type getUser struct {
	BatchId                string        `ps:"set=StatusAndBatchId"`
	DomainController       string        `no:"onprem"`
	EmailAddress           string        `ps:"mandatory,set=EmailAddress"`
	Identity               string        `ps:"pos=0,pipe,prop,set=Identity"`
	IncludeAssociatedUsers interp.Switch `no:"exchange"`
	MailboxGuid            object.Guid   `ps:"mandatory,set=MailboxGuid"`
	Partition              string        `no:"internal"`
	ResultSize             unlimited
	Status                 userStatus        `ps:"set=StatusAndBatchId"`
	StatusSummary          userStatusSummary `ps:"set=StatusAndBatchId"`

	svc *engine.Service
}

func (c *getUser) Process(p *interp.Pipe) error {
	if err := refuse(p, c); err != nil {
		return err
	}
	f := engine.UserFilter{Identity: c.Identity, Batch: c.BatchId, Status: engine.UserStatus(c.Status),
		Summary: engine.StatusSummary(c.StatusSummary), Limit: c.ResultSize.limit()}
	if c.EmailAddress != "" {
		f.Identity = c.EmailAddress
	}
	if p.Bound("MailboxGuid") {
		f.MailboxGuid = engine.GUID(c.MailboxGuid.String())
	}
	users, more, err := c.svc.Users(p.Context(), f)
	if err != nil {
		return failed(p, err, f.Identity+f.Batch)
	}
	for _, u := range users {
		if err := p.Write(userObject(u)); err != nil {
			return err
		}
	}
	if more {
		return p.Warn(moreResults)
	}
	return nil
}

type getUserStatistics struct {
	Diagnostic           interp.Switch `no:"onprem"`
	DiagnosticArgument   string        `no:"onprem"`
	DiagnosticInfo       string        `no:"diagnostic"`
	DomainController     string        `no:"onprem"`
	Identity             string        `ps:"pos=0,mandatory,pipe,prop"`
	IncludeCopilotReport interp.Switch `no:"exchange"`
	IncludeReport        interp.Switch
	IncludeSkippedItems  interp.Switch
	LimitSkippedItemsTo  int
	Partition            string        `no:"internal"`
	SkipSubscription     interp.Switch `no:"exchange"`

	svc *engine.Service
}

func (c *getUserStatistics) Process(p *interp.Pipe) error {
	if err := refuse(p, c); err != nil {
		return err
	}
	s, err := c.svc.UserStatistics(p.Context(), c.Identity, engine.StatisticsOptions{
		Report: bool(c.IncludeReport), SkippedItems: bool(c.IncludeSkippedItems), LimitSkippedItems: c.LimitSkippedItemsTo})
	if err != nil {
		return failed(p, err, c.Identity)
	}
	return p.Write(statisticsObject(s, bool(c.IncludeReport)))
}

type setUser struct {
	ApproveSkippedItems interp.Switch `no:"exchange"`
	BadItemLimit        unlimited     `no:"limits"`
	CompleteAfter       object.DateTime
	DomainController    string    `no:"onprem"`
	Identity            string    `ps:"pos=0,mandatory,pipe,prop"`
	LargeItemLimit      unlimited `no:"limits"`
	Partition           string    `no:"internal"`
	StartAfter          object.DateTime
	SyncNow             interp.Switch
	interp.ShouldProcess

	svc *engine.Service
}

func (c *setUser) Process(p *interp.Pipe) error {
	if ok, err := goOn(p, &c.ShouldProcess, c, c.Identity); !ok {
		return err
	}
	return failed(p, c.svc.SetUser(p.Context(), c.Identity, engine.UserChange{
		StartAfter:    given(p, "StartAfter", instant(c.StartAfter, time.UTC)),
		CompleteAfter: given(p, "CompleteAfter", instant(c.CompleteAfter, time.UTC)),
		SyncNow:       bool(c.SyncNow),
	}), c.Identity)
}

type startUser struct {
	DomainController string `no:"onprem"`
	Identity         string `ps:"pos=0,pipe,prop"`
	Partition        string `no:"internal"`
	interp.ShouldProcess

	svc *engine.Service
}

func (c *startUser) Process(p *interp.Pipe) error {
	return onIdentity(p, &c.ShouldProcess, c, c.Identity, c.svc.StartUser)
}

type stopUser struct {
	DomainController string `no:"onprem"`
	Identity         string `ps:"pos=0,pipe,prop"`
	Partition        string `no:"internal"`
	interp.ShouldProcess

	svc *engine.Service
}

func (c *stopUser) Process(p *interp.Pipe) error {
	return onIdentity(p, &c.ShouldProcess, c, c.Identity, c.svc.StopUser)
}

type removeUser struct {
	DomainController string `no:"onprem"`
	Force            interp.Switch
	Identity         string `ps:"pos=0,mandatory,pipe,prop"`
	Partition        string `no:"internal"`
	interp.ShouldProcess

	svc *engine.Service
}

func (c *removeUser) Process(p *interp.Pipe) error {
	if ok, err := goOn(p, &c.ShouldProcess, c, c.Identity); !ok {
		return err
	}
	return failed(p, c.svc.RemoveUser(p.Context(), c.Identity, bool(c.Force)), c.Identity)
}

// userView is a MigrationUser.
type userView struct {
	Identity                        object.Value
	BatchId                         object.Value
	EmailAddress                    string
	MailboxEmailAddress             string
	RecipientType                   string
	MailboxGuid                     object.Value
	RequestGuid                     object.Value
	Guid                            object.Value
	Status                          object.Value
	State                           string
	StatusSummary                   string
	TriggeredAction                 string
	WorkflowStage                   object.Value
	WorkflowStep                    object.Value
	SyncedItemCount                 int
	SkippedItemCount                int
	LastSyncTime                    object.Value
	LastSuccessfulSyncTime          object.Value
	FinalSyncTime                   object.Value
	ErrorSummary                    object.Value
	DataConsistencyScore            object.Value
	StartAfter, StartAfterUTC       object.Value
	CompleteAfter, CompleteAfterUTC object.Value
	UserName                        string
	UserRoot                        object.Value
	StatusDetail                    object.Value
	IsValid                         bool
	ObjectState                     string

	name string
}

// String is the identity, so that a user can be given where its address is wanted.
func (v userView) String() string { return v.name }

func userObject(u engine.User) *object.Object {
	v := userView{
		Identity: identity(u.Identity), name: u.Identity, BatchId: identity(u.Batch), EmailAddress: u.Identity, MailboxEmailAddress: u.Identity,
		RecipientType: "UserMailbox", MailboxGuid: guid(u.MailboxGuid), RequestGuid: guid(u.RequestGuid), Guid: guid(u.Guid),
		Status: enumeration(string(u.Status)), State: stateOf(u.Status), StatusSummary: string(u.Status.Summary()), TriggeredAction: "None",
		SyncedItemCount: u.SyncedItemCount, SkippedItemCount: u.SkippedItemCount,
		LastSyncTime: localTime(u.LastSyncTime), LastSuccessfulSyncTime: localTime(u.LastSuccessfulSyncTime), FinalSyncTime: localTime(u.FinalSyncTime),
		ErrorSummary: orNull(u.Error), DataConsistencyScore: enumeration(string(u.DataConsistencyScore)),
		UserName: u.UserName, UserRoot: orNull(u.UserRoot), StatusDetail: enumeration(u.StatusDetail), IsValid: true, ObjectState: "Unchanged",
	}
	v.StartAfter, v.StartAfterUTC = inZone(u.StartAfter, ""), inZone(u.StartAfter, "")
	v.CompleteAfter, v.CompleteAfterUTC = inZone(u.CompleteAfter, ""), inZone(u.CompleteAfter, "")
	return object.From(exchange+"MigrationUser", v)
}

// stateOf is a user's MigrationState. The service's is not documented; it follows from the summary.
func stateOf(s engine.UserStatus) string {
	switch s.Summary() {
	case engine.SummaryCompleted:
		return string(engine.StateCompleted)
	case engine.SummaryStopped:
		return string(engine.StateStopped)
	case engine.SummaryFailed:
		return string(engine.StateFailed)
	}
	if s == engine.UserQueued {
		return string(engine.StateWaiting)
	}
	return string(engine.StateActive)
}

// statisticsView is a MigrationUserStatistics.
type statisticsView struct {
	Identity                         object.Value
	BatchId                          object.Value
	Status                           object.Value
	StatusSummary                    string
	MigrationType                    string
	TotalItemsInSourceMailboxCount   int
	EstimatedTotalTransferCount      int
	EstimatedTotalTransferSize       object.Value
	SyncedItemCount                  int
	SkippedItemCount                 int
	PercentageComplete               int
	BytesTransferred                 object.Value
	CurrentBytesTransferredPerMinute object.Value
	AverageBytesTransferredPerHour   object.Value
	TotalQueuedDuration              object.TimeSpan
	TotalInProgressDuration          object.TimeSpan
	TotalSyncedDuration              object.TimeSpan
	TotalStalledDuration             object.TimeSpan
	LastSyncTime                     object.Value
	LastSuccessfulSyncTime           object.Value
	DataConsistencyScore             object.Value
	FlagsUpdatedCount                int
	MappedFolders                    *object.Array
	StatusDetail                     object.Value
	Error                            object.Value
	ErrorSummary                     object.Value
	SkippedItems                     *object.Array
	Report                           object.Value
	DiagnosticInfo                   object.Value
	IsValid                          bool
	ObjectState                      string

	name string
}

func (v statisticsView) String() string { return v.name }

func statisticsObject(s engine.UserStatistics, report bool) *object.Object {
	v := statisticsView{
		Identity: identity(s.Identity), name: s.Identity, BatchId: identity(s.Batch), Status: enumeration(string(s.Status)), StatusSummary: string(s.Status.Summary()),
		MigrationType:                  string(engine.TypeIMAP),
		TotalItemsInSourceMailboxCount: s.TotalItemsInSourceMailboxCount, EstimatedTotalTransferCount: s.EstimatedTotalTransferCount,
		EstimatedTotalTransferSize: byteSize(s.EstimatedTotalTransferSize), SyncedItemCount: s.SyncedItemCount, SkippedItemCount: s.SkippedItemCount,
		PercentageComplete: s.PercentageComplete, BytesTransferred: byteSize(s.BytesTransferred),
		CurrentBytesTransferredPerMinute: byteSize(s.CurrentBytesTransferredPerMinute), AverageBytesTransferredPerHour: byteSize(s.AverageBytesTransferredPerHour),
		TotalQueuedDuration: object.TimeSpanOf(s.TotalQueuedDuration), TotalInProgressDuration: object.TimeSpanOf(s.TotalInProgressDuration),
		TotalSyncedDuration: object.TimeSpanOf(s.TotalSyncedDuration), TotalStalledDuration: object.TimeSpanOf(s.TotalStalledDuration),
		LastSyncTime: localTime(s.LastSyncTime), LastSuccessfulSyncTime: localTime(s.LastSuccessfulSyncTime),
		DataConsistencyScore: enumeration(string(s.DataConsistencyScore)), FlagsUpdatedCount: s.FlagsUpdated, MappedFolders: object.NewArray(),
		StatusDetail: enumeration(s.StatusDetail), Error: orNull(s.Error), ErrorSummary: orNull(s.Error), SkippedItems: object.NewArray(),
		IsValid: true, ObjectState: "Unchanged",
	}
	for _, m := range s.MappedFolders {
		v.MappedFolders.Items = append(v.MappedFolders.Items, object.From(exchange+"MigrationMappedFolder", mappedFolderView(m)))
	}
	for _, i := range s.SkippedItems {
		v.SkippedItems.Items = append(v.SkippedItems.Items, skippedObject(i))
	}
	if report {
		v.Report = reportObject(s.Report)
	}
	return object.From(exchange+"MigrationUserStatistics", v)
}

// mappedFolderView says where a folder went.
type mappedFolderView engine.MappedFolder

func (m mappedFolderView) String() string { return m.Source + " -> " + m.Target }

// skippedView is one message that was left out.
type skippedView struct {
	Identity               string
	Kind                   string
	ScoringClassifications object.Value
	FolderName             string
	Sender                 string
	Recipient              string
	Subject                string
	MessageSize            object.Value
	DateSent               object.Value
	DateReceived           object.Value
	Failure                string
	IsValid                bool
}

func (v skippedView) String() string { return v.Kind + ": " + v.FolderName + ": " + v.Subject }

func skippedObject(i engine.SkippedItem) *object.Object {
	return object.From(exchange+"MigrationUserSkippedItem", skippedView{
		Identity: skippedIdentity(i), Kind: string(i.Kind), FolderName: i.Folder, Sender: i.Sender, Recipient: i.Recipient, Subject: i.Subject,
		MessageSize: byteSize(i.Size), DateSent: localTime(i.DateSent), DateReceived: localTime(i.DateReceived), Failure: i.Reason, IsValid: true})
}

// skippedIdentity tells where the message lies at the source.
func skippedIdentity(i engine.SkippedItem) string {
	return strings.TrimPrefix(i.Folder, "/") + ";UID=" + strconv.FormatUint(uint64(i.UID), 10)
}
