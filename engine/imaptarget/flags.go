package imaptarget

import (
	"context"
	"fmt"
	"strings"

	"migsh/engine"
	"migsh/engine/imapconn"
)

// SetFlags replaces the flags of a message that the folder has.
func (t *target) SetFlags(ctx context.Context, in engine.FolderRef, id engine.TargetID, flags []string) error {
	done, err := t.session(ctx)
	if err != nil {
		return err
	}
	defer done()
	validity, uid, ok := splitID(id)
	if !ok {
		return fmt.Errorf("%q is not the id of a message here", id)
	}
	if err := t.open(in.Name, true); err != nil {
		return throttled(err)
	}
	if t.validity != validity {
		return nil // the folder has been made anew: gone
	}
	command := fmt.Sprintf("%d FLAGS.SILENT (%s)", uid, strings.Join(in.Storable(flags), " "))
	_, err = t.p.do(nil, "UID STORE", command)
	return throttled(err)
}

// open selects a folder unless it is.
func (t *target) open(name string, write bool) error {
	if t.selected == name && (t.writable || !write) {
		return nil
	}
	verb := "EXAMINE"
	if write {
		verb = "SELECT"
	}
	t.selected = ""
	var ref engine.FolderRef
	if _, err := t.p.do(func(r *imapconn.Response) error { return selectItem(r, &ref) }, verb, imapconn.AString(name)); err != nil {
		return fmt.Errorf("folder %q: %w", name, err)
	}
	t.selected, t.writable, t.validity = name, write, ref.UIDValidity
	return nil
}

func newID(validity, uid uint32) engine.TargetID {
	return engine.TargetID(fmt.Sprintf("%d/%d", validity, uid))
}

func splitID(id engine.TargetID) (validity, uid uint32, ok bool) {
	n, err := fmt.Sscanf(string(id), "%d/%d", &validity, &uid)
	return validity, uid, n == 2 && err == nil
}
