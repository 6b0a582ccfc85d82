package engine

import (
	"context"
	"fmt"
	"io"
	"slices"
	"time"
)

// A cutoff lets the newest messages of a mailbox through, up to a number. A nil cutoff lets all through.
type cutoff struct {
	at   int64 // seconds; newer messages pass
	ties int   // and so many of exactly that second
}

func (c *cutoff) allow(t time.Time) bool {
	switch s := t.Unix(); {
	case c == nil || s > c.at:
		return true
	case s == c.at && c.ties > 0:
		c.ties--
		return true
	}
	return false
}

// newCutoff finds the limit-th newest of the times, which it reorders.
func newCutoff(times []int64, limit int) *cutoff {
	if len(times) <= limit {
		return nil
	}
	slices.SortFunc(times, func(a, b int64) int { return -compare(a, b) })
	c := &cutoff{at: times[limit-1]}
	for i := limit - 1; i >= 0 && times[i] == c.at; i-- {
		c.ties++
	}
	return c
}

func compare(a, b int64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// limitItems sets the cutoff of a mailbox that has more messages than may be migrated: the newest are taken, whatever
// folder they are in. Only such a mailbox is read through for it.
func (r *run) limitItems(ctx context.Context, src Source, plan []plannedFolder) error {
	r.cut = nil
	if r.total <= r.conf.MaxItems {
		return nil
	}
	times := make([]int64, 0, r.total)
	for _, p := range plan {
		if p.NoSelect || p.last {
			continue
		}
		for ch, err := range src.Changes(ctx, p.Folder, Checkpoint{}) {
			if err != nil {
				return err
			}
			times = append(times, ch.InternalDate.Unix())
		}
	}
	if r.cut = newCutoff(times, r.conf.MaxItems); r.cut != nil {
		r.note(true, "The mailbox has %d items; the newest %d of them are migrated.", len(times), r.conf.MaxItems)
	}
	return nil
}

// describeMost bounds for how many messages beyond the limit the header is read, to tell their subject.
const describeMost = 1000

func (t *transfer) overLimit(m Message) {
	if len(t.over) < describeMost {
		t.over = append(t.over, m)
		return
	}
	t.leaveOut(entry{uid: m.UID, flags: flagsHash(m.Flags)}, t.beyond(m))
}

func (t *transfer) beyond(m Message) SkippedItem {
	return SkippedItem{Kind: OverItemLimit, Folder: folderName(t.p.Path), UID: m.UID, Size: m.Size, DateReceived: m.InternalDate,
		Reason: fmt.Sprintf("The mailbox has more than %d items, and this is not one of the newest.", t.r.conf.MaxItems)}
}

// describeOver reports the messages beyond the limit, with subject and sender where the server gives them.
func (t *transfer) describeOver(ctx context.Context) error {
	for part := range slices.Chunk(t.over, firstWindow) {
		known := map[uint32]SkippedItem{}
		uids := make([]uint32, len(part))
		for i, m := range part {
			uids[i], known[m.UID] = m.UID, t.beyond(m)
		}
		err := t.deliver(ctx, uids, func(m Message, body io.Reader) error {
			in := &bodyReader{r: body}
			if err := in.peek(); err != nil {
				return err
			}
			known[m.UID] = in.about(t.p, m, OverItemLimit, t.beyond(m).Reason)
			return nil
		})
		if err != nil {
			return err
		}
		for _, m := range part {
			t.leaveOut(entry{uid: m.UID, flags: flagsHash(m.Flags)}, known[m.UID])
		}
		if err := t.commit(ctx, nil); err != nil {
			return err
		}
	}
	t.over = nil
	return nil
}
