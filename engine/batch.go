package engine

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"migsh/store"
)

// BatchFilter chooses batches; zero fields choose all.
type BatchFilter struct {
	Identity string // name or BatchGuid; must exist
	Status   BatchStatus
	Endpoint string // must exist
	Limit    int    // at most so many; 0: all
}

// Batches lists batches by name. more tells that Limit cut the list short.
func (s *Service) Batches(ctx context.Context, f BatchFilter) (bs []Batch, more bool, err error) {
	if err := s.Resume(); err != nil {
		return nil, false, err
	}
	err = s.st.View(ctx, func(tx *store.Tx) error {
		bs, more, err = s.listBatches(tx, f)
		return err
	})
	if err != nil {
		return nil, false, err
	}
	return bs, more, nil
}

func (s *Service) listBatches(tx *store.Tx, f BatchFilter) (bs []Batch, more bool, err error) {
	conf, err := readSettings(tx)
	if err != nil {
		return nil, false, err
	}
	if f.Endpoint != "" {
		e, err := getEndpoint(tx, f.Endpoint)
		if err != nil {
			return nil, false, err
		}
		f.Endpoint = e.Identity
	}
	rows := batches.All(tx, "")
	if f.Identity != "" {
		row, err := getBatch(tx, f.Identity)
		if err != nil {
			return nil, false, err
		}
		rows = func(yield func(string, batchRow) bool) { yield(nameKey(row.Identity), row) }
	}
	now := s.now()
	for key, row := range rows {
		if row.hidden(now) {
			continue
		}
		b := row.view(now, conf.Config)
		if f.Status != "" && b.Status != f.Status || f.Endpoint != "" && !strings.EqualFold(b.Endpoint, f.Endpoint) {
			continue
		}
		if f.Limit > 0 && len(bs) == f.Limit {
			return bs, true, nil
		}
		for _, w := range warnings.All(tx, store.Key(key, "")) {
			b.ValidationWarnings = append(b.ValidationWarnings, w...)
		}
		b.Target.Path = s.targetDir(b.Target)
		bs = append(bs, b)
	}
	return bs, false, nil
}

// importGrace is how long the users of a new batch may take to be written before the batch counts as damaged.
const importGrace = 2 * time.Minute

// hidden batches are being written by New-MigrationBatch at this moment.
func (b *batchRow) hidden(now time.Time) bool {
	return !b.Importing.IsZero() && b.Desired != wantRemoved && now.Sub(b.Importing) < importGrace
}

// getBatch finds a batch by name, else by Guid.
func getBatch(tx *store.Tx, identity string) (batchRow, error) {
	b, err := batches.Get(tx, nameKey(identity))
	if !isMissing(err) {
		return b, err
	}
	for _, b := range batches.All(tx, "") { // hundreds at most
		if strings.EqualFold(string(b.Guid), identity) {
			return b, nil
		}
	}
	return batchRow{}, &NotFoundError{KindBatch, identity}
}

func putBatch(tx *store.Tx, b batchRow) error { return batches.Put(tx, nameKey(b.Identity), b) }

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
// ValidationWarnings; a file that is wrong as a whole is a *CSVError. Nothing is made then.
func (s *Service) CreateBatch(ctx context.Context, n NewBatch) (Batch, error) {
	if err := validName("batch", n.Name); err != nil {
		return Batch{}, err
	}
	if _, err := newFolderFilter(n.IncludeFolders, n.ExcludeFolders); err != nil {
		return Batch{}, err
	}
	csv, err := ReadMigrationCSV(n.CSVData, CSVOptions{AllowUnknownColumns: n.AllowUnknownColumnsInCsv})
	if err != nil {
		return Batch{}, err
	}
	key := nameKey(n.Name)
	if err := s.awaitRemoval(ctx, key, csv.Rows); err != nil {
		return Batch{}, err
	}
	if err := s.update(ctx, func(tx *store.Tx) error { return s.reserveBatch(tx, n) }); err != nil {
		return Batch{}, err
	}
	if err := s.importUsers(ctx, key, csv.Rows, csv.Warnings, wantNothing); err != nil {
		return Batch{}, errors.Join(err, s.abandonBatch(context.WithoutCancel(ctx), key))
	}
	var made []Batch
	err = s.update(ctx, func(tx *store.Tx) error {
		b, err := batches.Get(tx, key)
		if err != nil {
			return err
		}
		b.Importing = time.Time{}
		if n.Start {
			err = s.want(tx, &b, wantStarted, wantStarted)
		}
		if err := errors.Join(err, s.setTimers(tx, &b), putBatch(tx, b)); err != nil {
			return err
		}
		made, _, err = s.listBatches(tx, BatchFilter{Identity: n.Name}) // as it is now, before a worker sees it
		return err
	})
	if err != nil {
		return Batch{}, err
	}
	return made[0], nil
}

// removalTime is how long New-MigrationBatch waits for a batch of that name, and for users, to go.
const removalTime = 10 * time.Second

// awaitRemoval lets a script remove a batch, or users, and create them again in the next line. What stays too long is reserveBatch's error, or
// a warning of importPart.
func (s *Service) awaitRemoval(ctx context.Context, key string, rows []CSVRow) error {
	for begin := time.Now(); time.Since(begin) < removalTime && s.opts.Mode != WorkerOff; {
		going := false
		err := s.st.View(ctx, func(tx *store.Tx) error {
			b, err := batches.Get(tx, key)
			going = b.Desired == wantRemoved
			for n := 0; err == nil || isMissing(err); n++ { // the rows seen stay seen: a View is short
				if going || len(rows) == 0 || n == awaitChunk {
					break
				}
				if going, err = leaving(tx, rows[0].EmailAddress); !going {
					rows = rows[1:]
				}
			}
			return ignoreMissing(err)
		})
		if err == nil && !going && len(rows) > 0 {
			continue
		}
		if err != nil || !going {
			return err
		}
		if err := s.Resume(); err != nil {
			return err
		}
		select {
		case <-time.After(20 * time.Millisecond):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}

// awaitChunk is how many users are looked up in one lease.
const awaitChunk = 1000

// leaving tells whether a user is being removed, or its batch.
func leaving(tx *store.Tx, address string) (bool, error) {
	u, err := users.Get(tx, nameKey(address))
	if err != nil {
		return false, ignoreMissing(err)
	}
	if u.Desired == wantRemoved {
		return true, nil
	}
	b, err := batches.Get(tx, u.Batch)
	return b.Desired == wantRemoved, ignoreMissing(err)
}

// reserveBatch writes the batch without its users.
func (s *Service) reserveBatch(tx *store.Tx, n NewBatch) error {
	if batches.Has(tx, nameKey(n.Name)) {
		return &ExistsError{KindBatch, n.Name}
	}
	conf, err := readSettings(tx)
	if err != nil {
		return err
	}
	if limit := conf.MaxNumberOfBatches; limit != Unlimited && batches.Count(tx, "") >= limit {
		return &ValueError{"Name", fmt.Sprintf("There are already %d migration batches. Remove one, or raise MaxNumberOfBatches with Set-MigrationConfig.", limit)}
	}
	if n.Endpoint == "" {
		return &ValueError{"SourceEndpoint", "The migration batch needs a source endpoint. Create one with New-MigrationEndpoint."}
	}
	e, err := getEndpoint(tx, n.Endpoint)
	if err != nil {
		return err
	}
	now := s.now()
	b := batchRow{Batch: Batch{
		Identity: n.Name, Guid: newGUID(), Type: TypeIMAP, Endpoint: e.Identity, Target: conf.Target,
		Created: now, SubmittedByUser: s.opts.User,
		NotificationEmails: n.NotificationEmails, ReportInterval: n.ReportInterval, SkipReports: n.SkipReports,
		Locale: n.Locale, TimeZone: n.TimeZone, StartAfter: n.StartAfter, CompleteAfter: n.CompleteAfter,
		AllowIncrementalSyncs: !n.NoIncrementalSyncs, AllowUnknownColumnsInCsv: n.AllowUnknownColumnsInCsv,
		AutoComplete: n.AutoComplete, AutoRetryCount: n.AutoRetryCount,
		ExcludeFolders: n.ExcludeFolders, IncludeFolders: n.IncludeFolders,
		BadItemLimit: n.BadItemLimit, LargeItemLimit: n.LargeItemLimit,
	}, TargetPassword: conf.TargetPassword, Importing: now, LastChange: now, Completes: n.AutoComplete}
	if n.Target != nil {
		b.Target, b.TargetPassword = *n.Target, nil
		if err := b.Target.complete(); err != nil {
			return err
		}
	}
	return putBatch(tx, b)
}

// abandonBatch has a batch removed whose creation failed.
func (s *Service) abandonBatch(ctx context.Context, key string) error {
	return s.update(ctx, func(tx *store.Tx) error {
		b, err := batches.Get(tx, key)
		if err != nil {
			return err
		}
		return errors.Join(s.want(tx, &b, wantRemoved, wantRemoved), putBatch(tx, b))
	})
}

// importChunk keeps a transaction below 100 keys: three for each user, at most.
const importChunk = 30

// importUsers writes users, and warnings for the rows that are not taken.
func (s *Service) importUsers(ctx context.Context, batch string, rows []CSVRow, warned []ValidationWarning, want desired) error {
	warned = slices.Clone(warned)
	for part := range slices.Chunk(rows, importChunk) {
		sealed := make([]store.Sealed, len(part))
		for i, r := range part {
			var err error
			if sealed[i], err = s.st.Seal(r.Password); err != nil {
				return err
			}
		}
		var refused []ValidationWarning
		err := s.st.Update(ctx, func(tx *store.Tx) (err error) {
			refused, err = s.importPart(tx, batch, part, sealed, want)
			return err
		})
		if err != nil {
			return err
		}
		warned = append(warned, refused...)
	}
	slices.SortStableFunc(warned, func(a, b ValidationWarning) int { return a.Row - b.Row })
	return s.addWarnings(ctx, batch, warned)
}

func (s *Service) importPart(tx *store.Tx, batch string, rows []CSVRow, sealed []store.Sealed, want desired) (refused []ValidationWarning, err error) {
	b, err := batches.Get(tx, batch)
	if err != nil {
		return nil, err
	}
	if b.Users == nil {
		b.Users = map[UserStatus]int{}
	}
	now := s.now()
	for i, r := range rows {
		key := nameKey(r.EmailAddress)
		if other, err := users.Get(tx, key); err == nil {
			refused = append(refused, ValidationWarning{r.Row, r.EmailAddress, alreadyUser(tx, other, batch)})
			continue
		}
		u := userRow{Email: r.EmailAddress, Batch: batch, Guid: newGUID(), UserName: r.UserName, Root: r.UserRoot,
			Password: sealed[i], Row: r.Row, Status: UserStopped, Since: now}
		b.Users[UserStopped]++
		b.TotalCount++
		c := change{tx: tx, batch: &b, user: &u, now: now}
		err := errors.Join(c.told(want), c.save(), batchUsers.Put(tx, batchUserKey(batch, r.Row, key), ""))
		if err != nil {
			return nil, err
		}
	}
	return refused, putBatch(tx, b)
}

func alreadyUser(tx *store.Tx, u userRow, batch string) string {
	if u.Batch == batch {
		return fmt.Sprintf("The user \"%s\" is already included in this migration batch.", u.Email)
	}
	name := u.Batch
	if b, err := batches.Get(tx, u.Batch); err == nil {
		name = b.Identity
	}
	return (&InOtherBatchError{u.Email, name}).Error()
}

// addWarnings keeps warnings, a hundred in a row of the table.
func (s *Service) addWarnings(ctx context.Context, batch string, ws []ValidationWarning) error {
	if len(ws) == 0 {
		return nil
	}
	return s.st.Update(ctx, func(tx *store.Tx) error {
		b, err := batches.Get(tx, batch)
		if err != nil {
			return err
		}
		n := warnings.Count(tx, store.Key(batch, ""))
		for part := range slices.Chunk(ws, max(100, len(ws)/50)) {
			if err := warnings.Put(tx, store.Key(batch, fmt.Sprintf("%06x", n)), part); err != nil {
				return err
			}
			n++
		}
		b.Warnings += len(ws)
		return putBatch(tx, b)
	})
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
	var b batchRow
	err := s.updateBatch(ctx, identity, func(tx *store.Tx, row *batchRow) error {
		if err := refuse(row, s.now(), "changed", "", BatchRemoving, BatchCorrupted); err != nil {
			return err
		}
		c.apply(&row.Batch)
		if c.StartAfter != nil && row.Desired == wantStarted {
			if err := s.want(tx, row, wantStarted, wantStarted); err != nil {
				return err
			}
		}
		if c.SyncNow {
			if err := refuse(row, s.now(), "synced", "Start it with Start-MigrationBatch.", BatchCreated, BatchStopped, BatchStopping, BatchCompleted, BatchCompletedWithErrors); err != nil {
				return err
			}
			if err := s.want(tx, row, wantStarted, wantSync); err != nil {
				return err
			}
		}
		b = *row
		return s.setTimers(tx, row)
	})
	if err != nil || len(c.CSVData) == 0 {
		return err
	}
	csv, err := ReadMigrationCSV(c.CSVData, CSVOptions{AllowUnknownColumns: b.AllowUnknownColumnsInCsv})
	if err != nil {
		return err
	}
	if c.Update {
		return s.updateCredentials(ctx, nameKey(b.Identity), csv)
	}
	if err := s.awaitRemoval(ctx, nameKey(b.Identity), csv.Rows); err != nil {
		return err
	}
	if err := s.importUsers(ctx, nameKey(b.Identity), csv.Rows, csv.Warnings, b.Desired); err != nil {
		return err
	}
	return s.update(ctx, func(*store.Tx) error { return nil }) // tells the worker
}

func (c *BatchChange) apply(b *Batch) {
	set(&b.AllowUnknownColumnsInCsv, c.AllowUnknownColumnsInCsv)
	set(&b.AllowIncrementalSyncs, c.AllowIncrementalSyncs)
	set(&b.AutoRetryCount, c.AutoRetryCount)
	set(&b.StartAfter, c.StartAfter)
	set(&b.CompleteAfter, c.CompleteAfter)
	set(&b.NotificationEmails, c.NotificationEmails)
	set(&b.ReportInterval, c.ReportInterval)
	set(&b.SkipReports, c.SkipReports)
	set(&b.BadItemLimit, c.BadItemLimit)
	set(&b.LargeItemLimit, c.LargeItemLimit)
}

// updateCredentials gives users of the batch the user names and passwords of a file; other rows are warned of.
func (s *Service) updateCredentials(ctx context.Context, batch string, csv *MigrationCSV) error {
	warned := slices.Clone(csv.Warnings)
	for part := range slices.Chunk(csv.Rows, importChunk) {
		sealed := make([]store.Sealed, len(part))
		for i, r := range part {
			var err error
			if sealed[i], err = s.st.Seal(r.Password); err != nil {
				return err
			}
		}
		var unknown []ValidationWarning
		err := s.st.Update(ctx, func(tx *store.Tx) error {
			unknown = nil
			for i, r := range part {
				u, err := users.Get(tx, nameKey(r.EmailAddress))
				if err != nil || u.Batch != batch {
					unknown = append(unknown, ValidationWarning{r.Row, r.EmailAddress, "The user isn't in this migration batch, so there is nothing to update."})
					continue
				}
				u.UserName, u.Root, u.Password = r.UserName, r.UserRoot, sealed[i]
				if err := users.Put(tx, nameKey(u.Email), u); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
		warned = append(warned, unknown...)
	}
	return s.addWarnings(ctx, batch, warned)
}

// updateBatch changes one batch in one transaction and wakes the worker.
func (s *Service) updateBatch(ctx context.Context, identity string, fn func(*store.Tx, *batchRow) error) error {
	return s.update(ctx, func(tx *store.Tx) error {
		b, err := getBatch(tx, identity)
		if err != nil {
			return err
		}
		if b.hidden(s.now()) {
			return &NotFoundError{KindBatch, identity}
		}
		if err := fn(tx, &b); err != nil {
			return err
		}
		return putBatch(tx, b)
	})
}

// refuse is an error when the batch is in one of the statuses.
func refuse(b *batchRow, now time.Time, action, hint string, when ...BatchStatus) error {
	if s := b.status(now); slices.Contains(when, s) {
		return &StateError{KindBatch, b.Identity, string(s), action, hint}
	}
	return nil
}

// want writes what the batch is to become, and has its users told.
func (s *Service) want(tx *store.Tx, b *batchRow, d, tell desired) error {
	if d == wantStarted && b.Started.IsZero() {
		b.Started = s.now()
	}
	b.Desired, b.LastChange = d, s.now()
	b.Telling = true
	key := nameKey(b.Identity)
	if old, err := tells.Get(tx, key); err == nil && tell == wantSync {
		return tells.Put(tx, key, old) // being told something stronger already
	}
	return tells.Put(tx, key, tellRow{Want: tell})
}

// StartBatch starts or resumes a batch, its failed users included. A batch that is synced without errors syncs anew.
func (s *Service) StartBatch(ctx context.Context, identity string) error {
	return s.updateBatch(ctx, identity, func(tx *store.Tx, b *batchRow) error {
		now := s.now()
		if err := refuse(b, now, "started", "", BatchStarting, BatchSyncing, BatchIncrementalSyncing, BatchWaiting,
			BatchCompleting, BatchCompleted, BatchRemoving, BatchCorrupted); err != nil {
			return err
		}
		switch b.status(now) {
		case BatchCompletedWithErrors:
			return s.want(tx, b, wantCompleted, wantCompleted)
		case BatchSynced:
			return s.want(tx, b, wantStarted, wantSync)
		}
		return errors.Join(s.want(tx, b, wantStarted, wantStarted), s.setTimers(tx, b))
	})
}

// StopBatch pauses a batch at the next message boundary. One that is stopped, or about to, stays so.
func (s *Service) StopBatch(ctx context.Context, identity string) error {
	return s.updateBatch(ctx, identity, func(tx *store.Tx, b *batchRow) error {
		now := s.now()
		if err := refuse(b, now, "stopped", "", BatchCreated, BatchCompleted, BatchCompletedWithErrors, BatchRemoving, BatchCorrupted); err != nil {
			return err
		}
		if st := b.status(now); st == BatchStopped || st == BatchStopping {
			return nil
		}
		return s.want(tx, b, wantStopped, wantStopped)
	})
}

// CompleteBatch syncs a synced batch a last time and ends the daily sync.
func (s *Service) CompleteBatch(ctx context.Context, identity string, notify []string) error {
	return s.updateBatch(ctx, identity, func(tx *store.Tx, b *batchRow) error {
		now := s.now()
		if err := refuse(b, now, "completed", "Wait until it is Synced.", BatchCreated, BatchStarting, BatchSyncing, BatchWaiting,
			BatchStopping, BatchFailed); err != nil {
			return err
		}
		if err := refuse(b, now, "completed", "Start it with Start-MigrationBatch, and wait until it is Synced.", BatchStopped); err != nil {
			return err
		}
		if err := refuse(b, now, "completed", "", BatchCompleted, BatchRemoving, BatchCorrupted); err != nil {
			return err
		}
		if len(notify) > 0 {
			b.NotificationEmails = notify
		}
		if b.status(now) == BatchCompleting {
			return nil
		}
		return s.want(tx, b, wantCompleted, wantCompleted)
	})
}

// RemoveBatch removes a batch with its users; what they copied is remembered (Config.KeepCheckpoints), so that another batch goes
// on there. While it is syncing this is a *StateError, unless force.
func (s *Service) RemoveBatch(ctx context.Context, identity string, force bool) error {
	return s.updateBatch(ctx, identity, func(tx *store.Tx, b *batchRow) error {
		if st := b.status(s.now()); st.Syncing() && !force {
			return &StateError{KindBatch, b.Identity, string(st), "removed", "Stop it with Stop-MigrationBatch first, or use -Force."}
		}
		return s.want(tx, b, wantRemoved, wantRemoved)
	})
}

// setTimers has the worker look at the batch again when something is to happen by itself.
func (s *Service) setTimers(tx *store.Tx, b *batchRow) error {
	at := b.CompleteAfter
	b.Completes = b.AutoComplete || !at.IsZero() && !at.After(s.now())
	if at.After(s.now()) {
		return timers.Put(tx, store.Key(timeKey(at), nameKey(b.Identity)), "")
	}
	return nil
}

// Totals are sums over all batches: Get-MigrationStatistics.
type Totals struct {
	TotalCount, ActiveCount, StoppedCount, SyncedCount, FinalizedCount, FailedCount, PendingCount, ProvisionedCount int

	Types []MigrationType
}

// Totals sums over all batches.
func (s *Service) Totals(ctx context.Context) (Totals, error) {
	var t Totals
	bs, _, err := s.Batches(ctx, BatchFilter{})
	for _, b := range bs {
		t.TotalCount += b.TotalCount
		t.ActiveCount += b.ActiveCount
		t.StoppedCount += b.StoppedCount
		t.SyncedCount += b.SyncedCount
		t.FinalizedCount += b.FinalizedCount
		t.FailedCount += b.FailedCount
		t.PendingCount += b.PendingCount
		t.ProvisionedCount += b.ProvisionedCount
		t.Types = []MigrationType{TypeIMAP}
	}
	return t, err
}
