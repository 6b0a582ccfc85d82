package imaptarget

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/emersion/go-imap/v2"

	"migsh/engine"
	"migsh/engine/imapconn"
)

// Ensure makes the folder if need be. Where the server takes case for equal, folders that differ by case alone share one
// FolderRef.Name, and so do folders whose names differ only in characters that the server cannot have.
func (t *target) Ensure(ctx context.Context, f engine.Folder) (engine.FolderRef, error) {
	done, err := t.session(ctx)
	if err != nil {
		return engine.FolderRef{}, err
	}
	defer done()
	ref, err := t.ensure(f)
	if err != nil {
		return engine.FolderRef{}, throttled(fmt.Errorf("folder %q: %w", strings.Join(f.Path, "/"), err))
	}
	return ref, nil
}

func (t *target) ensure(f engine.Folder) (engine.FolderRef, error) {
	if err := t.learn(); err != nil {
		return engine.FolderRef{}, err
	}
	name := t.name(f.Path)
	if ref, ok := t.refs[name]; ok && (!f.Subscribed || t.subbed[ref.Name]) {
		return ref, nil
	}
	ref, err := t.make(name, f)
	if refused(err) && !t.listed[name] {
		ref, err = t.alternative(name, f, err)
	}
	if err != nil {
		return engine.FolderRef{}, err
	}
	t.refs[name] = ref
	return ref, nil
}

// refused tells whether err is a NO or BAD of the server's.
func refused(err error) bool {
	var e *imapconn.StatusError
	_, _, throttle := imapconn.Throttled(err)
	return !throttle && errors.As(err, &e)
}

// learn lists what is there, once in a session.
func (t *target) learn() error {
	if t.listed != nil {
		return nil
	}
	returns := ""
	if t.c.Has("SPECIAL-USE") {
		returns = " RETURN (SPECIAL-USE)"
	}
	err := t.list(returns)
	if refused(err) && returns != "" {
		err = t.list("")
	}
	if err != nil {
		t.listed = nil
		return err
	}
	if t.delim == "" {
		return t.findDelim()
	}
	return nil
}

// list asks for folders and subscriptions in one round trip.
func (t *target) list(returns string) error {
	t.listed, t.folded, t.subbed = map[string]bool{"INBOX": true}, map[string]string{"inbox": "INBOX"}, map[string]bool{}
	t.roles = map[string][]string{}
	t.p.listen(func(r *imapconn.Response) error {
		switch r.Type {
		case "LIST":
			t.noteFolder(r)
		case "LSUB":
			if _, _, name, err := listItem(r); err == nil {
				t.subbed[canonical(name)] = true
			}
		}
		return nil
	})
	defer t.p.listen(nil)
	list, err := t.p.start("LIST", `"" "*"`+returns)
	if err != nil {
		return err
	}
	lsub, err := t.p.start("LSUB", `"" "*"`)
	if err != nil {
		return err
	}
	<-list.done
	<-lsub.done
	if list.err == nil && !refused(lsub.err) {
		return lsub.err
	}
	return list.err
}

func (t *target) noteFolder(r *imapconn.Response) {
	attrs, delim, name, err := listItem(r)
	if err != nil {
		return
	}
	if t.delim == "" {
		t.delim = delim
	}
	t.noteRoles(attrs, name, delim)
	for _, a := range attrs {
		if strings.EqualFold(a, `\Noselect`) || strings.EqualFold(a, `\NonExistent`) {
			return
		}
	}
	t.listed[canonical(name)] = true
	t.folded[strings.ToLower(name)] = canonical(name)
}

// findDelim asks for the separator when nothing that is listed has told it.
func (t *target) findDelim() error {
	_, err := t.p.do(func(r *imapconn.Response) error {
		if r.Type == "LIST" {
			_, t.delim, _, _ = listItem(r)
		}
		return nil
	}, "LIST", `"" ""`)
	if refused(err) {
		return nil
	}
	return err
}

func canonical(name string) string {
	if strings.EqualFold(name, "INBOX") {
		return "INBOX"
	}
	return name
}

func listItem(r *imapconn.Response) (attrs []string, delim, name string, err error) {
	if attrs, err = r.Words(); err != nil {
		return
	}
	if delim, _, err = r.String(); err != nil {
		return
	}
	if strings.EqualFold(delim, "NIL") {
		delim = ""
	}
	name, _, err = r.String()
	return
}

// make creates the folder if it is not there, subscribes, and opens it for a moment to learn what it can hold: all in one round trip.
func (t *target) make(name string, f engine.Folder) (engine.FolderRef, error) {
	ref := engine.FolderRef{Name: name, Keywords: true}
	t.p.listen(func(r *imapconn.Response) error { return selectItem(r, &ref) })
	defer t.p.listen(nil)
	var create, subscribe, open *command
	var err error
	if !t.listed[name] {
		if create, err = t.p.start("CREATE", imapconn.AString(name)); err != nil {
			return ref, err
		}
	}
	if f.Subscribed && !t.subbed[name] {
		if subscribe, err = t.p.start("SUBSCRIBE", imapconn.AString(name)); err != nil {
			return ref, err
		}
	}
	if open, err = t.p.start("SELECT", imapconn.AString(name)); err != nil {
		return ref, err
	}
	t.selected = ""
	if t.c.Has(imap.CapUnselect) {
		if _, err = t.p.start("UNSELECT"); err != nil { // Dovecot appends faster to a folder that is not open
			return ref, err
		}
	}
	<-open.done
	if subscribe != nil {
		<-subscribe.done
		t.subbed[name] = t.subbed[name] || subscribe.err == nil
	}
	if open.err != nil && create != nil {
		<-create.done
		if create.err != nil {
			return ref, create.err
		}
	}
	if open.err != nil {
		return ref, open.err
	}
	t.listed[name], t.folded[strings.ToLower(name)] = true, name
	return ref, nil
}

// selectItem reads what SELECT says of a folder.
func selectItem(r *imapconn.Response, ref *engine.FolderRef) error {
	if r.Type != "OK" {
		return nil
	}
	s := r.Status()
	n, _ := strconv.ParseUint(strings.TrimSpace(s.Args), 10, 32)
	switch s.Code {
	case "UIDVALIDITY":
		ref.UIDValidity = uint32(n)
	case "UIDNEXT":
		ref.UIDNext = uint32(n)
	case "PERMANENTFLAGS":
		flags := strings.Fields(strings.Trim(s.Args, "() "))
		ref.Keywords = slices.Contains(flags, `\*`)
		ref.Permanent = slices.DeleteFunc(flags, func(f string) bool { return f == `\*` })
	}
	return nil
}

// alternative finds another name when the server does not take the right one: that of a twin that differs by case, the same after
// its parents have been made, or a name of plain characters.
func (t *target) alternative(name string, f engine.Folder, why error) (engine.FolderRef, error) {
	if twin := t.folded[strings.ToLower(name)]; twin != "" && twin != name {
		return t.make(twin, f)
	}
	for i := 1; i < len(f.Path); i++ {
		if parent := t.name(f.Path[:i]); !t.listed[parent] {
			if _, err := t.p.do(nil, "CREATE", imapconn.AString(parent)); err != nil && !refused(err) {
				return engine.FolderRef{}, err
			}
		}
	}
	ref, err := t.make(name, f)
	if !refused(err) {
		return ref, err
	}
	if plain := t.plainName(f.Path); plain != name {
		if ref, err = t.make(plain, f); !refused(err) {
			return ref, err
		}
	}
	return engine.FolderRef{}, why
}
