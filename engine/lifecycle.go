package engine

import (
	"time"

	"migsh/store"
)

// The life cycle of batches and users. A batch's status is not kept: it follows from what is wanted and from
// how many users are in which status, so that every reader sees the same, and a change of what is wanted shows at once.

func (b *batchRow) in(ss ...UserStatus) int {
	n := 0
	for _, s := range ss {
		n += b.Users[s]
	}
	return n
}

// unfinished is how many users are on their way.
func (b *batchRow) unfinished() int {
	return b.in(UserQueued, UserValidating, UserSyncing, UserStarting, UserIncrementalSyncing, UserCompleting, UserStopping)
}

func (b *batchRow) failed() int {
	return b.in(UserFailed, UserIncrementalFailed, UserCompletionFailed, UserCorrupted)
}

func (b *batchRow) status(now time.Time) BatchStatus {
	switch {
	case b.Desired == wantRemoved:
		return BatchRemoving
	case !b.Importing.IsZero():
		return BatchCorrupted
	case b.Desired == wantNothing:
		return BatchCreated
	case b.Desired == wantStopped:
		return either(b.Telling || b.unfinished() > 0, BatchStopping, BatchStopped)
	case b.Desired == wantCompleted && (b.Telling || b.unfinished() > 0):
		return BatchCompleting
	case b.Desired == wantCompleted:
		return either(b.failed() > 0, BatchCompletedWithErrors, BatchCompleted)
	case now.Before(b.StartAfter):
		return BatchWaiting
	}
	return b.startedStatus()
}

func (b *batchRow) startedStatus() BatchStatus {
	initial := b.in(UserQueued, UserValidating, UserSyncing, UserStarting)
	switch {
	case b.Telling && initial == 0 && b.TotalCount > 0 && b.in(UserStopped, UserIncrementalStopped)+b.failed() == 0:
		return BatchIncrementalSyncing
	case b.Telling && initial == 0:
		return BatchStarting
	case b.Telling || initial > 0:
		return BatchSyncing
	case b.in(UserIncrementalSyncing) > 0:
		return BatchIncrementalSyncing
	case b.in(UserCompleting) > 0:
		return BatchCompleting
	case b.failed() > 0:
		return BatchSyncedWithErrors
	case b.TotalCount > 0 && b.in(UserStopped, UserIncrementalStopped) == b.TotalCount:
		return BatchStopped
	case b.TotalCount > 0 && b.in(UserCompleted, UserCompletedWithWarnings) == b.TotalCount:
		return BatchCompleted
	}
	return BatchSynced
}

func either[T any](ok bool, yes, no T) T {
	if ok {
		return yes
	}
	return no
}

// view is the batch as the cmdlets see it.
func (b *batchRow) view(now time.Time, c Config) Batch {
	v := b.Batch
	v.Status = b.status(now)
	v.State = v.Status.State()
	for s, n := range b.Users {
		switch s.Summary() {
		case SummaryActive:
			v.ActiveCount += n
		case SummaryFailed:
			v.FailedCount += n
		case SummarySynced:
			v.SyncedCount += n
		case SummaryCompleted:
			v.FinalizedCount += n
		case SummaryStopped:
			v.StoppedCount += n
		}
	}
	v.CompletedWithWarningCount = b.in(UserCompletedWithWarnings)
	for _, s := range []Score{Poor, Investigate, Good, Perfect} {
		if b.Scores[s] > 0 {
			v.DataConsistencyScore = s
			break
		}
	}
	if v.Status == BatchCorrupted {
		v.Message = "Not all users of the CSV file were written, because the command that created the batch was interrupted. Remove the batch and create it again."
	}
	v.Expires = b.expires(v.Status, c)
	return v
}

// expires is when the batch is stopped or removed for want of use: outputs "Limits and rules".
func (b *batchRow) expires(s BatchStatus, c Config) time.Time {
	last := b.LastChange
	if b.LastSynced.After(last) && s != BatchSynced && s != BatchSyncedWithErrors {
		last = b.LastSynced
	}
	switch s {
	case BatchSynced, BatchSyncedWithErrors, BatchIncrementalSyncing:
		return last.Add(c.StopAfterIdle)
	case BatchStopped, BatchFailed:
		return last.Add(c.RemoveStopped)
	case BatchCompleted, BatchCompletedWithErrors:
		return last.Add(c.RemoveCompleted)
	}
	return time.Time{}
}

// shown is the status a user is shown in, which runs ahead of the worker where the batch has been told what to do.
func (u *userRow) shown(b *batchRow) UserStatus {
	want := u.Desired
	if b.Telling {
		want = b.Desired
	}
	active := u.Status.Summary() == SummaryActive || u.Status == UserIncrementalSyncing
	switch {
	case want == wantRemoved || b.Desired == wantRemoved:
		return UserRemoving
	case want == wantStopped && active:
		return UserStopping
	case want == wantStarted && b.Telling && u.Status == UserStopped:
		return UserStarting
	}
	return u.Status
}

// A change is a user on the way from one state to the next, in one transaction.
type change struct {
	tx    *store.Tx
	batch *batchRow
	user  *userRow
	now   time.Time
}

// enter puts the user in a status and keeps the counts of its batch right.
func (c *change) enter(s UserStatus) {
	u, b := c.user, c.batch
	if u.Status == s {
		return
	}
	u.rest(c.now)
	if b.Users == nil {
		b.Users = map[UserStatus]int{}
	}
	if b.Users[u.Status]--; b.Users[u.Status] <= 0 {
		delete(b.Users, u.Status)
	}
	b.Users[s]++
	u.Status = s
}

// rest adds the time since the last change to the sum it belongs to.
func (u *userRow) rest(now time.Time) {
	d := now.Sub(u.Since)
	if u.Since.IsZero() || d < 0 {
		d = 0
	}
	switch u.Status {
	case UserQueued:
		u.Queued += d
	case UserSyncing, UserIncrementalSyncing, UserCompleting, UserValidating:
		u.InProgress += d
	case UserSynced:
		u.Rested += d
	}
	u.Since = now
}

// score puts the user's score in place and counts it.
func (c *change) score(s Score) {
	u, b := c.user, c.batch
	if u.Score == s {
		return
	}
	if b.Scores == nil {
		b.Scores = map[Score]int{}
	}
	if u.Score != "" {
		if b.Scores[u.Score]--; b.Scores[u.Score] <= 0 {
			delete(b.Scores, u.Score)
		}
	}
	if s != "" {
		b.Scores[s]++
	}
	u.Score = s
}

// schedule puts the user in the queue of its endpoint, in place of where it was. A zero at takes it out.
func (c *change) schedule(k class, at time.Time) error {
	u := c.user
	if err := c.unschedule(); err != nil || at.IsZero() {
		return err
	}
	at = at.Truncate(time.Millisecond)
	u.DueAt, u.DueClass, u.DueAtEnd = at, k, nameKey(c.batch.Endpoint)
	return due.Put(c.tx, u.dueKey(), "")
}

func (c *change) unschedule() error {
	if c.user.DueAt.IsZero() {
		return nil
	}
	err := due.Delete(c.tx, c.user.dueKey())
	c.user.DueAt, c.user.DueClass, c.user.DueAtEnd = time.Time{}, "", ""
	return err
}

func (u *userRow) dueKey() string { return dueKey(u.DueAtEnd, u.DueClass, u.DueAt, nameKey(u.Email)) }

// save writes the user. The batch is the caller's to write, once for many users.
func (c *change) save() error { return users.Put(c.tx, nameKey(c.user.Email), *c.user) }

// told makes the user follow what is wanted, as far as that can be done without stopping a run: one that runs is
// the worker's to stop, and then finish's.
func (c *change) told(want desired) error {
	u := c.user
	switch want {
	case wantStarted:
		u.Desired = wantStarted
		return c.toldStart()
	case wantStopped:
		u.Desired = wantStopped
		return c.toldStop()
	case wantCompleted:
		u.Desired = wantCompleted
		return c.toldComplete()
	case wantSync:
		if u.Status == UserSynced || u.Status == UserIncrementalFailed {
			c.enter(UserIncrementalSyncing)
			return c.schedule(classIncremental, c.now)
		}
	}
	return nil
}

func (c *change) toldStart() error {
	u := c.user
	at := latest(c.now, u.StartAfter, c.batch.StartAfter)
	switch u.Status {
	case UserStopped, UserFailed, UserCorrupted:
		u.Requested, u.Error, u.Detail, u.Retries = true, "", "", 0
		c.enter(UserQueued)
		return c.schedule(classInitial, at)
	case UserQueued: // perhaps to begin at another time
		return c.schedule(classInitial, at)
	case UserIncrementalStopped, UserIncrementalFailed:
		u.Error, u.Detail = "", ""
		c.enter(UserIncrementalSyncing)
		return c.schedule(classIncremental, at)
	case UserCompletionFailed:
		u.Desired = wantCompleted
		return c.toldComplete()
	}
	return nil
}

func (c *change) toldStop() error {
	switch c.user.Status {
	case UserQueued, UserSyncing, UserValidating, UserStarting, UserStopping:
		c.enter(either(c.user.Synced, UserIncrementalStopped, UserStopped))
	case UserSynced, UserIncrementalSyncing, UserCompleting:
		c.enter(UserIncrementalStopped)
	}
	c.user.Detail = ""
	return c.unschedule()
}

func (c *change) toldComplete() error {
	u := c.user
	switch u.Status {
	case UserSynced, UserIncrementalSyncing, UserIncrementalStopped, UserIncrementalFailed, UserCompletionFailed:
		u.Error, u.Detail = "", ""
		c.enter(UserCompleting)
		return c.schedule(classIncremental, c.now)
	case UserStopped:
		u.Requested = true
		c.enter(UserQueued)
		return c.schedule(classInitial, c.now)
	}
	return nil
}

// begun marks the user as running.
func (c *change) begun() {
	switch {
	case c.user.Desired == wantCompleted && c.user.Synced:
		c.enter(UserCompleting)
	case c.user.Synced:
		c.enter(UserIncrementalSyncing)
	default:
		c.enter(UserSyncing)
	}
	c.user.Error, c.user.Detail = "", ""
}

// An outcome is how a run ended.
type outcome struct {
	err      error // nil: everything is copied
	stopped  bool  // ended early because it was told to
	interval time.Duration
}

// finished puts a user whose run has ended where it belongs. What was wanted of it meanwhile counts, not what was wanted when it began.
func (c *change) finished(o outcome) error {
	u, b := c.user, c.batch
	u.Detail = ""
	if !o.stopped {
		u.LastSync = c.now
	}
	if o.err == nil && !o.stopped {
		u.LastGood, u.Error, u.Synced = c.now, "", true
		b.LastSynced = c.now
	}
	switch {
	case u.Desired == wantStopped:
		return c.toldStop()
	case o.stopped: // the worker ends; another takes the user up again
		return nil
	case o.err != nil:
		return c.failed(o)
	case u.Desired == wantCompleted || b.Completes || !u.CompleteAfter.IsZero() && !c.now.Before(u.CompleteAfter):
		u.Final = c.now
		c.enter(UserCompleted)
		return c.unschedule()
	}
	c.enter(UserSynced)
	if b.InitialSynced.IsZero() && !b.Telling && b.in(UserQueued, UserSyncing, UserValidating) == 0 {
		b.InitialSynced = c.now
	}
	return c.schedule(classIncremental, c.nextSync(o.interval))
}

// autoRetryAfter is how long a failed user rests before -AutoRetryCount starts it again.
const autoRetryAfter = 30 * time.Minute

func (c *change) failed(o outcome) error {
	u := c.user
	u.Error = capital(oneLine(o.err))
	switch {
	case !u.Synced && u.Retries < c.batch.AutoRetryCount:
		u.Retries++
		c.batch.CurrentRetryCount = max(c.batch.CurrentRetryCount, u.Retries)
		c.enter(UserFailed)
		return c.schedule(classInitial, c.now.Add(autoRetryAfter))
	case !u.Synced:
		c.enter(UserFailed)
	case u.Desired == wantCompleted:
		c.enter(UserCompletionFailed)
	default:
		c.enter(UserIncrementalFailed)
		return c.schedule(classIncremental, c.nextSync(o.interval))
	}
	return c.unschedule()
}

// nextSync is when the next incremental sync is due; zero for never.
func (c *change) nextSync(interval time.Duration) time.Time {
	if !c.batch.AllowIncrementalSyncs || interval <= 0 {
		return time.Time{}
	}
	next := c.now.Add(interval)
	if at := c.user.CompleteAfter; at.After(c.now) && at.Before(next) {
		next = at
	}
	return next
}

func latest(ts ...time.Time) time.Time {
	var l time.Time
	for _, t := range ts {
		if t.After(l) {
			l = t
		}
	}
	return l
}
