package engine

import (
	"context"
	"errors"
	"iter"
	"strings"
	"time"

	"migsh/store"
)

// UserFilter chooses users; zero fields choose all.
type UserFilter struct {
	Identity    string // address or Guid; must exist
	Batch       string // must exist
	Status      UserStatus
	Summary     StatusSummary
	MailboxGuid GUID // must exist
	Limit       int  // at most so many; 0: all
}

// Users lists users: those of one batch in the order of its file, else by address. A long list is read in several leases.
func (s *Service) Users(ctx context.Context, f UserFilter) (us []User, more bool, err error) {
	if err := s.Resume(); err != nil {
		return nil, false, err
	}
	l := userList{f: f, batches: map[string]*batchRow{}}
	for !l.done && err == nil {
		err = s.st.View(ctx, l.page)
	}
	if err == nil && f.MailboxGuid != "" && len(l.users) == 0 {
		err = &NotFoundError{KindUser, string(f.MailboxGuid)}
	}
	if err != nil {
		return nil, false, err
	}
	return l.users, l.more, nil
}

// pageRows is how many users are read in one lease.
const pageRows = 4000

// A userList is a list on its way.
type userList struct {
	f       UserFilter
	users   []User
	more    bool // the limit has cut it short
	done    bool
	cursor  string // the last key read
	batches map[string]*batchRow
}

// page reads on, for as long as a lease may take.
func (l *userList) page(tx *store.Tx) error {
	clear(l.batches) // each page sees its batches as they are now
	if l.f.Identity != "" {
		return l.one(tx)
	}
	rows, err := l.rows(tx)
	if err != nil {
		return err
	}
	n := 0
	for key, u := range rows {
		if key == l.cursor {
			continue
		}
		if n++; n > pageRows {
			return nil
		}
		l.cursor = key
		if err := l.add(tx, u); err != nil || l.done {
			return err
		}
	}
	l.done = true
	return nil
}

func (l *userList) add(tx *store.Tx, u userRow) error {
	b, err := cachedBatch(tx, l.batches, u.Batch)
	if err != nil {
		return err
	}
	f, v := &l.f, u.view(b)
	if f.Status != "" && v.Status != f.Status || f.Summary != "" && v.Status.Summary() != f.Summary ||
		f.MailboxGuid != "" && !strings.EqualFold(string(v.MailboxGuid), string(f.MailboxGuid)) {
		return nil
	}
	if f.Limit > 0 && len(l.users) == f.Limit {
		l.more, l.done = true, true
		return nil
	}
	l.users = append(l.users, v)
	return nil
}

// one is the user that is named.
func (l *userList) one(tx *store.Tx) error {
	l.done = true
	u, err := getUser(tx, l.f.Identity)
	if err != nil {
		return err
	}
	if l.f.Batch != "" {
		b, err := getBatch(tx, l.f.Batch)
		if err != nil {
			return err
		}
		if nameKey(b.Identity) != u.Batch {
			return &NotFoundError{KindUser, l.f.Identity}
		}
	}
	return l.add(tx, u)
}

// rows go on behind the cursor.
func (l *userList) rows(tx *store.Tx) (iter.Seq2[string, userRow], error) {
	if l.f.Batch == "" {
		return users.From(tx, "", l.cursor), nil
	}
	b, err := getBatch(tx, l.f.Batch)
	if err != nil {
		return nil, err
	}
	keys := batchUsers.From(tx, store.Key(nameKey(b.Identity), ""), l.cursor)
	return func(yield func(string, userRow) bool) {
		for key := range keys {
			if u, err := users.Get(tx, userOf(key)); err == nil && !yield(key, u) {
				return
			}
		}
	}, nil
}

func cachedBatch(tx *store.Tx, known map[string]*batchRow, key string) (*batchRow, error) {
	if b := known[key]; b != nil {
		return b, nil
	}
	b, err := batches.Get(tx, key)
	known[key] = &b
	return &b, err
}

// getUser finds a user by address, else by Guid.
func getUser(tx *store.Tx, identity string) (userRow, error) {
	u, err := users.Get(tx, nameKey(identity))
	if !isMissing(err) {
		return u, err
	}
	if len(identity) == 36 { // a Guid
		for _, u := range users.All(tx, "") {
			if strings.EqualFold(string(u.Guid), identity) {
				return u, nil
			}
		}
	}
	return userRow{}, &NotFoundError{KindUser, identity}
}

// view is the user as the cmdlets see it.
func (u *userRow) view(b *batchRow) User {
	v := User{
		Identity: u.Email, Batch: b.Identity, Guid: u.Guid, UserName: u.UserName, UserRoot: u.Root, Row: u.Row,
		MailboxGuid: derivedGUID("mailbox", nameKey(u.Email)),
		Status:      u.shown(b), StatusDetail: u.Detail, Error: u.Error, DataConsistencyScore: u.Score,
		SyncedItemCount: u.Items, SkippedItemCount: u.Skipped,
		LastSyncTime: u.LastSync, LastSuccessfulSyncTime: u.LastGood, FinalSyncTime: u.Final,
		StartAfter: u.StartAfter, CompleteAfter: u.CompleteAfter,
	}
	if u.Requested {
		v.RequestGuid = derivedGUID("request", string(u.Guid))
	}
	return v
}

// StatisticsOptions says what to read beside the figures.
type StatisticsOptions struct {
	Report            bool
	SkippedItems      bool
	LimitSkippedItems int // 0: all
}

// UserStatistics gives a user with its figures.
func (s *Service) UserStatistics(ctx context.Context, identity string, o StatisticsOptions) (UserStatistics, error) {
	var st UserStatistics
	if err := s.Resume(); err != nil {
		return st, err
	}
	err := s.st.View(ctx, func(tx *store.Tx) error {
		u, err := getUser(tx, identity)
		if err != nil {
			return err
		}
		b, err := batches.Get(tx, u.Batch)
		if err != nil {
			return err
		}
		st = u.statistics(&b, s.now())
		if o.Report {
			if st.Report, err = reports.Get(tx, nameKey(u.Email)); err != nil && !isMissing(err) {
				return err
			}
		}
		return s.addLedger(tx, &st, &u, &b, o)
	})
	return st, err
}

// addLedger adds what belongs to the mailbox rather than to the user.
func (s *Service) addLedger(tx *store.Tx, st *UserStatistics, u *userRow, b *batchRow, o StatisticsOptions) error {
	e, err := getEndpoint(tx, b.Endpoint)
	if errors.Is(err, ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	key := mailboxKey(s.account(e, u), s.targetAccount(b, u))
	m, err := mailboxes.Get(tx, key)
	if err != nil {
		return ignoreMissing(err)
	}
	st.MappedFolders = m.Mapped
	if !o.SkippedItems {
		return nil
	}
	for _, item := range skipped.All(tx, store.Key(key, "")) {
		if o.LimitSkippedItems > 0 && len(st.SkippedItems) == o.LimitSkippedItems {
			break
		}
		st.SkippedItems = append(st.SkippedItems, item)
	}
	return nil
}

func ignoreMissing(err error) error {
	if isMissing(err) {
		return nil
	}
	return err
}

func (u *userRow) statistics(b *batchRow, now time.Time) UserStatistics {
	running := *u
	running.rest(now) // up to this moment
	st := UserStatistics{
		User: u.view(b), TotalItemsInSourceMailboxCount: u.Total,
		EstimatedTotalTransferCount: u.Total, EstimatedTotalTransferSize: max(u.Estimate, u.Bytes),
		BytesTransferred: u.Bytes, PercentageComplete: u.percent(),
		TotalQueuedDuration: running.Queued, TotalInProgressDuration: running.InProgress,
		TotalSyncedDuration: running.Rested, TotalStalledDuration: u.Stalled,
		FlagsUpdated: u.Flags, FlagsDropped: u.Dropped,
	}
	if busy := running.InProgress - u.Stalled; busy > time.Second {
		st.AverageBytesTransferredPerHour = int64(float64(u.Bytes) / busy.Hours())
		if u.Status == UserSyncing || u.Status == UserIncrementalSyncing || u.Status == UserCompleting {
			st.CurrentBytesTransferredPerMinute = st.AverageBytesTransferredPerHour / 60
		}
	}
	return st
}

// percent never goes above 100, nor reaches it before the first copy is whole: servers count as they like.
func (u *userRow) percent() int {
	switch {
	case u.Synced:
		return 100
	case u.Total <= 0:
		return 0
	}
	return max(0, min(99, (u.Items+u.Skipped)*100/u.Total))
}

// updateUser changes one user in one transaction and has the worker look at it.
func (s *Service) updateUser(ctx context.Context, identity string, fn func(*change) error) error {
	return s.update(ctx, func(tx *store.Tx) error {
		u, err := getUser(tx, identity)
		if err != nil {
			return err
		}
		b, err := batches.Get(tx, u.Batch)
		if err != nil {
			return err
		}
		c := change{tx: tx, batch: &b, user: &u, now: s.now()}
		if err := fn(&c); err != nil {
			return err
		}
		return errors.Join(c.save(), putBatch(tx, b), nudges.Put(tx, nameKey(u.Email), ""))
	})
}

// mayRun tells whether the worker may be at this user now. What such a user is told, the worker must tell it.
func (u *userRow) mayRun() bool { return !u.DueAt.IsZero() && u.Status != UserQueued }

func (c *change) refuseUser(action string, when ...UserStatus) error {
	shown := c.user.shown(c.batch)
	for _, s := range when {
		if s == shown {
			return &StateError{KindUser, c.user.Email, string(s), action, ""}
		}
	}
	return nil
}

// StartUser starts or resumes one user of a batch.
func (s *Service) StartUser(ctx context.Context, identity string) error {
	return s.updateUser(ctx, identity, func(c *change) error {
		if err := c.refuseUser("started", UserQueued, UserSyncing, UserIncrementalSyncing, UserCompleting, UserCompleted, UserRemoving); err != nil {
			return err
		}
		if c.batch.Desired == wantNothing || c.batch.Desired == wantStopped {
			return &StateError{KindBatch, c.batch.Identity, string(c.batch.status(c.now)), "used to start a user", "Start it with Start-MigrationBatch."}
		}
		if c.user.Status == UserSynced {
			return c.told(wantSync)
		}
		return c.told(wantStarted)
	})
}

// StopUser pauses one user at the next message boundary. One that is stopped, or about to, stays so.
func (s *Service) StopUser(ctx context.Context, identity string) error {
	return s.updateUser(ctx, identity, func(c *change) error {
		if err := c.refuseUser("stopped", UserCompleted, UserRemoving); err != nil {
			return err
		}
		if c.user.mayRun() && c.user.Status != UserSynced {
			c.user.Desired = wantStopped // shown as Stopping until the worker has let go
			return nil
		}
		return c.told(wantStopped)
	})
}

// RemoveUser takes a user out of its batch; one that is syncing only with force.
func (s *Service) RemoveUser(ctx context.Context, identity string, force bool) error {
	return s.updateUser(ctx, identity, func(c *change) error {
		if !force {
			if err := c.refuseUser("removed", UserSyncing, UserIncrementalSyncing, UserCompleting); err != nil {
				err.(*StateError).Hint = "Stop it with Stop-MigrationUser first, or use -Force."
				return err
			}
		}
		c.user.Desired = wantRemoved
		return nil
	})
}

// UserChange has the fields to change; nil leaves one as it is.
type UserChange struct {
	StartAfter    *time.Time
	CompleteAfter *time.Time
	SyncNow       bool
}

// SetUser changes a user.
func (s *Service) SetUser(ctx context.Context, identity string, ch UserChange) error {
	return s.updateUser(ctx, identity, func(c *change) error {
		if err := c.refuseUser("changed", UserRemoving); err != nil {
			return err
		}
		if ch.SyncNow {
			if err := c.refuseUser("synced", UserStopped, UserIncrementalStopped, UserStopping, UserFailed,
				UserCompleted, UserCompletedWithWarnings, UserCompletionFailed, UserCorrupted); err != nil {
				return err
			}
		}
		u := c.user
		set(&u.StartAfter, ch.StartAfter)
		set(&u.CompleteAfter, ch.CompleteAfter)
		switch {
		case ch.SyncNow:
			return c.told(wantSync)
		case u.Status == UserQueued:
			return c.schedule(classInitial, latest(c.now, u.StartAfter, c.batch.StartAfter))
		case u.Status == UserSynced && !u.CompleteAfter.IsZero():
			return c.schedule(classIncremental, latest(c.now, u.CompleteAfter))
		}
		return nil
	})
}
