package memory

import (
	"bytes"
	"context"
	"io"
	"iter"
	"slices"

	"migsh/engine"
)

var _ engine.Source = (*source)(nil)

type source struct {
	wire
	b *Mailbox
}

// OpenSource opens the mailbox for reading.
func (b *Mailbox) OpenSource() (engine.Source, error) {
	if b.Faults.Open != nil {
		if err := b.Faults.Open(); err != nil {
			return nil, err
		}
	}
	return &source{b: b}, nil
}

func (s *source) Close() error {
	s.cut = true
	return nil
}

func (s *source) Folders(ctx context.Context) ([]engine.Folder, error) {
	var fault Fault
	if s.b.Faults.Folders != nil {
		fault = s.b.Faults.Folders()
	}
	if err := s.check(fault); err != nil {
		return nil, err
	}
	s.b.mu.Lock()
	defer s.b.mu.Unlock()
	folders := make([]engine.Folder, len(s.b.folders))
	for i, f := range s.b.folders {
		folders[i] = s.b.describe(f)
	}
	return folders, ctx.Err()
}

func (s *source) Changes(ctx context.Context, f engine.Folder, since engine.Checkpoint) iter.Seq2[engine.Change, error] {
	return func(yield func(engine.Change, error) bool) {
		var fault Fault
		if s.b.Faults.Changes != nil {
			fault = s.b.Faults.Changes(f.Raw)
		}
		if err := s.check(fault); err != nil {
			yield(engine.Change{}, err)
			return
		}
		changes, err := s.b.changes(f.Raw, since)
		for _, c := range changes {
			if ctx.Err() != nil {
				err = ctx.Err()
				break
			}
			if !yield(c, nil) {
				return
			}
		}
		if err != nil {
			yield(engine.Change{}, err)
		}
	}
}

func (b *Mailbox) changes(name string, since engine.Checkpoint) ([]engine.Change, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	f := b.find(name)
	if f == nil {
		return nil, errNoFolder(name)
	}
	if since.UIDValidity != f.UIDValidity {
		since = engine.Checkpoint{}
	}
	var changes []engine.Change
	for _, m := range slices.Backward(f.mails) {
		c := engine.Change{Message: m.Message, FlagsOnly: m.UID < since.UIDNext}
		c.Flags = slices.Clone(m.Flags)
		known := !b.NoCondstore && since.HighestModSeq > 0 && m.modSeq <= since.HighestModSeq
		if !c.FlagsOnly || !known {
			changes = append(changes, c)
		}
	}
	return changes, nil
}

func (s *source) Fetch(ctx context.Context, f engine.Folder, uids []uint32, each func(engine.Message, io.Reader) error) error {
	if s.cut {
		return ErrCut
	}
	for _, uid := range uids {
		if err := ctx.Err(); err != nil {
			return err
		}
		m, n, ok, err := s.b.mail(f.Raw, uid)
		if err != nil {
			return err
		}
		if !ok {
			continue
		}
		var fault Fault
		if s.b.Faults.Fetch != nil {
			fault = s.b.Faults.Fetch(n, f.Raw, uid)
		}
		if err := s.fetchOne(m, fault, each); err != nil {
			return err
		}
	}
	return nil
}

func (s *source) fetchOne(m Mail, fault Fault, each func(engine.Message, io.Reader) error) error {
	err := s.check(fault)
	if err == nil {
		return each(m.Message, bytes.NewReader(m.Body))
	}
	if fault.After > 0 {
		part := m.Body[:min(fault.After, len(m.Body))]
		if e := each(m.Message, io.MultiReader(bytes.NewReader(part), broken{err})); e != nil {
			return e
		}
	}
	return err
}

func (b *Mailbox) mail(name string, uid uint32) (m Mail, n int, ok bool, err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	f := b.find(name)
	if f == nil {
		return m, 0, false, errNoFolder(name)
	}
	i, ok := f.index(uid)
	if !ok {
		return m, 0, false, nil
	}
	b.fetches++
	m = *f.mails[i]
	m.Flags = slices.Clone(m.Flags)
	return m, b.fetches, true, nil
}

// broken is a reader whose connection is gone.
type broken struct{ err error }

func (r broken) Read([]byte) (int, error) { return 0, r.err }
