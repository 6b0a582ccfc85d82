package imapsource

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"strconv"

	"migsh/engine"
	"migsh/engine/imapconn"
)

// box is what EXAMINE says of a folder.
type box struct {
	exists, validity, next uint32
	modSeq                 uint64
}

// open opens a folder, without being able to change it, by exactly the name that was listed.
func (s *source) open(c *imapconn.Conn, raw string) error {
	s.selected, s.box = "", box{}
	condstore := ""
	if c.Has("CONDSTORE") {
		condstore = " (CONDSTORE)"
	}
	_, err := c.Do(s.boxItem, "EXAMINE ", imapconn.AString(raw), condstore)
	if err != nil && !imapconn.SyntaxError(err) {
		return err
	}
	s.selected = raw
	if s.box.next == 0 && s.box.exists > 0 { // some servers do not say it
		return s.findNext(c)
	}
	s.box.next = max(s.box.next, 1)
	return nil
}

func (s *source) boxItem(r *imapconn.Response) error {
	switch r.Type {
	case "EXISTS":
		s.box.exists = r.Num
	case "OK":
		st := r.Status()
		n, err := strconv.ParseUint(st.Args, 10, 64)
		if err != nil {
			return nil
		}
		switch st.Code {
		case "UIDVALIDITY":
			s.box.validity = uint32(n)
		case "UIDNEXT":
			s.box.next = uint32(n)
		case "HIGHESTMODSEQ":
			s.box.modSeq = n
		}
	}
	return nil
}

// findNext works out UIDNEXT from the last message.
func (s *source) findNext(c *imapconn.Conn) error {
	_, err := c.Do(func(r *imapconn.Response) error {
		if r.Type != "FETCH" {
			return nil
		}
		var m items
		err := m.read(r, nil)
		s.box.next = max(s.box.next, m.UID+1)
		return err
	}, "UID FETCH * (UID)")
	return lenient(err)
}

// window is how many messages are asked about at once: they are held in memory to be turned round, since servers answer oldest first.
const window = 4096

func (s *source) Changes(ctx context.Context, f engine.Folder, since engine.Checkpoint) iter.Seq2[engine.Change, error] {
	return func(yield func(engine.Change, error) bool) {
		if err := s.changes(ctx, f, since, yield); err != nil {
			yield(engine.Change{}, throttled(err))
		}
	}
}

// changes returns nil also when yield wants no more.
func (s *source) changes(ctx context.Context, f engine.Folder, since engine.Checkpoint, yield func(engine.Change, error) bool) error {
	c, done, err := s.session(ctx)
	if err != nil {
		return err
	}
	err = s.open(c, f.Raw)
	done()
	if err != nil {
		return err
	}
	if since.UIDValidity != s.box.validity {
		since = engine.Checkpoint{}
	}
	w := &walk{source: s, f: f, since: since, box: s.box, lowest: ^uint32(0)}
	more, err := w.fresh(ctx, yield)
	if !more || err != nil || since.UIDNext <= 1 {
		return err
	}
	return w.flags(ctx, yield)
}

// A walk goes through a folder from its newest message down.
type walk struct {
	*source
	f      engine.Folder
	since  engine.Checkpoint
	box    box
	lowest uint32 // the least UID that has been yielded
}

// fresh yields the messages from since.UIDNext on. The walk is by sequence numbers, of which none are skipped; when messages vanish
// meanwhile, those below move up into a window already read, so it is read again, and what was yielded is left out.
func (w *walk) fresh(ctx context.Context, yield func(engine.Change, error) bool) (more bool, err error) {
	if w.since.UIDNext >= w.box.next && w.box.next > 0 {
		return true, nil
	}
	size := uint32(window)
	if w.since.UIDNext > 0 {
		size = min(size, max(w.box.next-w.since.UIDNext, 1))
	}
	for top := w.box.exists; top > 0; {
		low := uint32(1)
		if top > size {
			low = top - size + 1
		}
		set := fmt.Sprintf("%d:%d", low, top)
		mails, err := w.ask(ctx, "FETCH "+set+" (UID FLAGS INTERNALDATE RFC822.SIZE)")
		if err != nil {
			return false, err
		}
		for _, m := range slices.Backward(mails) {
			switch {
			case m.UID >= w.lowest:
				continue
			case m.UID < w.since.UIDNext:
				return true, nil
			case m.UID >= w.box.next && w.box.next > 1:
				continue // arrived after the folder was opened: next time
			}
			w.lowest = m.UID
			if !yield(engine.Change{Message: m}, nil) {
				return false, nil
			}
		}
		top, size = low-1, window
	}
	return true, nil
}

// flags yields known messages whose flags may have changed.
func (w *walk) flags(ctx context.Context, yield func(engine.Change, error) bool) error {
	top := w.since.UIDNext - 1
	if w.since.HighestModSeq > 0 && w.box.modSeq > 0 {
		if w.box.modSeq == w.since.HighestModSeq {
			return nil
		}
		command := fmt.Sprintf("UID FETCH 1:%d (UID FLAGS INTERNALDATE RFC822.SIZE) (CHANGEDSINCE %d)", top, w.since.HighestModSeq)
		_, err := w.yieldFlags(ctx, command, yield)
		return err
	}
	if w.box.exists == 0 {
		return nil
	}
	for ; top > 0; top -= min(top, 4*window) {
		low := top - min(top, 4*window) + 1
		command := fmt.Sprintf("UID FETCH %d:%d (UID FLAGS INTERNALDATE RFC822.SIZE)", low, top)
		if more, err := w.yieldFlags(ctx, command, yield); !more || err != nil {
			return err
		}
	}
	return nil
}

func (w *walk) yieldFlags(ctx context.Context, command string, yield func(engine.Change, error) bool) (more bool, err error) {
	mails, err := w.ask(ctx, command)
	if err != nil {
		return false, err
	}
	for _, m := range slices.Backward(mails) {
		if m.UID >= w.since.UIDNext {
			continue // "1:9" of a folder whose last message is 5 is that message
		}
		if !yield(engine.Change{Message: m, FlagsOnly: true}, nil) {
			return false, nil
		}
	}
	return true, nil
}

// ask returns what the server says of some messages, by UID. The folder is opened again if the caller has used the session for
// another one meanwhile.
func (w *walk) ask(ctx context.Context, command string) ([]engine.Message, error) {
	c, done, err := w.session(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	if err := w.reopen(c, w.f.Raw, w.box.validity); err != nil {
		return nil, err
	}
	byUID := map[uint32]int{}
	var mails []engine.Message
	_, err = c.Do(func(r *imapconn.Response) error {
		if r.Type != "FETCH" {
			return nil
		}
		var m items
		if err := m.read(r, nil); err != nil {
			return err
		}
		if !m.known() {
			return nil // flags that another client has just set
		}
		if i, ok := byUID[m.UID]; ok {
			mails[i] = m.Message
			return nil
		}
		byUID[m.UID] = len(mails)
		mails = append(mails, m.Message)
		return nil
	}, command)
	if err != nil {
		return nil, fmt.Errorf("folder %q: %w", w.f.Raw, err)
	}
	slices.SortFunc(mails, func(a, b engine.Message) int { return int(int64(a.UID) - int64(b.UID)) })
	return mails, nil
}

// reopen opens a folder if it is not, and makes sure that its UIDs still mean what they did.
func (s *source) reopen(c *imapconn.Conn, raw string, validity uint32) error {
	if s.selected != raw {
		if err := s.open(c, raw); err != nil {
			return err
		}
	}
	if validity != 0 && s.box.validity != validity {
		return fmt.Errorf("folder %q: its UIDVALIDITY has changed from %d to %d while it was read", raw, validity, s.box.validity)
	}
	return nil
}
