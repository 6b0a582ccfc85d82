package engine

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"migsh/store"
)

// A run is one user's sync, from its turn to its next status.
type run struct {
	s    *Service
	user string        // key
	stop chan struct{} // closed: end at the next message boundary

	batch       string
	endpoint    string // key
	connections int    // to its server, at most; or Unlimited

	conf    Config
	source  Account
	target  TargetAccount
	mailbox string // key in the ledger
	filter  *folderFilter
	pat     patience
	total   int     // messages in the source mailbox
	cut     *cutoff // of the 500,000; nil when all are within
	first   bool    // the user has not been synced by this batch yet
	narrow  bool    // a server has asked for patience: one lane

	mu       sync.Mutex     // what follows is shared by lanes
	box      mailboxRow     // as last committed
	stalled  time.Duration  // waited since it was last recorded
	detail   string         // what it waits for
	notes    []ReportEntry  // not yet recorded
	failures map[string]int // bad answers, by folder
	given    map[string]bool
	flags    int // updated in this run
}

// do runs the user. Its error is of the store only: all else is recorded with the user.
func (r *run) do(ctx context.Context) error {
	ready, err := r.begin(ctx)
	if !ready || err != nil {
		return err
	}
	r.s.lanes.begin(r.endpoint)
	defer r.s.lanes.give(r.endpoint)
	o := outcome{err: r.unseal(ctx)}
	if o.err == nil {
		o = r.sync(ctx)
	}
	return r.finish(ctx, o)
}

// begin marks the user as running, unless that is no longer wanted.
func (r *run) begin(ctx context.Context) (ready bool, err error) {
	err = r.s.write(ctx, func(tx *store.Tx) error {
		u, err := users.Get(tx, r.user)
		if err != nil {
			return ignoreMissing(err)
		}
		b, err := batches.Get(tx, u.Batch)
		if err != nil {
			return err
		}
		c := change{tx: tx, batch: &b, user: &u, now: r.s.now()}
		if ready, err = c.mayBegin(); !ready || err != nil {
			return err
		}
		e, err := getEndpoint(tx, b.Endpoint)
		if err != nil {
			return err
		}
		if err := r.load(tx, &u, &b, e); err != nil {
			return err
		}
		c.begun()
		r.pat = patience{progress: c.now, limit: r.conf.RetryFor}
		r.note(false, "%s is examining the request.", "migsh")
		r.box.LastUsed = c.now
		r.record(&u)
		return errors.Join(c.save(), putBatch(tx, b), mailboxes.Put(tx, r.mailbox, r.box))
	})
	return ready, err
}

// mayBegin tells whether a user that was due when the worker looked still is. What it was told between then and now is done here, since the
// worker, which took it for running, has left it to the run.
func (c *change) mayBegin() (bool, error) {
	u, b := c.user, c.batch
	switch {
	case u.Desired == wantRemoved:
		return false, errors.Join(c.remove(), putBatch(c.tx, *b))
	case u.Desired == wantStopped, b.Desired == wantStopped:
		return false, errors.Join(c.told(wantStopped), c.save(), putBatch(c.tx, *b))
	case b.Desired == wantRemoved, b.Desired == wantNothing:
		return false, nil // the worker waits for the end of this run
	}
	return !u.DueAt.IsZero() && !u.DueAt.After(c.now), nil
}

func (r *run) load(tx *store.Tx, u *userRow, b *batchRow, e Endpoint) error {
	conf, err := readSettings(tx)
	if err != nil {
		return err
	}
	r.conf, r.batch = conf.Config, u.Batch
	r.endpoint, r.connections = b.Endpoint, e.MaxConcurrentMigrations
	r.source, r.target = r.s.account(e, u), r.s.targetAccount(b, u)
	r.mailbox = mailboxKey(r.source, r.target)
	r.first = !u.Synced
	r.failures, r.given = map[string]int{}, map[string]bool{}
	if r.filter, err = newFolderFilter(b.IncludeFolders, b.ExcludeFolders); err != nil {
		return err
	}
	r.box, err = mailboxes.Get(tx, r.mailbox)
	if isMissing(err) {
		r.box, err = mailboxRow{Address: u.Email, Source: r.source.Host + " " + r.source.UserName}, nil
	}
	return err
}

// unseal gets the passwords, outside of any lease.
func (r *run) unseal(ctx context.Context) error {
	var own, admin store.Sealed
	err := r.s.st.View(ctx, func(tx *store.Tx) error {
		u, err := users.Get(tx, r.user)
		if err != nil {
			return err
		}
		b, err := batches.Get(tx, r.batch)
		own, admin = u.Password, b.TargetPassword
		return err
	})
	if err != nil {
		return err
	}
	if r.source.Password, err = r.s.st.Unseal(own); err != nil {
		return fmt.Errorf("the password of the user: %w", err)
	}
	if r.target.Kind == TargetLocal {
		return nil
	}
	if len(admin) == 0 {
		if r.target.TargetSettings.UserName == "" || r.target.UserName == r.source.UserName {
			r.target.Password = r.source.Password
		}
		return nil
	}
	if r.target.Password, err = r.s.st.Unseal(admin); err != nil {
		return fmt.Errorf("the password of the target: %w", err)
	}
	return nil
}

// sync tries until everything is copied, there is no point in going on, or it is told to stop.
func (r *run) sync(ctx context.Context) outcome {
	for {
		err := r.attempt(ctx)
		if err == nil {
			return outcome{}
		}
		err = r.masked(err)
		if r.told(ctx) {
			return outcome{stopped: true}
		}
		now := r.s.now()
		wait, throttled, final := r.pat.judge(err, now)
		if final != nil {
			return outcome{err: r.masked(final)}
		}
		if throttled {
			r.narrow = true
			r.detail = fmt.Sprintf("The server asked to wait for %s: %s", wait, oneLine(err))
			r.note(false, "%s", r.detail)
		} else {
			r.detail = fmt.Sprintf("Trying again: %s", oneLine(err))
			if r.pat.tries <= 3 || r.pat.tries%20 == 0 {
				r.note(false, "Transient error, try %d: %s", r.pat.tries, oneLine(err))
			}
		}
		r.s.log.Warn("sync interrupted", "user", r.user, "wait", wait, "throttled", throttled, "error", oneLine(err))
		if err := r.commitUser(ctx); err != nil {
			r.s.log.Error("user could not be recorded", "user", r.user, "error", err)
		}
		went := r.sleep(ctx, wait)
		r.stalled += r.s.now().Sub(now)
		r.detail = ""
		if !went {
			return outcome{stopped: true}
		}
	}
}

// masked hides the passwords in what an error says: some servers quote the command they did not like.
func (r *run) masked(err error) error {
	return &maskedError{err, []string{r.source.Password, r.target.Password}}
}

type maskedError struct {
	error
	secrets []string
}

func (e *maskedError) Error() string {
	text := e.error.Error()
	for _, s := range e.secrets {
		if len(s) > 2 { // less would garble the text, and hide nothing
			text = strings.ReplaceAll(text, s, "***")
		}
	}
	return text
}

func (e *maskedError) Unwrap() error { return e.error }

// told tells whether the run is to end.
func (r *run) told(ctx context.Context) bool {
	select {
	case <-r.stop:
		return true
	case <-ctx.Done():
		return true
	default:
		return false
	}
}

// openFirst opens the source; and the target only if there is something to do for certain.
func (r *run) openFirst(ctx context.Context) (Source, Target, error) {
	if r.first {
		return r.open(ctx)
	}
	src, err := r.s.opts.Opener.Source(ctx, r.source)
	return src, nil, err
}

func closeAll(src Source, tgt Target) {
	src.Close()
	if tgt != nil {
		tgt.Close()
	}
}

// attempt copies what is missing.
func (r *run) attempt(ctx context.Context) error {
	src, tgt, err := r.openFirst(ctx)
	if err != nil {
		return err
	}
	defer func() { closeAll(src, tgt) }()
	list, err := src.Folders(ctx)
	if err != nil {
		return err
	}
	rows, err := r.folderRows(ctx)
	if err != nil {
		return err
	}
	plan := planFolders(list, nil, formerPlaces(rows), r.filter)
	r.total = 0
	for _, p := range plan {
		if !p.last {
			r.total += int(p.Messages)
		}
	}
	if !r.first && r.unchanged(plan, rows) {
		r.connected("Nothing has changed in the source mailbox.")
		return nil
	}
	if tgt == nil {
		if tgt, err = r.s.opts.Opener.Target(ctx, r.target); err != nil {
			return err
		}
	}
	r.connected(fmt.Sprintf("Connected to target mailbox '%s' (%s).", r.target.Address, r.target.Kind))
	if rows, err = r.beginAnew(ctx, tgt, rows); err != nil {
		return err
	}
	if roles, ok := tgt.(RoleTeller); ok {
		known, err := roles.Roles(ctx)
		if err != nil {
			return err
		}
		plan = planFolders(list, known, formerPlaces(rows), r.filter)
	}
	if err := r.limitItems(ctx, src, plan); err != nil {
		return err
	}
	return r.copyFolders(ctx, src, tgt, plan, rows)
}

// connected is called when all connections that are needed have been good once: from now on the servers are known to work.
func (r *run) connected(text string) {
	if r.pat.connected {
		return
	}
	r.pat.connected, r.pat.tries = true, 0
	r.note(false, "%s", text)
	r.note(false, "Connected to source mailbox '%s', Mailbox server '%s:%d (IMAP)'.", r.source.UserName, r.source.Host, r.source.Port)
	r.note(false, "Request processing started.")
}

// folderRows is what the ledger has of the mailbox's folders, by raw name.
func (r *run) folderRows(ctx context.Context) (map[string]folderRow, error) {
	rows := map[string]folderRow{}
	err := r.s.st.View(ctx, func(tx *store.Tx) error {
		prefix := store.Key(r.mailbox, "")
		for key, row := range folders.All(tx, prefix) {
			rows[strings.TrimPrefix(key, prefix)] = row
		}
		return nil
	})
	return rows, err
}

// formerPlaces is where folders went before.
func formerPlaces(rows map[string]folderRow) map[string][]string {
	former := map[string][]string{}
	for raw, row := range rows {
		if row.Copied > 0 && len(row.As) > 0 {
			former[raw] = row.As
		}
	}
	return former
}

// unchanged tells whether no folder needs anything, as far as the server's counters say.
func (r *run) unchanged(plan []plannedFolder, rows map[string]folderRow) bool {
	for _, p := range plan {
		if row := rows[p.Raw]; !p.NoSelect && !row.unchanged(p.Folder, r.source.Host) {
			return false
		}
	}
	return true
}

// beginAnew forgets what was copied when a new batch finds the target mailbox empty: somebody has deleted it in order to copy once
// more. A mailbox that has anything in it is its owner's to tidy up, and nothing is sent again. It returns the rows that still hold.
func (r *run) beginAnew(ctx context.Context, tgt Target, rows map[string]folderRow) (map[string]folderRow, error) {
	e, ok := tgt.(Emptier)
	if !ok || !r.first || r.box.Items == 0 {
		return rows, nil
	}
	empty, err := e.Empty(ctx)
	if err != nil || !empty {
		return rows, err
	}
	r.note(false, "The target mailbox is empty, though %d items were copied to it before. All items are copied again.", r.box.Items)
	if err := r.s.forgetFolders(ctx, r.mailbox); err != nil {
		return rows, err
	}
	return nil, r.update(ctx, func(tx *store.Tx) error {
		r.box = mailboxRow{Address: r.box.Address, Source: r.box.Source, LastUsed: r.box.LastUsed}
		return errors.Join(mailboxes.Put(tx, r.mailbox, r.box), r.putUser(tx))
	})
}

// folderFailed decides whether an error concerns the folder alone, which is then left out of this run.
func (r *run) folderFailed(ctx context.Context, p plannedFolder, err error) error {
	var folder *FolderError
	var refused *RefusedError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &folder), errors.As(err, &refused):
	case errors.Is(err, ErrBadAnswer):
		if r.failedOften(p) {
			break
		}
		return err
	default:
		return err
	}
	err = r.masked(err)
	name := folderName(p.Path)
	r.giveUp(p)
	r.note(true, "Folder '%s' was left out: %s", name, oneLine(err))
	item := SkippedItem{Kind: SkippedFolder, Folder: name, DateReceived: r.s.now(), Reason: oneLine(err)}
	gone := errors.Is(err, ErrBadAnswer) // the connection may be
	if err := r.commitLeftOut(ctx, p, item); err != nil {
		return err
	}
	if gone {
		return err
	}
	return nil
}

// failedOften counts a bad answer, and tells whether there were too many in this folder.
func (r *run) failedOften(p plannedFolder) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.failures[p.Raw]++
	return r.failures[p.Raw] >= answerTries
}

func (r *run) giveUp(p plannedFolder) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.given[p.Raw] = true
}

// finish records how the run ended.
func (r *run) finish(ctx context.Context, o outcome) error {
	o.interval = r.conf.IncrementalInterval
	r.detail = ""
	switch {
	case o.stopped:
		r.note(false, "The request was stopped.")
	case o.err != nil:
		r.note(true, "%s", oneLine(o.err))
		r.s.log.Warn("user failed", "user", r.user, "error", oneLine(o.err))
	default:
		r.note(false, "Stage: Synced. Percent complete: 100. %d items copied, %d skipped.", r.box.Items, r.box.Skipped)
	}
	return r.update(ctx, func(tx *store.Tx) error {
		u, err := users.Get(tx, r.user)
		if err != nil {
			return ignoreMissing(err)
		}
		b, err := batches.Get(tx, u.Batch)
		if err != nil {
			return ignoreMissing(err)
		}
		c := change{tx: tx, batch: &b, user: &u, now: r.s.now()}
		if u.Desired == wantRemoved {
			return errors.Join(c.remove(), putBatch(tx, b))
		}
		r.record(&u)
		if o.err == nil {
			c.score(r.box.score())
		}
		r.box.LastUsed = c.now
		return errors.Join(c.finished(o), c.save(), putBatch(tx, b), mailboxes.Put(tx, r.mailbox, r.box), r.flushNotes(tx))
	})
}

// record puts the figures of the run into the user's row.
func (r *run) record(u *userRow) {
	u.Items, u.Skipped, u.Bytes, u.Dropped = r.box.Items, r.box.Skipped, r.box.Bytes, r.box.Dropped
	if r.total > 0 {
		u.Total = r.total
	}
	if r.box.Items > 0 {
		u.Estimate = max(r.box.Bytes, int64(float64(r.box.Bytes)/float64(r.box.Items)*float64(u.Total)))
	}
	u.Flags += r.flags
	u.Stalled += r.stalled
	r.flags, r.stalled = 0, 0
	u.Detail = r.detail
}

// update is one transaction of the run, which holds r.mu. What fn counts in r is taken back when nothing was committed.
func (r *run) update(ctx context.Context, fn func(*store.Tx) error) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	box, notes, flags, stalled := r.box, r.notes, r.flags, r.stalled
	err := r.s.write(context.WithoutCancel(ctx), fn)
	if err != nil {
		r.box, r.notes, r.flags, r.stalled = box, notes, flags, stalled
	}
	return err
}

// commitUser records figures without anything having been copied.
func (r *run) commitUser(ctx context.Context) error { return r.update(ctx, r.putUser) }

func (r *run) putUser(tx *store.Tx) error {
	u, err := users.Get(tx, r.user)
	if err != nil {
		return ignoreMissing(err) // removed by force
	}
	r.record(&u)
	return errors.Join(users.Put(tx, r.user, u), r.flushNotes(tx))
}

// score is Exchange's DataConsistencyScore, as far as it is documented: what "a few" means is ours.
func (m *mailboxRow) score() Score {
	switch {
	case m.Skipped == 0 && m.Dropped == 0:
		return Perfect
	case m.Skipped == 0:
		return Good
	case m.Skipped <= 10 || m.Skipped*100 <= m.Items:
		return Investigate
	}
	return Poor
}
