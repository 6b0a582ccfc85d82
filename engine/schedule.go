package engine

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"migsh/store"
)

const (
	pollInterval = 500 * time.Millisecond // how often an idle worker looks whether a shell has written something
	busyInterval = 50 * time.Millisecond  // and how often while something runs or has just run, when a script may be at work
	busyTime     = 20 * time.Second       // how long that is
	stopGrace    = 5 * time.Second        // how long a run may take to a message boundary before its connections are cut
	keepInterval = time.Hour              // between looks at what has expired
	storeRetry   = 5 * time.Second        // pause after the store could not be written
)

// A scheduler starts the users that are due, as many at once as their endpoints allow, and makes what shells want come
// true. It runs on one goroutine; each user that runs has one more. It never looks through all users: what is to
// be done stands in the tables due, tells, nudges and timers.
type scheduler struct {
	s    *Service
	hold *store.Hold

	running  map[string]*job // by user
	ended    chan *job
	revision uint64    // of the store when it was last read
	look     bool      // something has changed that the store does not tell
	next     time.Time // when the next user or timer is due; zero for none
	keep     time.Time // when expiry was last looked at
	busy     time.Time // when there was last something to do
}

// A job is a user that runs.
type job struct {
	user, batch, endpoint string // keys
	class                 class
	stop                  chan struct{} // closed: end at the next message boundary
	stopping              bool
	cancel                context.CancelFunc // cut the connections
	grace                 *time.Timer
	err                   error // of the store; the run's own errors are in it
}

func newScheduler(s *Service, hold *store.Hold) *scheduler {
	return &scheduler{s: s, hold: hold, running: map[string]*job{}, ended: make(chan *job), look: true}
}

func (w *scheduler) run(ctx context.Context) error {
	err := w.loop(ctx)
	for _, j := range w.running {
		w.stop(j)
	}
	for len(w.running) > 0 {
		w.reap(<-w.ended)
	}
	if ctx.Err() != nil {
		return nil
	}
	return err
}

func (w *scheduler) loop(ctx context.Context) error {
	for {
		more, err := w.step(ctx)
		if errors.Is(err, store.ErrDiskFull) {
			w.s.log.Error("the disk is full; trying again", "error", err)
			if !w.rest(ctx, storeRetry) {
				return ctx.Err()
			}
			w.look = true
			continue
		}
		if err != nil {
			return err
		}
		if more {
			continue
		}
		if len(w.running) == 0 {
			left, err := w.hold.ReleaseIf(ctx, func(tx *store.Tx) (bool, error) { return nothingToDo(tx), nil })
			if left || err != nil {
				return err
			}
		}
		timer := time.NewTimer(w.pause())
		select {
		case <-ctx.Done():
		case j := <-w.ended:
			w.reap(j)
		case <-w.s.poke:
		case <-timer.C:
		}
		timer.Stop()
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
}

// rest lets time pass, unless ctx ends.
func (w *scheduler) rest(ctx context.Context, d time.Duration) bool {
	select {
	case <-time.After(d):
		return true
	case <-ctx.Done():
		return false
	}
}

// pause is how long there is nothing to do: until the next poll, or sooner when something is due.
func (w *scheduler) pause() time.Duration {
	if w.look {
		return 0
	}
	poll := pollInterval
	if len(w.running) > 0 || time.Since(w.busy) < busyTime {
		poll = busyInterval
	}
	if w.next.IsZero() {
		return poll
	}
	return max(0, min(poll, time.Until(w.next)))
}

func (w *scheduler) reap(j *job) {
	if j.grace != nil {
		j.grace.Stop()
	}
	j.cancel()
	delete(w.running, j.user)
	w.look = true
	if j.err != nil {
		w.s.log.Error("user could not be recorded", "user", j.user, "error", j.err)
	}
}

// step does what there is to do now. more tells that there may be more at once.
func (w *scheduler) step(ctx context.Context) (more bool, err error) {
	now := w.s.now()
	if now.Sub(w.keep) >= keepInterval {
		w.keep = now
		if err := w.s.expire(ctx, now); err != nil {
			return false, err
		}
	}
	todo, err := w.read(ctx, now)
	if err != nil || todo == nil {
		return false, err
	}
	if todo.timer != "" {
		return true, w.s.fireTimer(ctx, todo.timer)
	}
	for _, user := range todo.nudged {
		if err := w.nudge(ctx, user); err != nil {
			return false, err
		}
	}
	for _, batch := range todo.tells {
		done, err := w.tell(ctx, batch)
		if err != nil {
			return false, err
		}
		more = more || !done
	}
	for _, c := range todo.claims {
		w.start(ctx, c)
	}
	return more || len(todo.nudged) > 0, nil
}

// todo is what one look at the store has found.
type todo struct {
	timer  string
	nudged []string
	tells  []string
	claims []claim
}

// A claim is a user that is due and for which there is room.
type claim struct {
	user, batch, endpoint string
	class                 class
}

// read looks at the store, unless nothing can have changed.
func (w *scheduler) read(ctx context.Context, now time.Time) (t *todo, err error) {
	err = w.s.st.View(ctx, func(tx *store.Tx) error {
		rev, err := changes.Get(tx, revisionKey)
		if err != nil && !isMissing(err) {
			return err
		}
		dueNow := !w.next.IsZero() && !w.next.After(now)
		if rev == w.revision && !w.look && !dueNow {
			return nil
		}
		w.revision, w.look, w.next, w.busy = rev, false, time.Time{}, now
		t = &todo{}
		return w.gather(tx, now, t)
	})
	return t, err
}

func (w *scheduler) gather(tx *store.Tx, now time.Time, t *todo) error {
	for key := range timers.Keys(tx, "") {
		if at := keyTime(key); at.After(now) {
			w.wait(at)
		} else {
			t.timer = key
			w.look = true
		}
		break
	}
	for user := range nudges.Keys(tx, "") {
		if j := w.running[user]; j != nil && j.stopping {
			continue // when it has ended
		}
		if t.nudged = append(t.nudged, user); len(t.nudged) == 50 {
			break
		}
	}
	for batch := range tells.Keys(tx, "") {
		if !w.waitsForRuns(tx, batch) {
			t.tells = append(t.tells, batch)
		}
	}
	conf, err := readSettings(tx)
	if err != nil {
		return err
	}
	w.claims(tx, now, conf.Config, t)
	return nil
}

// claims finds due users, endpoint by endpoint. It reads as many rows as there are slots, and one more.
func (w *scheduler) claims(tx *store.Tx, now time.Time, conf Config, t *todo) {
	busy := map[string]int{}
	for _, j := range w.running {
		busy[j.endpoint+store.Sep+string(j.class)]++
	}
	room := roomFor(conf.MaxConcurrentMigrations, len(w.running))
	for name, e := range endpoints.All(tx, "") {
		for _, k := range []class{classInitial, classIncremental} {
			prefix := store.Key(name, string(k))
			limit := e.MaxConcurrentMigrations
			if k == classIncremental {
				limit = e.MaxConcurrentIncrementalSyncs
			}
			slots := min(room, roomFor(limit, busy[prefix]))
			taken := w.claim(tx, now, claim{endpoint: name, class: k}, slots, t)
			room -= taken
		}
	}
}

func roomFor(limit, used int) int {
	if limit == Unlimited {
		limit = maxUnlimited
	}
	return max(0, limit-used)
}

// maxUnlimited is what Unlimited comes down to: each run has two connections.
const maxUnlimited = 300

// maxLook bounds how many users are passed over whose batch is just being stopped.
const maxLook = 500

func (w *scheduler) claim(tx *store.Tx, now time.Time, c claim, slots int, t *todo) (taken int) {
	known, looked := map[string]*batchRow{}, 0
	for key := range due.Keys(tx, store.Key(c.endpoint, string(c.class), "")) {
		_, at, user := splitDueKey(key)
		if at.After(now) {
			w.wait(at)
			return taken
		}
		if w.running[user] != nil {
			continue
		}
		if looked++; taken == slots || looked > maxLook {
			return taken
		}
		c.user, c.batch = user, batchToRun(tx, user, known)
		if c.batch == "" {
			continue
		}
		t.claims = append(t.claims, c)
		taken++
	}
	return taken
}

// batchToRun is the batch of a user; "" when it is not to run now.
func batchToRun(tx *store.Tx, user string, known map[string]*batchRow) string {
	u, err := users.Get(tx, user)
	if err != nil {
		return ""
	}
	b, err := cachedBatch(tx, known, u.Batch)
	if err != nil || b.Desired == wantStopped || b.Desired == wantRemoved {
		return ""
	}
	return u.Batch
}

func (w *scheduler) wait(at time.Time) {
	if w.next.IsZero() || at.Before(w.next) {
		w.next = at
	}
}

// start runs a user.
func (w *scheduler) start(ctx context.Context, c claim) {
	// Not ctx: when the worker is told to end, runs end at a message boundary first.
	runCtx, cancel := context.WithCancel(context.WithoutCancel(ctx))
	j := &job{user: c.user, batch: c.batch, endpoint: c.endpoint, class: c.class, stop: make(chan struct{}), cancel: cancel}
	w.running[c.user] = j
	r := &run{s: w.s, user: c.user, stop: j.stop}
	go func() {
		if j.err = r.do(runCtx); j.err != nil {
			r.sleep(runCtx, storeRetry) // else the user would be started again at once
		}
		w.ended <- j
	}()
}

// stop ends a run: at a message boundary, and by force if that does not come.
func (w *scheduler) stop(j *job) {
	if j.stopping {
		return
	}
	j.stopping = true
	close(j.stop)
	w.s.log.Info("run is to stop", "user", j.user)
	j.grace = time.AfterFunc(stopGrace, j.cancel)
}

// fireTimer does what a batch wanted done at a time.
func (s *Service) fireTimer(ctx context.Context, key string) error {
	return s.write(ctx, func(tx *store.Tx) error {
		_, name := splitTimerKey(key)
		if err := timers.Delete(tx, key); err != nil {
			return err
		}
		b, err := batches.Get(tx, name)
		if err != nil {
			return ignoreMissing(err)
		}
		now := s.now()
		if !b.CompleteAfter.IsZero() && !now.Before(b.CompleteAfter) && b.Desired == wantStarted {
			b.Completes = true
			if err := s.want(tx, &b, wantCompleted, wantCompleted); err != nil {
				return err
			}
		}
		return putBatch(tx, b)
	})
}

// tell goes on telling the users of a batch what is wanted of them.
func (w *scheduler) tell(ctx context.Context, batch string) (done bool, err error) {
	err = w.s.write(ctx, func(tx *store.Tx) error {
		done, err = w.tellSome(tx, batch)
		return err
	})
	w.look = true
	return done, err
}

// waitsForRuns: a batch that goes can only go when none of its users runs any more.
func (w *scheduler) waitsForRuns(tx *store.Tx, batch string) bool {
	t, err := tells.Get(tx, batch)
	if err != nil || t.Want != wantRemoved {
		return false
	}
	return w.stopBatch(batch)
}

// stopBatch stops the runs of a batch, and tells whether there are any.
func (w *scheduler) stopBatch(batch string) bool {
	running := false
	for _, j := range w.running {
		if j.batch == batch {
			w.stop(j)
			running = true
		}
	}
	return running
}

// tellChunk keeps a transaction below 100 keys.
const tellChunk = 25

func (w *scheduler) tellSome(tx *store.Tx, batch string) (done bool, err error) {
	t, err := tells.Get(tx, batch)
	if err != nil {
		return true, ignoreMissing(err)
	}
	b, err := batches.Get(tx, batch)
	if isMissing(err) {
		return true, tells.Delete(tx, batch)
	}
	if err != nil {
		return false, err
	}
	if t.Want == wantStopped {
		w.stopBatch(batch)
	}
	now := w.s.now()
	n := 0
	prefix := store.Key(batch, "")
	for key := range batchUsers.From(tx, prefix, t.Cursor) {
		if key == t.Cursor {
			continue
		}
		if n++; n > tellChunk {
			return false, errors.Join(tells.Put(tx, batch, t), putBatch(tx, b))
		}
		if err := w.tellUser(tx, &b, key, t.Want, now); err != nil {
			return false, err
		}
		t.Cursor = key
	}
	if t.Want == wantRemoved {
		return true, removeBatchRow(tx, batch)
	}
	b.Telling = false
	return true, errors.Join(tells.Delete(tx, batch), putBatch(tx, b))
}

func (w *scheduler) tellUser(tx *store.Tx, b *batchRow, key string, want desired, now time.Time) error {
	user := userOf(key)
	u, err := users.Get(tx, user)
	if isMissing(err) {
		return batchUsers.Delete(tx, key)
	}
	if err != nil {
		return err
	}
	c := change{tx: tx, batch: b, user: &u, now: now}
	if want == wantRemoved {
		return c.remove()
	}
	if want == wantStopped && w.running[user] != nil && u.Status != UserSynced && u.Status.Summary() != SummaryFailed {
		u.Desired = want // its run does the rest, at a message boundary
		return c.save()
	}
	if err := c.told(want); err != nil {
		return err
	}
	return c.save()
}

// remove deletes the user. What it copied stays in the ledger.
func (c *change) remove() error {
	u := c.user
	user := nameKey(u.Email)
	c.score("")
	if c.batch.Users[u.Status]--; c.batch.Users[u.Status] <= 0 {
		delete(c.batch.Users, u.Status)
	}
	c.batch.TotalCount--
	return errors.Join(c.unschedule(), users.Delete(c.tx, user), reports.Delete(c.tx, user), nudges.Delete(c.tx, user),
		batchUsers.Delete(c.tx, batchUserKey(u.Batch, u.Row, user)))
}

func removeBatchRow(tx *store.Tx, batch string) error {
	for key := range warnings.Keys(tx, store.Key(batch, "")) {
		if err := warnings.Delete(tx, key); err != nil {
			return err
		}
	}
	return errors.Join(tells.Delete(tx, batch), batches.Delete(tx, batch))
}

// nudge makes a user what a shell wants it to be. A user that runs is stopped; the nudge stays until it has.
func (w *scheduler) nudge(ctx context.Context, user string) error {
	return w.s.write(ctx, func(tx *store.Tx) error {
		u, err := users.Get(tx, user)
		if err != nil {
			return errors.Join(ignoreMissing(err), nudges.Delete(tx, user))
		}
		stops := u.Desired == wantStopped || u.Desired == wantRemoved
		if j := w.running[user]; j != nil && stops {
			w.stop(j)
			return nil
		}
		if err := nudges.Delete(tx, user); err != nil || !stops {
			return err
		}
		b, err := batches.Get(tx, u.Batch)
		if err != nil {
			return err
		}
		c := change{tx: tx, batch: &b, user: &u, now: w.s.now()}
		if u.Desired == wantRemoved {
			err = c.remove()
		} else {
			err = errors.Join(c.toldStop(), c.save())
		}
		return errors.Join(err, putBatch(tx, b))
	})
}

func splitDueKey(key string) (prefix string, at time.Time, user string) {
	// endpoint, class, time, user: none of them has a separator in it
	parts := splitKey(key, 4)
	return store.Key(parts[0], parts[1]), parseTimeKey(parts[2]), parts[3]
}

func splitTimerKey(key string) (at time.Time, batch string) {
	parts := splitKey(key, 2)
	return parseTimeKey(parts[0]), parts[1]
}

func keyTime(timerKey string) time.Time {
	at, _ := splitTimerKey(timerKey)
	return at
}

func parseTimeKey(s string) time.Time {
	var ms int64
	fmt.Sscanf(s, "%x", &ms)
	return time.UnixMilli(ms).UTC()
}

func splitKey(key string, n int) []string {
	return append(strings.SplitN(key, store.Sep, n), make([]string, n)...)[:n]
}
