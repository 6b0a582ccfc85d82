// Package maildir writes to a Maildir++ on this machine, as an [engine.Target].
//
//	maildir.go   Options, Open, Path; where a mailbox is
//	folders.go   folders and subscriptions
//	append.go    writing messages, durably
//	names.go     file names: the unique part, size, flags
//	keywords.go  keywords as letters, as Dovecot keeps them
//	find.go      looking for messages; SetFlags
//
// The format is that of https://cr.yp.to/proto/maildir.html with Courier's and Dovecot's extensions (Maildir++ folders
// ".Work.2030" in modified UTF-7, ",S=" and ",W=" in file names, dovecot-keywords, subscriptions), so that Dovecot,
// Courier, mutt and others read it. Messages are kept octet by octet, INTERNALDATE is the file's modification time.
//
// A message is written to tmp as it comes. Wait makes all messages written so far durable at once, each file and then the
// folder, and moves them to cur: only whole messages are ever seen, and a crash leaves nothing but files in tmp, which
// Open removes when they are old.
package maildir

import (
	"context"
	"errors"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"time"

	"migsh/engine"
)

// Options say which mailbox to write to.
type Options struct {
	Root string // the folder in which each mailbox has its own
	User string // whose mailbox: user@domain
	// NoSync leaves it to the operating system when files reach the disk. Wait then promises nothing for a power cut.
	NoSync bool
}

var (
	_ engine.Target     = (*mailbox)(nil)
	_ engine.FlagSetter = (*mailbox)(nil)
)

type mailbox struct {
	dir    string
	sync   bool
	sep    string // between a file's unique name and its flags
	closed bool
	subs   map[string]bool
	boxes  map[string]*box // by folder name
	names  namer

	mu    sync.Mutex // guards dirty and the index of each box, which Pendings touch
	dirty []*draft   // written, not yet durable
}

// Path is where the mailbox of user is.
func Path(root, user string) string { return filepath.Join(root, safe(user)) }

// safe makes a folder's name of an address: what a file system cannot have, or would take for something else, is percent-encoded.
func safe(user string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := 0; i < len(user); i++ {
		c := user[i]
		if c < ' ' || c == 0x7f || strings.IndexByte(`/\:*?"<>|%`, c) >= 0 || i == 0 && c == '.' {
			b.WriteString(string([]byte{'%', hex[c>>4], hex[c&15]}))
		} else {
			b.WriteByte(c)
		}
	}
	if b.Len() == 0 {
		return "%"
	}
	return b.String()
}

// Open makes the mailbox if it does not exist, and opens it.
func Open(ctx context.Context, o Options) (engine.Target, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if o.Root == "" || o.User == "" {
		return nil, errors.New("maildir: no root folder or no user")
	}
	m := &mailbox{dir: Path(o.Root, o.User), sync: !o.NoSync, sep: separator(runtime.GOOS), boxes: map[string]*box{}, names: newNamer()}
	if err := m.makeBox(m.dir, false); err != nil {
		return nil, full(err)
	}
	var err error
	if m.subs, err = readSubscriptions(m.dir); err != nil {
		return nil, err
	}
	return m, nil
}

// separator is ":" but for Windows, whose file names cannot have it; Dovecot-like tools there take ";".
func separator(goos string) string {
	if goos == "windows" {
		return ";"
	}
	return ":"
}

// stale is the age at which the format lets anyone remove a file from tmp.
const stale = 36 * time.Hour

func removeStale(tmp string) {
	entries, err := os.ReadDir(tmp)
	if err != nil {
		return
	}
	for _, e := range entries {
		if info, err := e.Info(); err == nil && time.Since(info.ModTime()) > stale && info.Mode().IsRegular() {
			os.Remove(filepath.Join(tmp, e.Name()))
		}
	}
}

// Close drops messages that were not waited for.
func (m *mailbox) Close() error {
	m.closed = true
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, d := range m.dirty {
		d.drop(net.ErrClosed)
	}
	m.dirty = nil
	return nil
}

func (m *mailbox) check(ctx context.Context) error {
	if m.closed {
		return net.ErrClosed
	}
	return ctx.Err()
}

// syncDir makes new names in a folder durable. Where a folder cannot be opened for that (Windows), the file system sees to it.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	if err := d.Sync(); err != nil && runtime.GOOS != "windows" {
		return err
	}
	return nil
}
