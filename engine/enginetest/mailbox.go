package enginetest

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"migsh/engine"
)

// A Mailbox is one fresh mailbox under test, with both its ends.
type Mailbox struct {
	Target func() (engine.Target, error)
	Source func() (engine.Source, error)

	// What the storage behind may do differently without being wrong.
	NoNUL      bool              // refuses NUL octets
	CRLF       bool              // gives bare LFs back as CRLF, and NULs as 0x80 (Dovecot)
	NoIDs      bool              // cannot say which id an appended message got
	NoKeywords bool              // keywords cannot be stored
	FoldsCase  bool              // folders that differ by case alone are one
	UTC        bool              // keeps the moment of INTERNALDATE, not its zone
	NoSub      bool              // has no subscriptions
	NoFlags    bool              // flags cannot be changed here
	SubsAll    bool              // subscribes to each folder that is made
	NoEmoji    bool              // has no characters beyond the first plane in names
	LowerFlags bool              // keywords come back in lower case
	Renames    map[string]string // names that it cannot have, and what becomes of them
	Refuses    []string          // messages of the suite, by name, that it does not take
	Alters     []string          // messages of the suite, by name, that do not come back as they were sent
}

// A Mail is a message of a test.
type Mail struct {
	engine.Message
	Body []byte
}

// NewMail makes a message with a Message-ID of its own, if id is not "". Its last line is ended.
func NewMail(id, body string, flags ...string) Mail {
	head := "From: ann@example.test\r\nSubject: " + id + "\r\n"
	if id != "" {
		head += "Message-ID: <" + id + "@example.test>\r\n"
	}
	return Raw(head+"\r\n"+body+"\r\n", flags...)
}

// Raw makes a message of exactly these octets.
func Raw(text string, flags ...string) Mail {
	return Mail{Body: []byte(text), Message: engine.Message{
		Size: int64(len(text)), Flags: flags,
		InternalDate: time.Date(2021, 3, 4, 5, 6, 7, 0, time.FixedZone("", 2*3600)),
	}}
}

// Folder is a folder to be made, its levels separated by "/".
func Folder(name string) engine.Folder { return engine.Folder{Path: strings.Split(name, "/")} }

// Fingerprint is what the engine would look for.
func (m Mail) Fingerprint() engine.Fingerprint {
	var h engine.HeaderHash
	h.Write(m.Body)
	return engine.Fingerprint{MessageID: h.MessageID(), Size: m.Size, InternalDate: m.InternalDate, Header: h.Sum()}
}

// Open opens both ends and closes them with the test.
func (b Mailbox) Open(t testing.TB) (engine.Target, engine.Source) {
	t.Helper()
	tgt, err := b.Target()
	if err != nil {
		t.Fatal(err)
	}
	src, err := b.Source()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		tgt.Close()
		src.Close()
	})
	return tgt, src
}

// Put makes the folder and appends, all under way at once, and returns the ids.
func Put(t testing.TB, tgt engine.Target, f engine.Folder, mails ...Mail) (engine.FolderRef, []engine.TargetID) {
	t.Helper()
	ref, err := tgt.Ensure(t.Context(), f)
	if err != nil {
		t.Fatal(err)
	}
	pendings := make([]engine.Pending, len(mails))
	for i, m := range mails {
		if pendings[i], err = tgt.Append(t.Context(), ref, m.Message, bytes.NewReader(m.Body)); err != nil {
			t.Fatalf("message %d: %v", i, err)
		}
	}
	ids := make([]engine.TargetID, len(mails))
	for i, p := range pendings {
		if ids[i], err = p.Wait(); err != nil {
			t.Fatalf("message %d: %v", i, err)
		}
	}
	return ref, ids
}

// FindFolder returns the folder of that name, levels separated by "/".
func FindFolder(t testing.TB, src engine.Source, name string) engine.Folder {
	t.Helper()
	folders, err := src.Folders(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range folders {
		if strings.Join(f.Path, "/") == name {
			return f
		}
		names = append(names, fmt.Sprintf("%q", strings.Join(f.Path, "/")))
	}
	t.Fatalf("no folder %q among %s", name, names)
	return engine.Folder{}
}

// ReadAll returns the messages of a folder, oldest UID first.
func ReadAll(t testing.TB, src engine.Source, name string) []Mail {
	t.Helper()
	f := FindFolder(t, src, name)
	var uids []uint32
	for c, err := range src.Changes(t.Context(), f, engine.Checkpoint{}) {
		if err != nil {
			t.Fatal(err)
		}
		uids = append(uids, c.UID)
	}
	var mails []Mail
	err := src.Fetch(t.Context(), f, uids, func(m engine.Message, r io.Reader) error {
		body, err := io.ReadAll(r)
		mails = append(mails, Mail{Message: m, Body: body})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.SortFunc(mails, func(a, b Mail) int { return int(a.UID) - int(b.UID) })
	return mails
}

// sameFlags compares without regard to order and to the case of system flags.
func (b Mailbox) sameFlags(x, y []string) bool {
	norm := func(flags []string) []string {
		out := []string{}
		for _, f := range flags {
			if strings.HasPrefix(f, `\`) || b.LowerFlags {
				f = strings.ToLower(f)
			}
			out = append(out, f)
		}
		slices.Sort(out)
		return slices.Compact(out)
	}
	return slices.Equal(norm(x), norm(y))
}

// CheckMail reports how got, read back, differs from want.
func (b Mailbox) CheckMail(t testing.TB, what string, got, want Mail) {
	t.Helper()
	body := want.Body
	if b.CRLF {
		body = bytes.ReplaceAll(body, []byte{0}, []byte{0x80})
		body = bytes.ReplaceAll(bytes.ReplaceAll(body, []byte("\r\n"), []byte("\n")), []byte("\n"), []byte("\r\n"))
	}
	if !bytes.Equal(got.Body, body) && !slices.Contains(b.Alters, what) {
		t.Errorf("%s: body of %d octets differs from that sent, of %d: %.60q… and %.60q…", what, len(got.Body), len(body), got.Body, body)
	}
	if !got.InternalDate.Equal(want.InternalDate) {
		t.Errorf("%s: date %v, want %v", what, got.InternalDate, want.InternalDate)
	}
	if _, zone := got.InternalDate.Zone(); !b.UTC {
		if _, wanted := want.InternalDate.Zone(); zone != wanted {
			t.Errorf("%s: zone %d, want %d", what, zone, wanted)
		}
	}
	flags := want.Flags
	if b.NoKeywords {
		flags = slices.DeleteFunc(slices.Clone(flags), func(f string) bool { return !strings.HasPrefix(f, `\`) })
	}
	if !b.sameFlags(got.Flags, flags) {
		t.Errorf("%s: flags %q, want %q", what, got.Flags, flags)
	}
	if got.Size != int64(len(got.Body)) {
		t.Errorf("%s: size %d of %d octets", what, got.Size, len(got.Body))
	}
}
