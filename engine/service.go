package engine

import (
	"context"
	"errors"
	"time"
)

// Service is all that cmdlets may ask of the engine: plain data in and out. Its methods are safe for concurrent use. Each
// one reads or writes committed state of the store, shared with other shells and the worker, and is back within a
// few leases; only Probe and CreateEndpoint talk to a server. What is started, stopped, completed or
// removed is durable, and visible in Status, when the method returns; the worker then makes it so.
type Service struct {
	opts Options
}

// Options open a Service.
type Options struct {
	Dir    string // state folder; made with mode 0700 when missing
	Opener Opener
	Mode   WorkerMode
	// Command starts the worker process in mode spawn: the program and its arguments. "" and nil: this executable with
	// -Worker -StateDirectory Dir.
	Command []string
	User    string // who submits batches: SubmittedByUser
}

// A WorkerMode says who does the work.
type WorkerMode string

const (
	WorkerSpawn  WorkerMode = "spawn"  // a background process, started when there is work and none is alive
	WorkerInline WorkerMode = "inline" // this process
	WorkerOff    WorkerMode = "off"    // somebody else
)

var errNotYet = errors.New("not implemented yet") // FIXME: goes within the hour

// Open opens the state folder.
func Open(ctx context.Context, o Options) (*Service, error) { return &Service{opts: o}, nil }

// Close ends inline work at a message boundary and waits for it. A spawned worker goes on.
func (s *Service) Close() error { return nil }

// RunWorker does the work of the state folder until there is none, or ctx ends. It returns at once, without
// error, when another worker is alive.
func (s *Service) RunWorker(ctx context.Context) error { return errNotYet }

// Endpoints

// Endpoints lists all endpoints by name; one that is named must exist.
func (s *Service) Endpoints(ctx context.Context, identity string) ([]Endpoint, error) {
	return nil, errNotYet
}

// CreateEndpoint makes an endpoint. Zero Port, Security, Authentication and limits mean the defaults: 993, Ssl, Basic, 20
// and 10. Unless skipVerification, the server is probed first and a *ProbeError refuses it.
func (s *Service) CreateEndpoint(ctx context.Context, e Endpoint, skipVerification bool) (Endpoint, error) {
	return Endpoint{}, errNotYet
}

// EndpointChange has the fields to change; nil leaves one as it is.
type EndpointChange struct {
	RemoteServer                  *string
	Port                          *int
	Security                      *Security
	Authentication                *Authentication
	AcceptUntrustedCertificates   *bool
	MaxConcurrentMigrations       *int
	MaxConcurrentIncrementalSyncs *int
	MailboxPermission             *string
	SkipVerification              bool
}

// SetEndpoint changes an endpoint. The new figures hold for running work within a second.
func (s *Service) SetEndpoint(ctx context.Context, identity string, c EndpointChange) error {
	return errNotYet
}

// RemoveEndpoint removes an endpoint without batches; an *InUseError names them.
func (s *Service) RemoveEndpoint(ctx context.Context, identity string) error { return errNotYet }

// Batches

// BatchFilter chooses batches; zero fields choose all.
type BatchFilter struct {
	Identity string // name or BatchGuid; must exist
	Status   BatchStatus
	Endpoint string // must exist
	Limit    int    // at most so many; 0: all
}

// Batches lists batches by name. more tells that Limit cut the list short.
func (s *Service) Batches(ctx context.Context, f BatchFilter) (bs []Batch, more bool, err error) {
	return nil, false, errNotYet
}

// NewBatch is what makes a batch.
type NewBatch struct {
	Name                     string
	Endpoint                 string
	CSVData                  []byte
	AllowUnknownColumnsInCsv bool
	Start                    bool // AutoStart
	StartAfter               time.Time
	CompleteAfter            time.Time
	AutoComplete             bool
	NoIncrementalSyncs       bool // AllowIncrementalSyncs $false
	NotificationEmails       []string
	ReportInterval           time.Duration
	SkipReports              bool
	AutoRetryCount           int
	Locale                   string
	TimeZone                 string
	ExcludeFolders           []string
	IncludeFolders           []string
	BadItemLimit             int
	LargeItemLimit           int
	Target                   *TargetSettings // nil: the configured one
}

// CreateBatch makes a batch of the rows of a CSV file. Rows with bad cells, duplicates and users of other batches become
// ValidationWarnings; a file that is wrong as a whole is an error of the CSV reader. Nothing is made then.
func (s *Service) CreateBatch(ctx context.Context, n NewBatch) (Batch, error) {
	return Batch{}, errNotYet
}

// BatchChange has the fields to change; nil leaves one as it is.
type BatchChange struct {
	CSVData                  []byte // with AddUsers or Update
	AddUsers                 bool   // rows of CSVData are added
	Update                   bool   // rows of CSVData replace the credentials of users that are there
	AllowUnknownColumnsInCsv *bool
	AllowIncrementalSyncs    *bool
	AutoRetryCount           *int
	StartAfter               *time.Time
	CompleteAfter            *time.Time
	NotificationEmails       *[]string
	ReportInterval           *time.Duration
	SkipReports              *bool
	BadItemLimit             *int
	LargeItemLimit           *int
	SyncNow                  bool // an incremental sync now
}

// SetBatch changes a batch.
func (s *Service) SetBatch(ctx context.Context, identity string, c BatchChange) error {
	return errNotYet
}

// StartBatch starts or resumes a batch, its failed users included.
func (s *Service) StartBatch(ctx context.Context, identity string) error { return errNotYet }

// StopBatch pauses a batch at the next message boundary.
func (s *Service) StopBatch(ctx context.Context, identity string) error { return errNotYet }

// CompleteBatch syncs a synced batch a last time and ends the daily sync.
func (s *Service) CompleteBatch(ctx context.Context, identity string, notify []string) error {
	return errNotYet
}

// RemoveBatch removes a batch with its users; what they copied is remembered (Config.KeepCheckpoints), so that another batch goes
// on there. While it is syncing this is a *StateError, unless force.
func (s *Service) RemoveBatch(ctx context.Context, identity string, force bool) error {
	return errNotYet
}

// Users

// UserFilter chooses users; zero fields choose all.
type UserFilter struct {
	Identity    string // address or Guid; must exist
	Batch       string // must exist
	Status      UserStatus
	Summary     StatusSummary
	MailboxGuid GUID // must exist
	Limit       int
}

// Users lists users: those of one batch in the order of its file, else by address.
func (s *Service) Users(ctx context.Context, f UserFilter) (us []User, more bool, err error) {
	return nil, false, errNotYet
}

// StatisticsOptions says what to read beside the figures.
type StatisticsOptions struct {
	Report            bool
	SkippedItems      bool
	LimitSkippedItems int // 0: all
}

// UserStatistics gives a user with its figures.
func (s *Service) UserStatistics(ctx context.Context, identity string, o StatisticsOptions) (UserStatistics, error) {
	return UserStatistics{}, errNotYet
}

// StartUser starts or resumes one user of a batch.
func (s *Service) StartUser(ctx context.Context, identity string) error { return errNotYet }

// StopUser pauses one user at the next message boundary.
func (s *Service) StopUser(ctx context.Context, identity string) error { return errNotYet }

// RemoveUser takes a user out of its batch; one that is syncing only with force.
func (s *Service) RemoveUser(ctx context.Context, identity string, force bool) error {
	return errNotYet
}

// UserChange has the fields to change; nil leaves one as it is.
type UserChange struct {
	StartAfter    *time.Time
	CompleteAfter *time.Time
	SyncNow       bool
}

// SetUser changes a user.
func (s *Service) SetUser(ctx context.Context, identity string, c UserChange) error {
	return errNotYet
}

// Totals are sums over all batches: Get-MigrationStatistics.
type Totals struct {
	TotalCount, ActiveCount, StoppedCount, SyncedCount, FinalizedCount, FailedCount, PendingCount, ProvisionedCount int
	Types                                                                                                           []MigrationType
}

// Totals sums over all batches.
func (s *Service) Totals(ctx context.Context) (Totals, error) { return Totals{}, errNotYet }

// Settings

// Config gives the settings.
func (s *Service) Config(ctx context.Context) (Config, error) { return Config{}, errNotYet }

// SetConfig changes settings through f, in one transaction.
func (s *Service) SetConfig(ctx context.Context, f func(*Config) error) error { return errNotYet }

// Target gives where new batches send mail.
func (s *Service) Target(ctx context.Context) (TargetSettings, error) {
	return TargetSettings{}, errNotYet
}

// SetTarget chooses where new batches send mail; batches that exist keep theirs. The password is sealed.
func (s *Service) SetTarget(ctx context.Context, t TargetSettings, password string) error {
	return errNotYet
}

// Probing

// A ProbeRequest names an endpoint, or a server.
type ProbeRequest struct {
	Endpoint string // identity of an endpoint; must exist
	Server
}

// A ProbeResult is what Test-MigrationServerAvailability shows.
type ProbeResult struct {
	Result         string // Success, Failed
	Message        string // "" on success
	ErrorDetail    string // chain of causes, newest first
	TestedEndpoint string // host, or the endpoint's name; "" on failure
}

// A ProbeError refuses an endpoint whose server cannot be reached.
type ProbeError struct{ ProbeResult }

func (e *ProbeError) Error() string { return e.Message }

// Probe tries to reach a server, within 15 seconds. A server that cannot be reached is a result, not an error.
func (s *Service) Probe(ctx context.Context, r ProbeRequest) (ProbeResult, error) {
	return ProbeResult{}, errNotYet
}
