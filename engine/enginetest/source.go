package enginetest

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"migsh/engine"
)

// Source is what every engine.Source must pass. open gives a fresh mailbox each time, which is filled through its other end.
func Source(t *testing.T, open func(testing.TB) Mailbox) {
	for _, test := range []struct {
		name string
		run  func(*testing.T, Mailbox)
	}{
		{"folders", sourceFolders},
		{"changes", sourceChanges},
		{"flag changes", sourceFlagChanges},
		{"fetch", sourceFetch},
		{"each fails", sourceEachFails},
		{"interleaved", sourceInterleaved},
		{"close twice", sourceClose},
	} {
		t.Run(test.name, func(t *testing.T) { test.run(t, open(t)) })
	}
}

func sourceFolders(t *testing.T, b Mailbox) {
	tgt, src := b.Open(t)
	Put(t, tgt, Folder("INBOX"), NewMail("1", "x"))
	Put(t, tgt, Folder("Entwürfe/日本"), NewMail("2", "x"), NewMail("3", "x"))
	Put(t, tgt, Folder("Empty"))
	for name, want := range map[string]uint32{"INBOX": 1, "Entwürfe/日本": 2, "Empty": 0} {
		f := FindFolder(t, src, name)
		if f.Messages != want || f.UIDValidity == 0 || f.UIDNext < want+1 || f.Raw == "" {
			t.Errorf("folder %q: %+v", name, f)
		}
	}
}

func changes(t testing.TB, src engine.Source, f engine.Folder, since engine.Checkpoint) (fresh, flags []uint32) {
	t.Helper()
	for c, err := range src.Changes(t.Context(), f, since) {
		if err != nil {
			t.Fatal(err)
		}
		if c.FlagsOnly {
			flags = append(flags, c.UID)
		} else {
			fresh = append(fresh, c.UID)
		}
	}
	return fresh, flags
}

func checkpoint(f engine.Folder) engine.Checkpoint {
	return engine.Checkpoint{UIDValidity: f.UIDValidity, UIDNext: f.UIDNext, HighestModSeq: f.HighestModSeq}
}

func sourceChanges(t *testing.T, b Mailbox) {
	tgt, src := b.Open(t)
	var mails []Mail
	for i := range 25 {
		mails = append(mails, NewMail(fmt.Sprint(i), "x"))
	}
	Put(t, tgt, Folder("INBOX"), mails[:20]...)
	f := FindFolder(t, src, "INBOX")
	all, _ := changes(t, src, f, engine.Checkpoint{})
	if len(all) != 20 || !slices.IsSortedFunc(all, func(a, b uint32) int { return int(b) - int(a) }) {
		t.Errorf("all: %v, want 20, newest first", all)
	}
	then := checkpoint(f)
	if fresh, _ := changes(t, src, f, then); len(fresh) != 0 {
		t.Errorf("nothing new: %v", fresh)
	}
	Put(t, tgt, Folder("INBOX"), mails[20:]...)
	f = FindFolder(t, src, "INBOX")
	fresh, _ := changes(t, src, f, then)
	if len(fresh) != 5 || !slices.IsSortedFunc(fresh, func(a, b uint32) int { return int(b) - int(a) }) {
		t.Errorf("new: %v, want 5, newest first", fresh)
	}
	then.UIDValidity++
	if fresh, flags := changes(t, src, f, then); len(fresh) != 25 || len(flags) != 0 {
		t.Errorf("with another UIDVALIDITY: %d new, %d flags", len(fresh), len(flags))
	}
	for c, err := range src.Changes(t.Context(), f, engine.Checkpoint{}) { // stopped after the first
		if err != nil || c.UID != all[0]+5 {
			t.Errorf("first: %v, %v", c, err)
		}
		break
	}
	f.Raw += "-is-not-there"
	failed := false
	for _, err := range src.Changes(t.Context(), f, engine.Checkpoint{}) {
		failed = failed || err != nil
	}
	if !failed {
		t.Error("no error for a folder that is not there")
	}
}

func sourceFlagChanges(t *testing.T, b Mailbox) {
	tgt, src := b.Open(t)
	setter, ok := tgt.(engine.FlagSetter)
	if !ok || b.NoFlags {
		t.Skip("flags cannot be changed here")
	}
	mails := []Mail{NewMail("1", "x"), NewMail("2", "x"), NewMail("3", "x")}
	ref, ids := Put(t, tgt, Folder("INBOX"), mails...)
	f := FindFolder(t, src, "INBOX")
	then := checkpoint(f)
	if b.NoIDs {
		ids[1] = must(tgt.Find(t.Context(), ref, mails[1].Fingerprint()))(t)[0]
	}
	if err := setter.SetFlags(t.Context(), ref, ids[1], []string{`\Flagged`}); err != nil {
		t.Fatal(err)
	}
	f = FindFolder(t, src, "INBOX")
	all, _ := changes(t, src, f, engine.Checkpoint{})
	fresh, flags := changes(t, src, f, then)
	if len(fresh) != 0 || !slices.Contains(flags, all[1]) || f.HighestModSeq > 0 && len(flags) != 1 {
		t.Errorf("fresh %v, flags %v; want only the flags of UID %d", fresh, flags, all[1])
	}
	then.HighestModSeq = 0 // to be compared
	fresh, flags = changes(t, src, f, then)
	if len(fresh) != 0 || len(flags) != 3 {
		t.Errorf("to compare: fresh %v, flags %v; want the flags of 3", fresh, flags)
	}
}

func sourceFetch(t *testing.T, b Mailbox) {
	tgt, src := b.Open(t)
	var mails []Mail
	for i := range 450 { // more than one command's worth
		mails = append(mails, NewMail(fmt.Sprint(i), strings.Repeat("x", i), `\Flagged`))
	}
	Put(t, tgt, Folder("Fetch"), mails...)
	f := FindFolder(t, src, "Fetch")
	uids, _ := changes(t, src, f, engine.Checkpoint{})
	ask := append(slices.Clone(uids), uids[0]+1000, uids[0]+2000) // two that are not there
	seen := map[uint32]bool{}
	n := 0
	err := src.Fetch(t.Context(), f, ask, func(m engine.Message, r io.Reader) error {
		n++
		if seen[m.UID] {
			t.Errorf("UID %d twice", m.UID)
		}
		seen[m.UID] = true
		if n%3 == 0 {
			return nil // left unread
		}
		if n%3 == 1 {
			io.CopyN(io.Discard, r, 10)
			return nil
		}
		body, err := io.ReadAll(r)
		if int64(len(body)) != m.Size || !b.sameFlags(m.Flags, []string{`\Flagged`}) || !m.InternalDate.Equal(mails[0].InternalDate) {
			t.Errorf("UID %d: %+v, %d octets", m.UID, m, len(body))
		}
		return err
	})
	if err != nil || len(seen) != len(mails) {
		t.Fatalf("%d messages, %v", len(seen), err)
	}
	if err := src.Fetch(t.Context(), f, nil, nil); err != nil {
		t.Errorf("of none: %v", err)
	}
	for c, err := range src.Changes(t.Context(), f, engine.Checkpoint{}) {
		if err != nil {
			t.Fatal(err)
		}
		if !b.sameFlags(c.Flags, []string{`\Flagged`}) {
			t.Fatalf("reading has changed the flags of UID %d to %q", c.UID, c.Flags)
		}
	}
}

func sourceEachFails(t *testing.T, b Mailbox) {
	tgt, src := b.Open(t)
	var mails []Mail
	for i := range 50 {
		mails = append(mails, NewMail(fmt.Sprint(i), strings.Repeat("x", 10000)))
	}
	Put(t, tgt, Folder("INBOX"), mails...)
	f := FindFolder(t, src, "INBOX")
	uids, _ := changes(t, src, f, engine.Checkpoint{})
	enough := errors.New("enough")
	n := 0
	err := src.Fetch(t.Context(), f, uids, func(engine.Message, io.Reader) error {
		if n++; n == 3 {
			return enough
		}
		return nil
	})
	if err != enough || n != 3 {
		t.Errorf("after %d: %v", n, err)
	}
	n = 0
	err = src.Fetch(t.Context(), f, uids, func(engine.Message, io.Reader) error { n++; return nil })
	if err != nil || n != 50 {
		t.Errorf("afterwards: %d, %v", n, err)
	}
}

func sourceInterleaved(t *testing.T, b Mailbox) {
	tgt, src := b.Open(t)
	Put(t, tgt, Folder("A"), NewMail("1", "x"), NewMail("2", "x"))
	Put(t, tgt, Folder("B"), NewMail("3", "x"))
	fa, fb := FindFolder(t, src, "A"), FindFolder(t, src, "B")
	n := 0
	for c, err := range src.Changes(t.Context(), fa, engine.Checkpoint{}) {
		if err != nil {
			t.Fatal(err)
		}
		fresh, _ := changes(t, src, fb, engine.Checkpoint{})
		err := src.Fetch(t.Context(), fa, []uint32{c.UID}, func(engine.Message, io.Reader) error { n++; return nil })
		if err != nil || len(fresh) != 1 {
			t.Fatal(fresh, err)
		}
	}
	if n != 2 {
		t.Errorf("%d messages", n)
	}
}

func sourceClose(t *testing.T, b Mailbox) {
	_, src := b.Open(t)
	for range 2 {
		if err := src.Close(); err != nil {
			t.Error(err)
		}
	}
	if _, err := src.Folders(t.Context()); err == nil {
		t.Error("a closed source lists folders")
	}
}
