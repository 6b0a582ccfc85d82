package engine

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"reflect"
	"slices"
	"strings"
	"time"

	"migsh/store"
)

// A transfer brings one folder up to date. Each message goes through these steps:
//
//	list    is it in the ledger? else it is to be copied
//	commit  its UID stands in the flight before anything of it is sent
//	take    fetched and appended, the bytes straight from one connection to the other
//	settle  the target has answered
//	commit  its id stands in the ledger, and it leaves the flight
//
// One commit does both for two neighbouring windows, and while a window is fetched the answers of the one before come in. After a
// crash, or an append whose answer got lost, what is in the flight is looked for at the target before anything is sent.
type transfer struct {
	r   *run
	src Source
	tgt Target
	p   plannedFolder
	key string // of the folder in the ledger: mailbox, raw name

	halt chan struct{} // closed when another lane has failed
	ref  FolderRef
	row  folderRow // as it is to be committed next

	chunks  map[uint32]chunk // as read; cleared when they are written
	former  map[uint64][]entry
	others  map[uint64]bool // \All: what is in other folders
	window  int
	flying  []sent
	landed  []landed // answered, not committed
	items   []SkippedItem
	missing []uint32
	reasons map[uint32]error // why messages are missing, as far as the server says
	maxUID  uint32
	over    []Message      // beyond the limit of items, not yet reported
	reflag  []Message      // recognised, with other flags than before
	dropped map[string]int // flags left out, by name; not yet committed
	before  folderRow      // as loaded
}

// sent is a message whose answer is still to come.
type sent struct {
	Pending
	e     entry
	about SkippedItem // what a report would say of it
}

// landed is a message to be put in the ledger.
type landed struct {
	entry
	size  int64
	isNew bool // copied just now, rather than recognised
}

const (
	firstWindow = 128
	maxWindow   = 512
	windowTime  = time.Second // a window should take about that long: so much is looked up after a crash
	writeChunks = 40          // at most so many rows of the ledger in a transaction
)

func (t *transfer) sync(ctx context.Context) error {
	t.window, t.chunks, t.dropped, t.reasons = firstWindow, map[uint32]chunk{}, map[string]int{}, map[uint32]error{}
	if err := t.load(ctx); err != nil {
		return err
	}
	if t.row.unchanged(t.p.Folder, t.r.source.Host) {
		return nil
	}
	var err error
	if t.ref, err = t.tgt.Ensure(ctx, t.p.as); err != nil {
		return err
	}
	t.row.As, t.row.Target, t.row.TargetUID = t.p.as.Path, t.ref.Name, t.ref.UIDValidity
	t.r.mapped(MappedFolder{Source: folderName(t.p.Path), Target: cmp.Or(t.ref.Name, "INBOX"), Why: t.p.why})
	if err := t.renumbered(ctx); err != nil {
		return err
	}
	if err := t.recover(ctx); err != nil {
		return err
	}
	w, err := t.list(ctx)
	if err != nil {
		return err
	}
	if err := t.copy(ctx, w.uids); err != nil {
		return err
	}
	if err := t.copyMissing(ctx); err != nil {
		return err
	}
	if err := t.describeOver(ctx); err != nil {
		return err
	}
	if err := t.setFlags(ctx, append(w.flags, t.reflag...)); err != nil {
		return err
	}
	return t.complete(ctx)
}

// told tells whether the transfer is to end.
func (t *transfer) told(ctx context.Context) bool {
	select {
	case <-t.halt:
		return true
	default:
		return t.r.told(ctx)
	}
}

func (t *transfer) load(ctx context.Context) error {
	return t.r.s.st.View(ctx, func(tx *store.Tx) (err error) {
		t.row, err = folders.Get(tx, t.key)
		t.before = t.row
		return ignoreMissing(err)
	})
}

// unchanged: the server's counters say that nothing has happened since the last complete pass. Without CONDSTORE they
// cannot, since flags do not count.
func (row *folderRow) unchanged(f Folder, host string) bool {
	return row.UIDNext != 0 && f.UIDNext != 0 && row.UIDValidity == f.UIDValidity && row.Host == host && row.UIDNext >= f.UIDNext &&
		f.HighestModSeq != 0 && row.ModSeq == f.HighestModSeq && row.Messages == f.Messages &&
		row.Flight == nil && len(row.Retry) == 0 && len(row.Former) == 0 && !row.LeftOut
}

// work is what a folder needs.
type work struct {
	uids  []uint32 // to copy, newest first
	flags []Message
}

// list reads what has changed at the source and takes away what the ledger has.
func (t *transfer) list(ctx context.Context) (w work, err error) {
	since := Checkpoint{UIDValidity: t.row.UIDValidity, UIDNext: t.row.UIDNext, HighestModSeq: t.row.ModSeq}
	if t.row.UIDNext == 0 {
		since = Checkpoint{}
	}
	limited := t.r.cut
	empty := t.row.Copied == 0 && t.row.UIDNext == 0 && len(t.row.Retry) == 0
	for ch, err := range t.src.Changes(ctx, t.p.Folder, since) {
		if err != nil {
			return w, err
		}
		t.maxUID = max(t.maxUID, ch.UID)
		e, known, err := t.find(ctx, ch.UID, empty)
		if err != nil {
			return w, err
		}
		switch {
		case known && e.id != "" && e.flags != flagsHash(ch.Flags):
			w.flags = append(w.flags, ch.Message)
		case known:
			limited.allow(ch.InternalDate) // it has its place among the newest
		case limited.allow(ch.InternalDate):
			w.uids = append(w.uids, ch.UID)
		default:
			t.overLimit(ch.Message)
		}
		if len(t.items) >= writeChunks {
			if err := t.commit(ctx, nil); err != nil {
				return w, err
			}
		}
	}
	w.uids = append(w.uids, t.row.Retry...)
	slices.SortFunc(w.uids, func(a, b uint32) int { return int(int64(b) - int64(a)) })
	w.uids = slices.Compact(w.uids)
	return w, nil
}

// find looks a UID up in the ledger. UIDs come in falling order, so one chunk is in memory at a time.
func (t *transfer) find(ctx context.Context, uid uint32, empty bool) (e entry, known bool, err error) {
	n := uid / chunkSpan
	c, read := t.chunks[n]
	if !read {
		clear(t.chunks)
		if c, err = t.readChunk(ctx, n, empty); err != nil {
			return e, false, err
		}
		t.chunks[n] = c
	}
	i, known := c.index(uid)
	if known {
		e = c[i]
	}
	return e, known, nil
}

func (t *transfer) readChunk(ctx context.Context, n uint32, empty bool) (c chunk, err error) {
	if empty {
		return nil, nil // a first copy: the ledger has nothing of this folder, except in the windows just written
	}
	err = t.r.s.st.View(ctx, func(tx *store.Tx) error {
		c, err = copied.Get(tx, t.chunkKey(t.row.Life, n))
		return ignoreMissing(err)
	})
	return c, err
}

func (t *transfer) chunkKey(life, n uint32) string {
	return store.Key(t.key, lifeKey(life), fmt.Sprintf("%06x", n))
}

func lifeKey(life uint32) string { return fmt.Sprintf("%08x", life) }

// copy sends messages, given newest first. The source hands them out in one go; before the first message of a window is sent, the window
// stands in the flight.
func (t *transfer) copy(ctx context.Context, uids []uint32) error {
	c := &copying{transfer: t, uids: uids, done: make([]bool, len(uids)), begun: time.Now()}
	err := t.deliver(ctx, uids, func(m Message, body io.Reader) error { return c.one(ctx, m, body) })
	if err == nil {
		err = t.settle(len(t.flying))
	}
	if err != nil {
		return errors.Join(err, t.land(ctx))
	}
	for i, uid := range uids {
		if !c.done[i] {
			t.missing = append(t.missing, uid)
		}
	}
	return nil // complete commits the last window
}

// A copying is one call of copy.
type copying struct {
	*transfer
	uids   []uint32        // falling
	done   []bool          // by index of uids
	ahead  int             // so many of uids have been in a flight
	flight map[uint32]bool // what may be sent now
	before int             // messages under way when the window began
	begun  time.Time       // and when that was
}

// one copies a message that the source delivers. One that comes twice, or was never asked for, is nothing to it.
func (c *copying) one(ctx context.Context, m Message, body io.Reader) error {
	if c.told(ctx) {
		return errStopped
	}
	i, asked := slices.BinarySearchFunc(c.uids, m.UID, func(a, b uint32) int { return int(int64(b) - int64(a)) })
	if !asked || c.done[i] {
		return nil
	}
	if !c.flight[m.UID] {
		if err := c.begin(ctx, i); err != nil {
			return err
		}
	}
	if err := c.take(ctx, m, body); err != nil {
		return err
	}
	c.done[i] = true
	return nil
}

// begin commits the next windows, up to the one with message i, which has been delivered; a message of an earlier window that comes late is
// a window of its own. The answers of the window before come in meanwhile.
func (c *copying) begin(ctx context.Context, i int) error {
	if err := c.settle(c.before); err != nil {
		return err
	}
	next := c.uids[i : i+1]
	if i >= c.ahead {
		end := c.ahead
		for end <= i {
			end = min(end+c.window, len(c.uids))
		}
		next, c.ahead = c.uids[c.ahead:end], end
	}
	if err := c.commit(ctx, next); err != nil {
		return err
	}
	c.flight = make(map[uint32]bool, len(next))
	for _, uid := range next {
		c.flight[uid] = true
	}
	if c.before = len(c.flying); c.before > 0 {
		c.resize(time.Since(c.begun))
	}
	c.begun = time.Now()
	return nil
}

// resize makes the window as long as windowTime allows.
func (t *transfer) resize(took time.Duration) {
	switch {
	case took < windowTime/2:
		t.window = min(maxWindow, 2*t.window)
	case took > 2*windowTime:
		t.window = max(firstWindow/4, t.window/2)
	}
}

// land waits for all answers and commits them; what got none stays in the flight.
func (t *transfer) land(ctx context.Context) error {
	err := t.settle(len(t.flying))
	return errors.Join(err, t.commit(ctx, nil))
}

// deliver is Fetch. What the server has, but does not deliver, is no error: it is missing.
func (t *transfer) deliver(ctx context.Context, uids []uint32, each func(Message, io.Reader) error) error {
	err := t.src.Fetch(ctx, t.p.Folder, uids, each)
	var left *LeftOutError
	if errors.As(err, &left) {
		maps.Copy(t.reasons, left.Reasons)
		return nil
	}
	return err
}

// take deals with one message: it is sent, or recognised, or left out.
func (t *transfer) take(ctx context.Context, m Message, body io.Reader) error {
	in := &bodyReader{r: body}
	e := entry{uid: m.UID, flags: flagsHash(m.Flags)}
	if m.Size > t.r.conf.MaxMessageSize {
		if err := in.peek(); err != nil {
			return err
		}
		e.mark = markOf(in.hash.Sum(), m.Size)
		t.leaveOut(e, in.about(t.p, m, LargeItem, fmt.Sprintf("The message has %d bytes; at most %d can be migrated.", m.Size, t.r.conf.MaxMessageSize)))
		return nil
	}
	if t.former != nil || t.others != nil || t.doubtful(m.UID) {
		if err := in.peek(); err != nil {
			return err
		}
		e.mark = markOf(in.hash.Sum(), m.Size)
		if done, err := t.recognise(ctx, e, m, in); done || err != nil {
			return err
		}
	}
	m.Flags = t.storable(m.Flags)
	p, err := t.tgt.Append(ctx, t.ref, m, in)
	if in.err != nil {
		return in.err // the source's connection, whatever the target says
	}
	about := in.about(t.p, m, BadItem, "")
	e.mark = markOf(in.hash.Sum(), m.Size)
	if err != nil {
		return t.refused(err, e, about)
	}
	t.flying = append(t.flying, sent{Pending: p, e: e, about: about})
	return nil
}

// refused leaves a message out if err is the target's definite no; otherwise it returns err.
func (t *transfer) refused(err error, e entry, about SkippedItem) error {
	var no *RefusedError
	switch {
	case !errors.As(err, &no):
		return err
	case no.Full:
		return &fullError{no.Reason}
	}
	about.Reason = "The target refused the message: " + no.Reason
	t.leaveOut(e, about)
	return nil
}

func (t *transfer) leaveOut(e entry, item SkippedItem) {
	e.id = ""
	t.items = append(t.items, item)
	t.landed = append(t.landed, landed{entry: e})
}

// settle waits for the answers to the first n messages under way. An answer that got lost keeps its message in the flight.
func (t *transfer) settle(n int) error {
	var first error
	var doubtful []sent
	for _, s := range t.flying[:n] {
		id, err := s.Wait()
		if err == nil {
			s.e.id = id
			t.landed = append(t.landed, landed{entry: s.e, size: s.about.Size, isNew: true})
			continue
		}
		if err = t.refused(err, s.e, s.about); err == nil {
			continue
		}
		var full *fullError
		if !errors.As(err, &full) {
			doubtful = append(doubtful, sent{e: s.e, Pending: lost{err}, about: s.about})
		}
		first = cmpErr(first, err)
	}
	t.flying = append(doubtful, t.flying[n:]...)
	return first
}

// lost is a message whose answer will not come.
type lost struct{ err error }

func (l lost) Wait() (TargetID, error) { return "", l.err }

func cmpErr(a, b error) error {
	if a != nil {
		return a
	}
	return b
}

// commit records what has landed, and the intent to send next.
func (t *transfer) commit(ctx context.Context, next []uint32) error {
	before := t.row.Flight
	if flight := t.flight(next); len(t.landed) > 0 || len(t.items) > 0 || before != nil || flight != nil {
		return t.record(ctx, flight)
	}
	return nil
}

// record is commit even if there is nothing but the row to write.
func (t *transfer) record(ctx context.Context, next *flight) error {
	for {
		part, items := t.part(), t.items[:min(len(t.items), writeChunks)]
		if len(part) == len(t.landed) && len(items) == len(t.items) {
			break
		}
		if err := t.write(ctx, part, items); err != nil {
			return err
		}
	}
	before := t.row.Flight
	t.row.Flight = next
	err := t.write(ctx, t.landed, t.items)
	if err != nil {
		t.row.Flight = before
	}
	return err
}

// part is as much of what has landed as a transaction may touch.
func (t *transfer) part() []landed {
	seen := map[uint32]bool{}
	for i, l := range t.landed {
		if seen[l.uid/chunkSpan] = true; len(seen) > writeChunks {
			return t.landed[:i]
		}
	}
	return t.landed
}

// flight is what is under way or will be at once.
func (t *transfer) flight(next []uint32) *flight {
	f := &flight{TargetValid: t.ref.UIDValidity, MinUID: t.ref.UIDNext}
	for _, s := range t.flying {
		f.UIDs = append(f.UIDs, s.e.uid)
	}
	f.UIDs = append(f.UIDs, next...)
	if len(f.UIDs) == 0 {
		return nil
	}
	return f
}

// write is the one transaction of a window: ledger, checkpoint and counters.
func (t *transfer) write(ctx context.Context, part []landed, items []SkippedItem) error {
	row := t.row
	row.Dropped = t.allDropped()
	var count, bytes int64
	err := t.r.update(ctx, func(tx *store.Tx) error {
		changed := map[uint32]chunk{}
		for _, l := range part {
			n := l.uid / chunkSpan
			c, ok := changed[n]
			if !ok {
				var err error
				if c, err = copied.Get(tx, t.chunkKey(row.Life, n)); err != nil && !isMissing(err) {
					return err
				}
			}
			if _, again := c.index(l.uid); l.isNew && !again {
				count, bytes = count+1, bytes+l.size
			}
			changed[n] = c.put(l.entry)
		}
		for n, c := range changed {
			if err := copied.Put(tx, t.chunkKey(row.Life, n), c); err != nil {
				return err
			}
		}
		for _, item := range items {
			if err := t.r.putSkipped(tx, t.p.Raw, item); err != nil {
				return err
			}
		}
		row.Copied += int(count)
		row.Path, row.Visited = folderName(t.p.Path), t.r.s.now()
		t.r.box.Items += int(count)
		t.r.box.Bytes += bytes
		return errors.Join(folders.Put(tx, t.key, row), mailboxes.Put(tx, t.r.mailbox, t.r.box), t.r.putUser(tx))
	})
	if err != nil {
		return err
	}
	t.row = row
	clear(t.dropped)
	if count > 0 {
		t.r.progressed()
	}
	t.landed, t.items = t.landed[len(part):], t.items[len(items):]
	clear(t.chunks)
	return nil
}

// allDropped counts the flags left out in this pass, by name, in this run and before it.
func (t *transfer) allDropped() map[string]int {
	all := maps.Clone(t.row.Dropped)
	for flag, n := range t.dropped {
		if all == nil {
			all = map[string]int{}
		}
		all[flag] += n
	}
	return all
}

// copyMissing asks once more for what was listed but not delivered, and reports what is still listed then. A message deleted
// meanwhile is none of it.
func (t *transfer) copyMissing(ctx context.Context) error {
	if len(t.missing) == 0 {
		return t.forgetRetries(ctx, nil)
	}
	again := t.missing
	t.missing = nil
	if err := t.copy(ctx, again); err != nil {
		return err
	}
	still := map[uint32]bool{}
	for _, uid := range t.missing {
		still[uid] = true
	}
	var kept []uint32
	if len(still) > 0 {
		since := Checkpoint{UIDValidity: t.p.UIDValidity, UIDNext: slices.Min(t.missing)}
		for ch, err := range t.src.Changes(ctx, t.p.Folder, since) {
			if err != nil {
				return err
			}
			if !still[ch.UID] {
				continue
			}
			kept = append(kept, ch.UID)
			t.items = append(t.items, SkippedItem{Kind: MissingItem, Folder: folderName(t.p.Path), UID: ch.UID, Size: ch.Size,
				DateReceived: ch.InternalDate, Reason: t.whyMissing(ch.UID)})
		}
	}
	return t.forgetRetries(ctx, kept)
}

func (t *transfer) whyMissing(uid uint32) string {
	said := ""
	if err := t.reasons[uid]; err != nil {
		said = " (" + oneLine(err) + ")"
	}
	return "The server lists the message, but does not deliver it" + said + ". It is tried again with the next sync."
}

// forgetRetries keeps what is to be tried again, and forgets the reports of what has come after all.
func (t *transfer) forgetRetries(ctx context.Context, kept []uint32) error {
	if len(t.row.Retry) == 0 && len(kept) == 0 {
		return nil
	}
	came := slices.DeleteFunc(slices.Clone(t.row.Retry), func(uid uint32) bool { return slices.Contains(kept, uid) })
	for part := range slices.Chunk(came, writeChunks) {
		err := t.r.update(ctx, func(tx *store.Tx) error {
			for _, uid := range part {
				if err := t.r.unskip(tx, t.p.Raw, SkippedItem{Kind: MissingItem, UID: uid}); err != nil {
					return err
				}
			}
			return mailboxes.Put(tx, t.r.mailbox, t.r.box)
		})
		if err != nil {
			return err
		}
	}
	t.row.Retry = kept
	return t.commit(ctx, nil)
}

// complete ends a pass: the next one begins where this one's listing did.
func (t *transfer) complete(ctx context.Context) error {
	f, row := &t.p.Folder, &t.row
	row.UIDNext = max(f.UIDNext, t.maxUID+1, row.UIDNext)
	row.ModSeq, row.Messages, row.Search = f.HighestModSeq, f.Messages, false
	row.Doubt = slices.DeleteFunc(slices.Clone(row.Doubt), func(uid uint32) bool { return !slices.Contains(row.Retry, uid) })
	if len(row.Doubt) == 0 {
		row.Doubt = nil // as it is read back
	}
	for flag, n := range t.allDropped() {
		t.r.dropped(n)
		t.r.note(true, "Folder '%s': the flag '%s' was left out on %d messages, because the target can't store it.", folderName(t.p.Path), flag, n)
	}
	row.Dropped = nil
	clear(t.dropped)
	leftOut := row.LeftOut
	row.LeftOut = false
	if same := reflect.DeepEqual(*row, t.before); same && len(t.landed) == 0 && !t.r.hasNotes() {
		return nil
	}
	if leftOut {
		err := t.r.update(ctx, func(tx *store.Tx) error { return t.r.unskip(tx, t.p.Raw, SkippedItem{Kind: SkippedFolder}) })
		if err != nil {
			return err
		}
	}
	if err := t.record(ctx, nil); err != nil {
		return err
	}
	return t.dropFormer(ctx)
}

// storable leaves out the flags that the target cannot keep, and counts them.
func (t *transfer) storable(flags []string) []string {
	keep := t.ref.Storable(flags)
	for _, flag := range flags {
		if !slices.Contains(keep, flag) && !strings.EqualFold(flag, `\Recent`) {
			t.dropped[flag]++
		}
	}
	return keep
}
