package engine

import (
	"slices"
	"time"
)

// A GUID is printed in lower case with dashes; "" is none.
type GUID string

// Unlimited stands for no limit wherever Exchange's type is Unlimited<Int32>.
const Unlimited = -1

// A Batch as the cmdlets see it. Times are UTC and zero when unset.
type Batch struct {
	Identity string // the name
	Guid     GUID
	Status   BatchStatus
	State    MigrationState
	Type     MigrationType
	Endpoint string // name of the source endpoint
	Target   TargetSettings

	TotalCount                int // rows accepted from the CSV
	ActiveCount               int // waiting for a slot, or in their first copy
	StoppedCount              int
	SyncedCount               int
	FinalizedCount            int // completed
	FailedCount               int
	CompletedWithWarningCount int
	PendingCount              int
	ProvisionedCount          int
	ValidationWarnings        []ValidationWarning
	DataConsistencyScore      Score  // the worst of its users; "" before the first sync
	Message                   string // what is wrong with the batch as a whole

	Created       time.Time
	Started       time.Time
	InitialSynced time.Time // when the last user ended its first copy
	LastSynced    time.Time
	Finalized     time.Time
	Expires       time.Time

	SubmittedByUser    string
	NotificationEmails []string
	ReportInterval     time.Duration
	Locale             string
	TimeZone           string
	StartAfter         time.Time
	CompleteAfter      time.Time

	AllowIncrementalSyncs    bool
	AllowUnknownColumnsInCsv bool
	AutoComplete             bool
	AutoRetryCount           int
	CurrentRetryCount        int
	SkipReports              bool
	ExcludeFolders           []string
	IncludeFolders           []string
	BadItemLimit             int // kept for scripts that set it; nothing reads it, as in the service
	LargeItemLimit           int
}

// A ValidationWarning is a CSV row that was not taken.
type ValidationWarning struct {
	Row          int // as the file counts: 2 is the first row below the header
	EmailAddress string
	Message      string
}

// A User is one mailbox of a batch.
type User struct {
	Identity    string // e-mail address of the target mailbox
	Batch       string
	Guid        GUID
	MailboxGuid GUID // stands for the target mailbox; the same in every batch
	RequestGuid GUID // "" until the user was first started
	UserName    string
	UserRoot    string
	Row         int // in the CSV file

	Status               UserStatus
	StatusDetail         string // what it waits for, in words; "" normally
	Error                string // the first line of what went wrong
	DataConsistencyScore Score
	SyncedItemCount      int
	SkippedItemCount     int

	LastSyncTime           time.Time
	LastSuccessfulSyncTime time.Time
	FinalSyncTime          time.Time
	StartAfter             time.Time
	CompleteAfter          time.Time
}

// UserStatistics is a User with its figures.
type UserStatistics struct {
	User
	TotalItemsInSourceMailboxCount int
	EstimatedTotalTransferCount    int
	EstimatedTotalTransferSize     int64 // bytes
	BytesTransferred               int64
	CurrentBytesTransferredPerMinute,
	AverageBytesTransferredPerHour int64
	PercentageComplete      int // 0 to 100
	TotalQueuedDuration     time.Duration
	TotalInProgressDuration time.Duration
	TotalSyncedDuration     time.Duration
	TotalStalledDuration    time.Duration // waiting for a server that asked for it, or to try again
	FlagsUpdated            int
	FlagsDropped            int // flags and keywords that the target can't store
	MappedFolders           []MappedFolder
	Report                  []ReportEntry // when asked for, oldest first
	SkippedItems            []SkippedItem // when asked for
}

// A MappedFolder says where a source folder goes.
type MappedFolder struct {
	Source string
	Target string
	Why    string // "special use \Sent", "name", …
}

// A ReportEntry is one line of a user's report.
type ReportEntry struct {
	Time    time.Time
	Text    string
	Failure bool
}

// String gives the line as the service prints it: outputs of Get-MigrationUserStatistics -IncludeReport.
func (e ReportEntry) String() string {
	return e.Time.UTC().Format("1/2/2006 3:04:05 PM") + " [migsh] " + e.Text
}

// A SkippedItem is a message that was not copied, or not wholly.
type SkippedItem struct {
	Kind         SkipKind
	Folder       string // source folder, levels joined with "/"
	UID          uint32
	Subject      string
	Sender       string
	Recipient    string
	Size         int64
	DateSent     time.Time
	DateReceived time.Time
	Reason       string
}

// A SkipKind classifies skipped items.
type SkipKind string

const (
	LargeItem     SkipKind = "LargeItem"     // above the size limit
	OverItemLimit SkipKind = "OverItemLimit" // beyond the newest 500,000
	MissingItem   SkipKind = "MissingItem"   // listed by the server, then not delivered
	BadItem       SkipKind = "BadItem"       // refused by the target
	SkippedFolder SkipKind = "SkippedFolder" // a folder that could not be read or made
)

// An Endpoint is a server to migrate from.
type Endpoint struct {
	Identity                      string
	Guid                          GUID
	Type                          MigrationType
	RemoteServer                  string
	Port                          int
	Security                      Security
	Authentication                Authentication
	AcceptUntrustedCertificates   bool
	MaxConcurrentMigrations       int // or Unlimited
	MaxConcurrentIncrementalSyncs int // or Unlimited
	MailboxPermission             string
	Created                       time.Time
}

// Security is how a connection is protected; the names are Exchange's IMAPSecurityMechanism.
type Security string

const (
	SecurityNone Security = "None"
	SecuritySSL  Security = "Ssl" // TLS from the first byte
	SecurityTLS  Security = "Tls" // STARTTLS
)

// Authentication is a sign-in method; only Basic is in use for IMAP.
type Authentication string

const AuthBasic Authentication = "Basic"

// A TargetKind tells where mail goes.
type TargetKind string

const (
	TargetLocal        TargetKind = "Local"
	TargetIMAP         TargetKind = "IMAP"
	TargetMicrosoft365 TargetKind = "Microsoft365"
)

// TargetSettings is where a batch's mail goes. It is copied into each batch when the
// batch is created.
type TargetSettings struct {
	Kind TargetKind

	Path string // Local: folder of the mailboxes; "" is <state>/mailboxes

	RemoteServer                string // IMAP
	Port                        int
	Security                    Security
	AcceptUntrustedCertificates bool
	// UserName signs in to the target; {address} and {local} stand for the user's address and the part
	// before the @. Empty: the name and password of the CSV row serve for both sides.
	UserName string

	Organization string // Microsoft365
	AppID        string
	Certificate  string
}

// MigrationType is Exchange's enumeration; IMAP is the only one that runs.
type MigrationType string

const TypeIMAP MigrationType = "IMAP"

// A Score says how whole the copies are: DataConsistencyScore.
type Score string

const (
	Perfect     Score = "Perfect"     // nothing was left out
	Good        Score = "Good"        // only flags
	Investigate Score = "Investigate" // a few messages: at most 10, or 1 %
	Poor        Score = "Poor"        // more
)

// A BatchStatus is Exchange's MigrationBatchStatus.
type BatchStatus string

const (
	BatchCreated             BatchStatus = "Created"
	BatchSyncing             BatchStatus = "Syncing"
	BatchStopping            BatchStatus = "Stopping"
	BatchStopped             BatchStatus = "Stopped"
	BatchCompleted           BatchStatus = "Completed"
	BatchFailed              BatchStatus = "Failed"
	BatchRemoving            BatchStatus = "Removing"
	BatchSynced              BatchStatus = "Synced"
	BatchIncrementalSyncing  BatchStatus = "IncrementalSyncing"
	BatchCompleting          BatchStatus = "Completing"
	BatchCompletedWithErrors BatchStatus = "CompletedWithErrors"
	BatchSyncedWithErrors    BatchStatus = "SyncedWithErrors"
	BatchCorrupted           BatchStatus = "Corrupted"
	BatchWaiting             BatchStatus = "Waiting"
	BatchStarting            BatchStatus = "Starting"
)

// A MigrationState is Exchange's coarse view of a status.
type MigrationState string

const (
	StateActive    MigrationState = "Active"
	StateWaiting   MigrationState = "Waiting"
	StateCompleted MigrationState = "Completed"
	StateStopped   MigrationState = "Stopped"
	StateFailed    MigrationState = "Failed"
	StateCorrupted MigrationState = "Corrupted"
)

// State gives the coarse view.
func (s BatchStatus) State() MigrationState {
	switch s {
	case BatchCreated, BatchStopped:
		return StateStopped
	case BatchCompleted, BatchCompletedWithErrors:
		return StateCompleted
	case BatchFailed:
		return StateFailed
	case BatchCorrupted:
		return StateCorrupted
	case BatchWaiting:
		return StateWaiting
	}
	return StateActive
}

// A UserStatus is Exchange's MigrationUserStatus.
type UserStatus string

const (
	UserQueued                UserStatus = "Queued"
	UserSyncing               UserStatus = "Syncing"
	UserFailed                UserStatus = "Failed"
	UserSynced                UserStatus = "Synced"
	UserIncrementalFailed     UserStatus = "IncrementalFailed"
	UserCompleting            UserStatus = "Completing"
	UserCompleted             UserStatus = "Completed"
	UserCompletionFailed      UserStatus = "CompletionFailed"
	UserCorrupted             UserStatus = "Corrupted"
	UserProvisioning          UserStatus = "Provisioning"
	UserProvisionUpdating     UserStatus = "ProvisionUpdating"
	UserCompletionSynced      UserStatus = "CompletionSynced"
	UserValidating            UserStatus = "Validating"
	UserIncrementalSyncing    UserStatus = "IncrementalSyncing"
	UserIncrementalSynced     UserStatus = "IncrementalSynced"
	UserCompletedWithWarnings UserStatus = "CompletedWithWarnings"
	UserStopped               UserStatus = "Stopped"
	UserIncrementalStopped    UserStatus = "IncrementalStopped"
	UserStarting              UserStatus = "Starting"
	UserStopping              UserStatus = "Stopping"
	UserRemoving              UserStatus = "Removing"
)

// A StatusSummary is Exchange's MigrationUserStatusSummary.
type StatusSummary string

const (
	SummaryActive    StatusSummary = "Active"
	SummaryFailed    StatusSummary = "Failed"
	SummarySynced    StatusSummary = "Synced"
	SummaryCompleted StatusSummary = "Completed"
	SummaryStopped   StatusSummary = "Stopped"
)

// Summary gives the coarse view. A user in a daily sync stays Synced: its first copy is whole.
func (s UserStatus) Summary() StatusSummary {
	switch s {
	case UserSynced, UserIncrementalSyncing, UserIncrementalSynced, UserCompletionSynced:
		return SummarySynced
	case UserCompleted, UserCompletedWithWarnings:
		return SummaryCompleted
	case UserStopped, UserIncrementalStopped:
		return SummaryStopped
	case UserFailed, UserIncrementalFailed, UserCompletionFailed, UserCorrupted:
		return SummaryFailed
	}
	return SummaryActive
}

// Syncing tells whether a batch in this status moves mail, or is about to.
func (s BatchStatus) Syncing() bool {
	return slices.Contains([]BatchStatus{BatchStarting, BatchSyncing, BatchIncrementalSyncing, BatchCompleting}, s)
}

// Config is what Get-MigrationConfig shows and Set-MigrationConfig changes, with the limits of the service
// as defaults.
type Config struct {
	MaxNumberOfBatches      int
	MaxConcurrentMigrations int // over all endpoints, or Unlimited
	Features                []string
	Batches                 int // how many there are

	MaxMessageSize      int64 // bytes of the message as the target gets it: 35 MB
	MaxItems            int   // per mailbox: 500,000
	IncrementalInterval time.Duration
	StopAfterIdle       time.Duration // Synced and untouched: 60 days
	RemoveStopped       time.Duration // Stopped or Failed: 90 days
	RemoveCompleted     time.Duration // 60 days
	KeepCheckpoints     time.Duration // what has been copied is remembered that long after the last sync
	RetryFor            time.Duration // without progress: 5 hours
}
