package maildir_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"migsh/engine"
	"migsh/engine/enginetest"
	"migsh/engine/imapsource"
	"migsh/engine/mailboxname"
	"migsh/engine/maildir"
)

func TestTarget(t *testing.T) {
	enginetest.Target(t, func(t testing.TB) enginetest.Mailbox {
		root := t.TempDir()
		return enginetest.Mailbox{
			UTC: true,
			Target: func() (engine.Target, error) {
				return maildir.Open(t.Context(), maildir.Options{Root: root, User: "ann@example.test", NoSync: true})
			},
			Source: func() (engine.Source, error) { return &reader{dir: maildir.Path(root, "ann@example.test")}, nil },
		}
	})
}

// reader reads a Maildir++ as another program would: a message's UID is its place in the sorted listing.
type reader struct{ dir string }

func (r *reader) Close() error { return nil }

func (r *reader) Folders(context.Context) ([]engine.Folder, error) {
	entries, err := os.ReadDir(r.dir)
	subs, _ := os.ReadFile(filepath.Join(r.dir, "subscriptions"))
	folders := []engine.Folder{{Path: []string{"INBOX"}, Delim: ".", UIDValidity: 1, UIDNext: 1}}
	for _, e := range entries {
		if name, ok := strings.CutPrefix(e.Name(), "."); ok && e.IsDir() {
			f := engine.Folder{Raw: e.Name(), UIDValidity: 1, UIDNext: 1}
			for level := range strings.SplitSeq(name, ".") {
				text, _ := mailboxname.Decode(level)
				f.Path = append(f.Path, text)
			}
			f.Subscribed = slices.Contains(strings.Split(string(subs), "\n"), name)
			folders = append(folders, f)
		}
	}
	return folders, err
}

func (r *reader) files(f engine.Folder) []string {
	files, _ := filepath.Glob(filepath.Join(r.dir, f.Raw, "cur", "*"))
	slices.Sort(files)
	return files
}

func (r *reader) Changes(_ context.Context, f engine.Folder, _ engine.Checkpoint) iter.Seq2[engine.Change, error] {
	return func(yield func(engine.Change, error) bool) {
		for i := range r.files(f) {
			if !yield(engine.Change{Message: engine.Message{UID: uint32(i + 1)}}, nil) {
				return
			}
		}
	}
}

func (r *reader) Fetch(_ context.Context, f engine.Folder, uids []uint32, each func(engine.Message, io.Reader) error) error {
	files := r.files(f)
	for _, uid := range uids {
		body, err := os.ReadFile(files[uid-1])
		if err != nil {
			return err
		}
		info, err := os.Stat(files[uid-1])
		if err != nil {
			return err
		}
		m := engine.Message{UID: uid, Size: int64(len(body)), InternalDate: info.ModTime().UTC()}
		_, letters, _ := strings.Cut(filepath.Base(files[uid-1]), ":2,")
		m.Flags = r.flags(f, letters)
		if err := each(m, bytes.NewReader(body)); err != nil {
			return err
		}
	}
	return nil
}

func (r *reader) flags(f engine.Folder, letters string) []string {
	text, _ := os.ReadFile(filepath.Join(r.dir, f.Raw, "dovecot-keywords"))
	kw := map[byte]string{}
	for line := range strings.Lines(string(text)) {
		n, name, _ := strings.Cut(strings.TrimSpace(line), " ")
		i, _ := strconv.Atoi(n)
		kw[byte('a'+i)] = name
	}
	var flags []string
	for i := range len(letters) {
		switch c := letters[i]; {
		case c >= 'a':
			flags = append(flags, kw[c])
		default:
			flags = append(flags, map[byte]string{'D': `\Draft`, 'F': `\Flagged`, 'R': `\Answered`, 'S': `\Seen`, 'T': `\Deleted`}[c])
		}
	}
	return flags
}

func open(t *testing.T, root, user string) engine.Target {
	t.Helper()
	tgt, err := maildir.Open(t.Context(), maildir.Options{Root: root, User: user})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { tgt.Close() })
	return tgt
}

// TestDovecotReads lets a real Dovecot read what was written, durably.
func TestDovecotReads(t *testing.T) {
	root := t.TempDir()
	s := enginetest.Dovecot(t, enginetest.DovecotOptions{Separator: ".", Users: []string{"ann@example.test"}})
	tgt := open(t, root, "ann@example.test")
	m := enginetest.NewMail("one", "some text\r\n", `\Seen`, "$Label", "TEST:flag")
	bare := enginetest.Raw("Subject: x\n\nbare\n", `\Flagged`)
	for _, name := range []string{"INBOX", "Entwürfe/日本", "R&D"} {
		f := enginetest.Folder(name)
		f.Subscribed = true
		enginetest.Put(t, tgt, f, m, bare)
	}
	tgt.Close()
	run(t, "cp", "-rp", maildir.Path(root, "ann@example.test"), filepath.Join(s.Mail, "ann@example.test"))
	run(t, "sh", "-c", fmt.Sprintf("cd %q && mkdir -p u && mv ann@example.test/* ann@example.test/.[!.]* u && mv u ann@example.test/mail && chown -R nobody:nogroup .", s.Mail))
	src, err := imapsource.Open(t.Context(), imapsource.Options{Options: s.Options("ann@example.test")})
	if err != nil {
		t.Fatal(err)
	}
	defer src.Close()
	b := enginetest.Mailbox{CRLF: true, UTC: true}
	for _, name := range []string{"INBOX", "Entwürfe/日本", "R&D"} {
		if f := enginetest.FindFolder(t, src, name); name != "INBOX" && !f.Subscribed {
			t.Errorf("%q is not subscribed", name)
		}
		got := enginetest.ReadAll(t, src, name)
		if len(got) != 2 {
			t.Fatalf("%q: %d messages", name, len(got))
		}
		if bytes.Contains(got[0].Body, []byte("bare")) {
			got[0], got[1] = got[1], got[0]
		}
		b.CheckMail(t, name, got[0], m)
		b.CheckMail(t, name, got[1], bare)
	}
}

func run(t *testing.T, name string, args ...string) {
	t.Helper()
	if out, err := exec.Command(name, args...).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
}

func TestNothingIsSeenBeforeWait(t *testing.T) {
	root := t.TempDir()
	tgt := open(t, root, "ann")
	ref, err := tgt.Ensure(t.Context(), enginetest.Folder("INBOX"))
	if err != nil {
		t.Fatal(err)
	}
	m := enginetest.NewMail("x", "y")
	p, err := tgt.Append(t.Context(), ref, m.Message, bytes.NewReader(m.Body))
	if err != nil {
		t.Fatal(err)
	}
	if n := count(t, root, "cur"); n != 0 {
		t.Errorf("%d in cur before Wait", n)
	}
	id, err := p.Wait()
	if err != nil || count(t, root, "cur") != 1 || count(t, root, "tmp") != 0 || !strings.Contains(string(id), fmt.Sprintf(",S=%d", m.Size)) {
		t.Errorf("after Wait: %q, %v, %d in cur, %d in tmp", id, err, count(t, root, "cur"), count(t, root, "tmp"))
	}
	if p, err = tgt.Append(t.Context(), ref, m.Message, bytes.NewReader(m.Body)); err != nil {
		t.Fatal(err)
	}
	tgt.Close()
	if _, err := p.Wait(); err == nil {
		t.Error("Wait after Close succeeds")
	}
	if count(t, root, "cur") != 1 || count(t, root, "tmp") != 0 {
		t.Error("Close has left something")
	}
}

func count(t *testing.T, root, sub string) int {
	t.Helper()
	n := 0
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && filepath.Base(filepath.Dir(path)) == sub {
			n++
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestKeywordsEndAtTheAlphabet(t *testing.T) {
	root := t.TempDir()
	tgt := open(t, root, "ann")
	var flags []string
	for i := range 40 {
		flags = append(flags, fmt.Sprint("kw", i))
	}
	ref, _ := enginetest.Put(t, tgt, enginetest.Folder("INBOX"), enginetest.NewMail("x", "y", flags...))
	if !ref.Keywords {
		t.Error("no keywords at the start")
	}
	ref, err := tgt.Ensure(t.Context(), enginetest.Folder("INBOX"))
	if err != nil || ref.Keywords || len(ref.Storable(flags)) != 26 {
		t.Errorf("when the letters are used up: %+v, %v", ref, err)
	}
	again := open(t, root, "ann")
	if ref, err := again.Ensure(t.Context(), enginetest.Folder("INBOX")); err != nil || len(ref.Storable(flags)) != 26 {
		t.Errorf("read back: %+v, %v", ref, err)
	}
}

func TestPathStaysBelowRoot(t *testing.T) {
	for user, want := range map[string]string{
		"ann@example.test": "ann@example.test", "../../etc": "%2E.%2F..%2Fetc", "a/b": "a%2Fb", "..": "%2E.", "": "%", `a\b:c`: "a%5Cb%3Ac",
	} {
		if got := maildir.Path("root", user); got != filepath.Join("root", want) {
			t.Errorf("%q: %q, want %q", user, got, want)
		}
	}
}

func TestFullDisk(t *testing.T) {
	dir := t.TempDir()
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size=256k", "none", dir).CombinedOutput(); err != nil {
		t.Skipf("no small file system can be mounted: %s", out)
	}
	defer exec.Command("umount", dir).Run()
	tgt := open(t, dir, "ann")
	ref, err := tgt.Ensure(t.Context(), enginetest.Folder("INBOX"))
	if err != nil {
		t.Fatal(err)
	}
	m := enginetest.NewMail("big", strings.Repeat("x", 100_000))
	stored := 0
	for range 5 {
		p, err := tgt.Append(t.Context(), ref, m.Message, bytes.NewReader(m.Body))
		if err == nil {
			_, err = p.Wait()
		}
		var no *engine.RefusedError
		switch {
		case err == nil:
			stored++
		case !errors.As(err, &no) || !no.Full:
			t.Errorf("%v is not a full disk", err)
		}
	}
	if stored == 0 || stored == 5 || count(t, dir, "cur") != stored || count(t, dir, "tmp") != 0 {
		t.Errorf("%d stored, %d in cur, %d in tmp", stored, count(t, dir, "cur"), count(t, dir, "tmp"))
	}
	tgt.Close()
}
