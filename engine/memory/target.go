package memory

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"migsh/engine"
)

var (
	_ engine.Target     = (*target)(nil)
	_ engine.FlagSetter = (*target)(nil)
	_ engine.Emptier    = (*target)(nil)
	_ engine.RoleTeller = (*target)(nil)
)

type target struct {
	wire
	b *Mailbox
}

// OpenTarget opens the mailbox for writing.
func (b *Mailbox) OpenTarget() (engine.Target, error) {
	if b.Faults.Open != nil {
		if err := b.Faults.Open(); err != nil {
			return nil, err
		}
	}
	return &target{b: b}, nil
}

func errNoFolder(name string) error { return fmt.Errorf("folder %q does not exist", name) }

func (t *target) Close() error {
	t.cut = true
	return nil
}

// Roles implements engine.RoleTeller.
func (t *target) Roles(ctx context.Context) (map[string][]string, error) {
	if t.cut {
		return nil, ErrCut
	}
	t.b.mu.Lock()
	defer t.b.mu.Unlock()
	roles := map[string][]string{}
	for _, f := range t.b.folders {
		if f.SpecialUse != "" && roles[f.SpecialUse] == nil {
			roles[f.SpecialUse] = slices.Clone(f.Path)
		}
	}
	return roles, ctx.Err()
}

// Empty implements engine.Emptier.
func (t *target) Empty(ctx context.Context) (bool, error) {
	if t.cut {
		return false, ErrCut
	}
	t.b.mu.Lock()
	defer t.b.mu.Unlock()
	for _, f := range t.b.folders {
		if len(f.mails) > 0 {
			return false, nil
		}
	}
	return true, ctx.Err()
}

func (t *target) Ensure(ctx context.Context, f engine.Folder) (engine.FolderRef, error) {
	name := strings.Join(f.Path, "/")
	var fault Fault
	if t.b.Faults.Ensure != nil {
		fault = t.b.Faults.Ensure(name)
	}
	if err := t.check(fault); err != nil {
		return engine.FolderRef{}, err
	}
	t.b.mu.Lock()
	defer t.b.mu.Unlock()
	for i := range f.Path {
		t.b.create(f.Path[:i+1])
	}
	own := t.b.find(name)
	own.Subscribed = own.Subscribed || f.Subscribed
	if own.SpecialUse == "" {
		own.SpecialUse = f.SpecialUse
	}
	ref := engine.FolderRef{Name: name, UIDValidity: own.UIDValidity, UIDNext: own.UIDNext, Keywords: t.b.Keywords == nil}
	if !ref.Keywords {
		ref.Permanent = append([]string{`\Answered`, `\Flagged`, `\Deleted`, `\Seen`, `\Draft`}, t.b.Keywords...)
	}
	return ref, ctx.Err()
}

func (t *target) Append(ctx context.Context, to engine.FolderRef, m engine.Message, body io.Reader) (engine.Pending, error) {
	if t.cut {
		return nil, ErrCut
	}
	data, err := io.ReadAll(body)
	if err != nil {
		return nil, err
	}
	if int64(len(data)) != m.Size {
		return nil, fmt.Errorf("message of %d octets ended after %d: %w", m.Size, len(data), io.ErrUnexpectedEOF)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	var fault Fault
	if t.b.Faults.Append != nil {
		fault = t.b.Faults.Append(t.b.countAppend(), to.Name, m)
	}
	err = t.check(fault)
	if err != nil && fault.AtAppend {
		return nil, err
	}
	if err != nil && !fault.Stored {
		return pending{err: err}, nil
	}
	id, storeErr := t.b.store(to, m, data)
	if err == nil {
		err = storeErr
	}
	return pending{id: id, err: err}, nil
}

func (b *Mailbox) countAppend() int {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.appends++
	return b.appends
}

func (b *Mailbox) store(to engine.FolderRef, m engine.Message, body []byte) (engine.TargetID, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	f := b.find(to.Name)
	if f == nil {
		return "", &engine.RefusedError{Reason: errNoFolder(to.Name).Error()}
	}
	m.Flags = to.Storable(m.Flags)
	return id(f, b.add(f, m, body)), nil
}

func id(f *folder, uid uint32) engine.TargetID {
	return engine.TargetID(fmt.Sprintf("%d/%d", f.UIDValidity, uid))
}

type pending struct {
	id  engine.TargetID
	err error
}

func (p pending) Wait() (engine.TargetID, error) {
	if p.err != nil {
		return "", p.err
	}
	return p.id, nil
}

func (t *target) Find(ctx context.Context, in engine.FolderRef, fp engine.Fingerprint) ([]engine.TargetID, error) {
	var fault Fault
	if t.b.Faults.Find != nil {
		fault = t.b.Faults.Find(in.Name, fp)
	}
	if err := t.check(fault); err != nil {
		return nil, err
	}
	t.b.mu.Lock()
	defer t.b.mu.Unlock()
	f := t.b.find(in.Name)
	if f == nil {
		return nil, errNoFolder(in.Name)
	}
	var ids []engine.TargetID
	for _, m := range f.mails {
		if m.UID >= fp.MinUID && m.Size == fp.Size && m.InternalDate.Unix() == fp.InternalDate.Unix() &&
			engine.HeaderSum(m.Body) == fp.Header {
			ids = append(ids, id(f, m.UID))
		}
	}
	return ids, ctx.Err()
}

func (t *target) SetFlags(ctx context.Context, in engine.FolderRef, id engine.TargetID, flags []string) error {
	var fault Fault
	if t.b.Faults.Flags != nil {
		fault = t.b.Faults.Flags(in.Name, id)
	}
	if err := t.check(fault); err != nil {
		return err
	}
	t.b.mu.Lock()
	defer t.b.mu.Unlock()
	f := t.b.find(in.Name)
	if f == nil {
		return errNoFolder(in.Name)
	}
	uv, uid, ok := strings.Cut(string(id), "/")
	n, err := strconv.ParseUint(uid, 10, 32)
	if !ok || err != nil || uv != strconv.FormatUint(uint64(f.UIDValidity), 10) {
		return nil // not of this folder's present life: gone
	}
	t.b.setFlags(f, uint32(n), in.Storable(flags))
	return ctx.Err()
}
