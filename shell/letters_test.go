package shell

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"migsh/engine"
	"migsh/engine/imapconn"
	"migsh/engine/imapsource"
	"migsh/engine/lab"
	"migsh/engine/mailboxname"
)

// A letter is what must be the same at source and target: folder, text, flags and keywords, and INTERNALDATE.
type letter struct{ folder, sum, flags, date string }

func newLetter(folder string, body []byte, flags []string, date time.Time) letter {
	var keep []string
	for _, f := range flags {
		if f = strings.ToLower(f); f != `\recent` {
			keep = append(keep, f)
		}
	}
	slices.Sort(keep)
	return letter{folder, fmt.Sprintf("%d/%x", len(body), sha256.Sum256(body)), strings.Join(keep, " "), date.UTC().Format(time.DateTime)}
}

// imapLetters reads a mailbox over IMAP.
func imapLetters(t testing.TB, o imapsource.Options) []letter {
	t.Helper()
	src, err := imapsource.Open(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	defer src.Close()
	folders, err := src.Folders(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var all []letter
	for _, f := range folders {
		if f.NoSelect {
			continue
		}
		var uids []uint32
		for c, err := range src.Changes(t.Context(), f, engine.Checkpoint{}) {
			if err != nil {
				t.Fatal(err)
			}
			uids = append(uids, c.UID)
		}
		err := src.Fetch(t.Context(), f, uids, func(m engine.Message, r io.Reader) error {
			body, err := io.ReadAll(r)
			all = append(all, newLetter(strings.Join(f.Path, "/"), body, m.Flags, m.InternalDate))
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// labLetters reads a source account of the lab of this place.
func (p *place) labLetters(a lab.Account) []letter { return p.labServer(lab.SourceHost, a.UserName, a) }

// labTargetLetters reads a mailbox of the lab's target server.
func (p *place) labTargetLetters(a lab.Account) []letter {
	return p.labServer(lab.TargetHost, a.Address, a)
}

func (p *place) labServer(host, user string, a lab.Account) []letter {
	p.t.Helper()
	l, err := lab.Start(lab.Options{Dir: p.state()})
	if err != nil {
		p.t.Fatal(err)
	}
	defer l.Close()
	return imapLetters(p.t, imapsource.Options{Options: imapconn.Options{Host: host, Port: 993, Security: imapconn.SSL,
		User: user, Password: a.Password, RootCAs: l.RootCAs(), Dial: l.DialContext}})
}

// arrived reads a local mailbox of this place as any Maildir program would.
func (p *place) arrived(address string) []letter {
	p.t.Helper()
	root := filepath.Join(p.state(), "mailboxes", address)
	entries, err := os.ReadDir(root)
	if err != nil {
		p.t.Fatal(err)
	}
	all := maildirLetters(p.t, root, "INBOX")
	for _, e := range entries {
		if name, ok := strings.CutPrefix(e.Name(), "."); ok && e.IsDir() {
			var path []string
			for level := range strings.SplitSeq(name, ".") {
				text, _ := mailboxname.Decode(level)
				path = append(path, text)
			}
			all = append(all, maildirLetters(p.t, filepath.Join(root, e.Name()), strings.Join(path, "/"))...)
		}
	}
	return all
}

func maildirLetters(t testing.TB, dir, folder string) (all []letter) {
	t.Helper()
	if left, _ := os.ReadDir(filepath.Join(dir, "new")); len(left) > 0 {
		t.Errorf("%s: %d messages in new", folder, len(left))
	}
	files, err := os.ReadDir(filepath.Join(dir, "cur"))
	if err != nil {
		t.Fatal(err)
	}
	keywords := map[byte]string{}
	text, _ := os.ReadFile(filepath.Join(dir, "dovecot-keywords"))
	for line := range strings.Lines(string(text)) {
		n, name, _ := strings.Cut(strings.TrimSpace(line), " ")
		i, _ := strconv.Atoi(n)
		keywords[byte('a'+i)] = name
	}
	for _, f := range files {
		body, err := os.ReadFile(filepath.Join(dir, "cur", f.Name()))
		if err != nil {
			t.Fatal(err)
		}
		info, err := f.Info()
		if err != nil {
			t.Fatal(err)
		}
		var flags []string
		_, letters, _ := strings.Cut(f.Name(), ":2,")
		for i := range len(letters) {
			flag, ok := map[byte]string{'D': `\Draft`, 'F': `\Flagged`, 'R': `\Answered`, 'S': `\Seen`, 'T': `\Deleted`}[letters[i]]
			if !ok {
				flag = keywords[letters[i]]
			}
			flags = append(flags, flag)
		}
		all = append(all, newLetter(folder, body, flags, info.ModTime()))
	}
	return all
}

// sameLetters compares two mailboxes message by message.
func sameLetters(t testing.TB, what string, got, want []letter) {
	t.Helper()
	count := map[letter]int{}
	for _, l := range want {
		count[l]++
	}
	for _, l := range got {
		count[l]--
	}
	var lost, extra []string
	for l, n := range count {
		switch {
		case n > 0:
			lost = append(lost, fmt.Sprintf("%dx %+v", n, l))
		case n < 0:
			extra = append(extra, fmt.Sprintf("%dx %+v", -n, l))
		}
	}
	slices.Sort(lost)
	slices.Sort(extra)
	if len(lost)+len(extra) > 0 {
		t.Errorf("%s: %d messages, want %d; %d not there:\n%s\n%d too much:\n%s", what, len(got), len(want),
			len(lost), strings.Join(lost[:min(3, len(lost))], "\n"), len(extra), strings.Join(extra[:min(3, len(extra))], "\n"))
	}
	if len(want) == 0 {
		t.Errorf("%s: nothing to compare", what)
	}
}

// checkArrived compares the lab's three accounts with what has arrived in the local mailboxes.
func (p *place) checkArrived() {
	p.t.Helper()
	for _, a := range lab.Accounts() {
		sameLetters(p.t, a.Address, p.arrived(a.Address), p.labLetters(a))
	}
}

// mailFiles are the names of all message files, with what must not change when nothing is new.
func (p *place) mailFiles() []string {
	var all []string
	err := filepath.WalkDir(filepath.Join(p.state(), "mailboxes"), func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && filepath.Base(filepath.Dir(path)) == "cur" {
			all = append(all, path)
		}
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) { // before the first message there is no folder
		p.t.Fatal(err)
	}
	return all
}
