package engine

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"migsh/store"
)

// What a transfer does when it cannot rely on UIDs: after a crash, after an answer that got lost, and after a folder was renumbered at
// either end. Each of these recognises messages by their content, and each message is counted: two equal ones at the source
// stay two.

// recover looks for what was under way when the last run ended.
func (t *transfer) recover(ctx context.Context) error {
	f := t.row.Flight
	if f == nil {
		return nil
	}
	var uids []uint32
	for _, uid := range f.UIDs {
		_, known, err := t.find(ctx, uid, false)
		if err != nil {
			return err
		}
		if !known {
			uids = append(uids, uid)
		}
	}
	minUID := f.MinUID
	if f.TargetValid != t.ref.UIDValidity {
		minUID = 0
	}
	found, unread, err := t.match(ctx, uids, minUID)
	if err != nil {
		return err
	}
	t.landed = append(t.landed, found...)
	t.row.Doubt = append(t.row.Doubt, unread...)
	if len(uids) > 0 {
		t.r.note(false, "Folder '%s': %d messages were under way when the last sync was interrupted; %d of them had arrived.",
			folderName(t.p.Path), len(uids), len(found))
	}
	return t.commit(ctx, nil)
}

// match looks messages up at the target. Ids that the ledger has for other messages are not taken. unread are those that the source
// does not deliver.
func (t *transfer) match(ctx context.Context, uids []uint32, minUID uint32) (found []landed, unread []uint32, err error) {
	prints, err := t.fingerprints(ctx, uids, minUID)
	if err != nil {
		return nil, nil, err
	}
	unread = slices.DeleteFunc(slices.Clone(uids), func(uid uint32) bool {
		return slices.ContainsFunc(prints, func(p printed) bool { return p.e.uid == uid })
	})
	candidates := map[Fingerprint][]TargetID{}
	taken := map[TargetID]bool{}
	for _, p := range prints {
		if _, asked := candidates[p.fp]; asked {
			continue
		}
		ids, err := t.tgt.Find(ctx, t.ref, p.fp)
		if err != nil {
			return nil, nil, err
		}
		candidates[p.fp] = ids
		for _, id := range ids {
			taken[id] = false
		}
	}
	if err := t.takenIDs(ctx, taken); err != nil {
		return nil, nil, err
	}
	for _, p := range prints {
		for _, id := range candidates[p.fp] {
			if !taken[id] {
				taken[id] = true
				p.e.id = id
				found = append(found, landed{entry: p.e, size: p.fp.Size, isNew: true})
				break
			}
		}
	}
	return found, unread, nil
}

// printed is a source message with its fingerprint.
type printed struct {
	e  entry
	fp Fingerprint
}

// fingerprints reads the headers of messages, in rising order of UID.
func (t *transfer) fingerprints(ctx context.Context, uids []uint32, minUID uint32) ([]printed, error) {
	if len(uids) == 0 {
		return nil, nil
	}
	var prints []printed
	err := t.deliver(ctx, uids, func(m Message, body io.Reader) error {
		if t.told(ctx) {
			return errStopped
		}
		in := &bodyReader{r: body}
		if err := in.peek(); err != nil {
			return err
		}
		fp := in.fingerprint(m, minUID)
		fp.InternalDate = fp.InternalDate.UTC() // equal times are to be equal keys
		e := entry{uid: m.UID, flags: flagsHash(m.Flags), mark: markOf(fp.Header, m.Size)}
		prints = append(prints, printed{e, fp})
		return nil
	})
	slices.SortFunc(prints, func(a, b printed) int { return int(int64(a.e.uid) - int64(b.e.uid)) })
	prints = slices.CompactFunc(prints, func(a, b printed) bool { return a.e.uid == b.e.uid })
	return prints, err
}

// takenIDs marks the ids that the ledger has, in any folder that goes to this folder of the target.
func (t *transfer) takenIDs(ctx context.Context, ids map[TargetID]bool) error {
	if len(ids) == 0 {
		return nil
	}
	prefixes, err := t.sameTarget(ctx)
	if err != nil {
		return err
	}
	for _, p := range prefixes {
		err := t.eachChunk(ctx, p, func(c chunk) {
			for _, e := range c {
				if _, asked := ids[e.id]; asked {
					ids[e.id] = true
				}
			}
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// sameTarget are the ledger's folders of this mailbox that go to the same folder.
func (t *transfer) sameTarget(ctx context.Context) (keys []string, err error) {
	err = t.r.s.st.View(ctx, func(tx *store.Tx) error {
		for key, f := range folders.All(tx, store.Key(t.r.mailbox, "")) {
			if f.Target == t.ref.Name || key == t.key {
				keys = append(keys, key)
			}
		}
		return nil
	})
	return keys, err
}

// leaseChunks bounds how many chunks are read in one lease.
const leaseChunks = 50

// eachChunk reads the ledger of a folder in all its lives; key may be longer, to choose one.
func (t *transfer) eachChunk(ctx context.Context, key string, fn func(chunk)) error {
	prefix := key + store.Sep
	start, more := prefix, true
	for more {
		more = false
		var part []chunk
		err := t.r.s.st.View(ctx, func(tx *store.Tx) error {
			for k, c := range copied.From(tx, prefix, start) {
				if len(part) == leaseChunks {
					start, more = k, true
					return nil
				}
				part = append(part, c)
			}
			return nil
		})
		if err != nil {
			return err
		}
		for _, c := range part {
			fn(c)
		}
	}
	return nil
}

// renumbered notices that the source's UIDs mean something else than before, and prepares to recognise messages.
func (t *transfer) renumbered(ctx context.Context) error {
	row, now := &t.row, t.p.UIDValidity
	known := row.UIDValidity != 0 || row.Copied > 0
	moved := known && row.Host != t.r.source.Host
	if moved && row.UIDValidity == now {
		same, err := t.sameContent(ctx)
		if err != nil {
			return err
		}
		moved = !same
	}
	if known && (row.UIDValidity != now || moved) {
		t.r.note(false, "Folder '%s' was renumbered by the source server (UIDVALIDITY %d, before %d). Messages are recognised by their content.",
			folderName(t.p.Path), now, row.UIDValidity)
		row.Former = append(row.Former, row.Life)
		row.Life++
		row.Search = row.Search || row.Flight != nil || len(row.Doubt) > 0
		row.UIDNext, row.ModSeq, row.Messages, row.Flight, row.Retry, row.Doubt = 0, 0, 0, nil, nil, nil
	}
	row.UIDValidity, row.Host = now, t.r.source.Host
	if len(row.Former) > 0 {
		if err := t.loadFormer(ctx); err != nil {
			return err
		}
	}
	if t.p.last {
		return t.loadOthers(ctx)
	}
	return nil
}

// sampled is how many messages are looked at to find out whether a server with another name is another server.
const sampled = 8

// sameContent tells whether the source has under some known UIDs what it had before. UIDVALIDITY alone does not tell: on some servers
// it is always 1.
func (t *transfer) sameContent(ctx context.Context) (bool, error) {
	marks := map[uint32]uint64{}
	err := t.eachChunk(ctx, store.Key(t.key, lifeKey(t.row.Life)), func(c chunk) {
		for _, e := range c {
			if e.mark != 0 && len(marks) < sampled {
				marks[e.uid] = e.mark
			}
		}
	})
	if err != nil {
		return false, err
	}
	uids := slices.Sorted(maps.Keys(marks))
	prints, err := t.fingerprints(ctx, uids, 0)
	for _, p := range prints {
		if p.e.mark != marks[p.e.uid] {
			return false, err
		}
	}
	return len(prints) > 0, err
}

// loadFormer gathers what the folder's former lives hold, less what has been recognised already.
func (t *transfer) loadFormer(ctx context.Context) error {
	t.former = map[uint64][]entry{}
	for _, v := range t.row.Former {
		err := t.eachChunk(ctx, store.Key(t.key, lifeKey(v)), func(c chunk) {
			for _, e := range c {
				if e.mark != 0 {
					t.former[e.mark] = append(t.former[e.mark], e)
				}
			}
		})
		if err != nil {
			return err
		}
	}
	return t.eachChunk(ctx, store.Key(t.key, lifeKey(t.row.Life)), func(c chunk) {
		for _, e := range c {
			t.claimFormer(e.mark, func(f entry) bool { return f.id == e.id })
		}
	})
}

// claimFormer takes one message with that mark, so that it is not recognised twice.
func (t *transfer) claimFormer(mark uint64, ok func(entry) bool) (entry, bool) {
	i := slices.IndexFunc(t.former[mark], ok)
	if i < 0 {
		return entry{}, false
	}
	e := t.former[mark][i]
	t.former[mark] = slices.Delete(t.former[mark], i, i+1)
	return e, true
}

// loadOthers gathers the marks of all other folders of the mailbox.
func (t *transfer) loadOthers(ctx context.Context) error {
	t.others = map[uint64]bool{}
	var keys []string
	err := t.r.s.st.View(ctx, func(tx *store.Tx) error {
		for key := range folders.Keys(tx, store.Key(t.r.mailbox, "")) {
			if key != t.key {
				keys = append(keys, key)
			}
		}
		return nil
	})
	for _, key := range keys {
		err = errors.Join(err, t.eachChunk(ctx, key, func(c chunk) {
			for _, e := range c {
				t.others[e.mark] = true
			}
		}))
	}
	return err
}

// doubtful: the message may have been sent before, unknown to the ledger.
func (t *transfer) doubtful(uid uint32) bool {
	return t.row.Search || slices.Contains(t.row.Doubt, uid)
}

// recognise deals with a message that was copied before under another UID, or is in another folder.
func (t *transfer) recognise(ctx context.Context, e entry, m Message, in *bodyReader) (done bool, err error) {
	if t.others[e.mark] {
		t.landed = append(t.landed, landed{entry: e})
		return true, nil
	}
	if f, ok := t.claimFormer(e.mark, func(entry) bool { return true }); ok {
		e.id = f.id
		if e.flags != f.flags && f.id != "" {
			e.flags = f.flags
			t.reflag = append(t.reflag, m)
		}
		t.landed = append(t.landed, landed{entry: e})
		return true, nil
	}
	if !t.doubtful(m.UID) {
		return false, nil
	}
	if err := t.settle(len(t.flying)); err != nil { // else an equal message just sent would be taken for this one
		return false, err
	}
	ids, err := t.tgt.Find(ctx, t.ref, in.fingerprint(m, 0))
	if err != nil {
		return false, err
	}
	taken := map[TargetID]bool{}
	for _, id := range ids {
		taken[id] = false
	}
	if err := t.takenIDs(ctx, taken); err != nil {
		return false, err
	}
	for _, l := range t.landed {
		taken[l.id] = true
	}
	for _, id := range ids {
		if !taken[id] {
			e.id = id
			t.landed = append(t.landed, landed{entry: e, size: m.Size, isNew: true})
			return true, nil
		}
	}
	return false, nil
}

// dropFormer forgets a folder's former lives, once all of the present one is known.
func (t *transfer) dropFormer(ctx context.Context) error {
	for _, v := range t.row.Former {
		prefix := store.Key(t.key, lifeKey(v), "")
		for more := true; more; {
			err := t.r.s.write(context.WithoutCancel(ctx), func(tx *store.Tx) (err error) {
				more, err = deleteSome(tx, copied, prefix)
				return err
			})
			if err != nil {
				return err
			}
		}
	}
	if len(t.row.Former) == 0 {
		return nil
	}
	t.row.Former = nil
	return t.write(ctx, nil, nil)
}

// deleteSome deletes as many rows as a transaction may touch.
func deleteSome[T any](tx *store.Tx, table store.Table[T], prefix string) (more bool, err error) {
	n := 0
	for key := range table.Keys(tx, prefix) {
		if n++; n > 80 {
			return true, nil
		}
		if err := table.Delete(tx, key); err != nil {
			return false, err
		}
	}
	return false, nil
}

// setFlags carries changes of flags to a target that can change them.
func (t *transfer) setFlags(ctx context.Context, changed []Message) error {
	setter, ok := t.tgt.(FlagSetter)
	if !ok || len(changed) == 0 {
		return nil
	}
	if err := t.commit(ctx, nil); err != nil {
		return err
	}
	if err := t.findStale(ctx, changed); err != nil {
		return err
	}
	for _, m := range changed {
		if t.told(ctx) {
			return errors.Join(errStopped, t.commit(ctx, nil))
		}
		e, known, err := t.find(ctx, m.UID, false)
		if err != nil {
			return err
		}
		if !known || t.stale(e.id) {
			continue
		}
		err = setter.SetFlags(ctx, t.ref, e.id, t.storable(m.Flags))
		var no *RefusedError
		if errors.As(err, &no) {
			t.r.note(true, "Folder '%s': the flags of message %d could not be changed: %s", folderName(t.p.Path), m.UID, no.Reason)
		} else if err != nil {
			return errors.Join(err, t.commit(ctx, nil))
		} else {
			t.r.flagged()
		}
		e.flags = flagsHash(m.Flags)
		t.landed = append(t.landed, landed{entry: e})
		if len(t.landed) >= maxWindow {
			if err := t.commit(ctx, nil); err != nil {
				return err
			}
		}
	}
	return t.commit(ctx, nil)
}

// stale: the id is of a former life of the target's folder.
func (t *transfer) stale(id TargetID) bool {
	if t.ref.UIDValidity == 0 {
		return false
	}
	v, _, numbered := strings.Cut(string(id), "/")
	return numbered && v != fmt.Sprint(t.ref.UIDValidity)
}

// findStale gives messages their present id when the target has renumbered its folder. One that is not there any more was
// deleted by its owner.
func (t *transfer) findStale(ctx context.Context, changed []Message) error {
	var uids []uint32
	for _, m := range changed {
		e, known, err := t.find(ctx, m.UID, false)
		if err != nil {
			return err
		}
		if known && t.stale(e.id) {
			uids = append(uids, m.UID)
		}
	}
	for part := range slices.Chunk(uids, firstWindow) {
		found, _, err := t.match(ctx, part, 0)
		if err != nil {
			return err
		}
		for _, l := range found {
			l.isNew = false
			l.flags = ^l.flags // not yet those of the source
			t.landed = append(t.landed, l)
		}
		if err := t.commit(ctx, nil); err != nil {
			return err
		}
	}
	return nil
}
