package maildir

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"migsh/engine"
	"migsh/engine/mailboxname"
)

// A box is one folder.
type box struct {
	dir      string
	keywords *keywords
	index    map[string]string // unique part to file name, in cur; nil when not read
}

// Ensure makes the folder if need be. Where the file system takes case for equal, folders that differ by case alone share one
// FolderRef.Name; so do folders whose names differ only in "/" and ".", which become "_".
func (m *mailbox) Ensure(ctx context.Context, f engine.Folder) (engine.FolderRef, error) {
	if err := m.check(ctx); err != nil {
		return engine.FolderRef{}, err
	}
	name := folderName(f.Path)
	b, name, err := m.ensure(name)
	if err != nil {
		return engine.FolderRef{}, fmt.Errorf("folder %q: %w", strings.Join(f.Path, "/"), full(err))
	}
	if f.Subscribed && name != "" && !m.subs[name[1:]] {
		if err := m.subscribe(name[1:]); err != nil {
			return engine.FolderRef{}, fmt.Errorf("subscriptions: %w", full(err))
		}
	}
	return b.ref(name), nil
}

// ref says what the folder can hold: any keyword, until the 26 letters are used up.
func (b *box) ref(name string) engine.FolderRef {
	ref := engine.FolderRef{Name: name, Keywords: len(b.keywords.names) < letters}
	if !ref.Keywords {
		ref.Permanent = append([]string{`\Answered`, `\Flagged`, `\Deleted`, `\Seen`, `\Draft`}, b.keywords.names...)
	}
	return ref
}

// maxName is how long a file's name may be, on all systems.
const maxName = 240

// folderName is "" for INBOX, ".Work.2030" for others.
func folderName(path []string) string {
	if len(path) == 1 && path[0] == "INBOX" {
		return ""
	}
	var name strings.Builder
	for _, level := range path {
		level = strings.Map(func(r rune) rune {
			if r == '.' || r == '/' || r < ' ' || r == 0x7f {
				return '_'
			}
			return r
		}, level)
		if level == "" {
			level = "_"
		}
		name.WriteString("." + mailboxname.Encode(level))
	}
	if name.Len() <= maxName {
		return name.String()
	}
	sum := sha256.Sum256([]byte(name.String()))
	short := []rune(strings.ReplaceAll(strings.Join(path, "_"), ".", "_"))
	for len(mailboxname.Encode(string(short))) > maxName-12 {
		short = short[:len(short)-1]
	}
	return folderName([]string{fmt.Sprintf("%s_%x", string(short), sum[:4])})
}

func (m *mailbox) ensure(name string) (*box, string, error) {
	if b := m.boxes[name]; b != nil {
		return b, name, nil
	}
	dir := m.dir
	if name != "" {
		var err error
		if name, err = m.spelling(name); err != nil {
			return nil, "", err
		}
		dir = filepath.Join(m.dir, name)
	}
	if err := m.makeBox(dir, name != ""); err != nil {
		return nil, "", err
	}
	kw, err := readKeywords(dir)
	if err != nil {
		return nil, "", err
	}
	b := &box{dir: dir, keywords: kw}
	m.boxes[name] = b
	return b, name, nil
}

// spelling returns the name under which a folder exists on a file system that takes case for equal.
func (m *mailbox) spelling(name string) (string, error) {
	if _, err := os.Lstat(filepath.Join(m.dir, name)); errors.Is(err, fs.ErrNotExist) {
		return name, nil
	}
	entries, err := os.ReadDir(m.dir)
	if err != nil {
		return "", err
	}
	other := name
	for _, e := range entries {
		if e.Name() == name {
			return name, nil
		}
		if strings.EqualFold(e.Name(), name) {
			other = e.Name()
		}
	}
	return other, nil
}

// makeBox makes cur, new and tmp, and the mark of a Maildir++ folder.
func (m *mailbox) makeBox(dir string, folder bool) error {
	if _, err := os.Stat(filepath.Join(dir, "cur")); err == nil {
		removeStale(filepath.Join(dir, "tmp"))
		return nil
	}
	for _, d := range []string{"tmp", "new", "cur"} {
		if err := os.MkdirAll(filepath.Join(dir, d), 0o700); err != nil {
			return err
		}
	}
	if folder {
		if err := os.WriteFile(filepath.Join(dir, "maildirfolder"), nil, 0o600); err != nil {
			return err
		}
	}
	if !m.sync {
		return nil
	}
	return errors.Join(syncDir(dir), syncDir(filepath.Dir(dir)))
}

// readSubscriptions reads Dovecot's list: a name a line, without the leading dot.
func readSubscriptions(dir string) (map[string]bool, error) {
	text, err := os.ReadFile(filepath.Join(dir, "subscriptions"))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	subs := map[string]bool{}
	lines := bytes.Split(text, []byte("\n"))
	if len(lines) > 0 && bytes.HasPrefix(lines[0], []byte("V\t")) { // version 2: levels separated by tabs
		for i, l := range lines {
			lines[i] = bytes.ReplaceAll(l, []byte("\t"), []byte("."))
		}
		lines = lines[1:]
	}
	for _, l := range lines {
		if len(l) > 0 {
			subs[string(l)] = true
		}
	}
	return subs, nil
}

// subscribe adds a name to the list as it is now: others may write to it too.
func (m *mailbox) subscribe(name string) error {
	file := filepath.Join(m.dir, "subscriptions")
	unlock, err := dotLock(file)
	if err != nil {
		return err
	}
	defer unlock()
	if m.subs, err = readSubscriptions(m.dir); err != nil || m.subs[name] {
		return err
	}
	m.subs[name] = true
	return m.replace(file, strings.Join(slices.Sorted(maps.Keys(m.subs)), "\n")+"\n")
}

const (
	lockWait  = 10 * time.Millisecond
	lockStale = 10 * time.Second // whoever held it longer was killed
)

// dotLock takes the lock that Dovecot and others respect: FILE.lock exists.
func dotLock(file string) (unlock func(), err error) {
	name := file + ".lock"
	for {
		f, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
		if err == nil {
			f.Close()
			return func() { os.Remove(name) }, nil
		}
		if !errors.Is(err, fs.ErrExist) {
			return nil, err
		}
		if info, err := os.Stat(name); err == nil && time.Since(info.ModTime()) > lockStale {
			os.Remove(name)
			continue
		}
		time.Sleep(lockWait)
	}
}

// replace writes a small file so that it is always whole.
func (m *mailbox) replace(file, text string) error {
	f, err := os.CreateTemp(filepath.Dir(file), ".migsh-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.WriteString(text)
	if err == nil && m.sync {
		err = f.Sync()
	}
	if err := errors.Join(err, f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), file)
}
