package lab

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/emersion/go-imap/v2"
)

// The spool is what happened to the mailboxes after they were made, in files that all
// processes of one lab read:
//
//	<dir>/mail/<source|target>/<account>/<folder>/<uid>.eml    a message: one line of JSON, then its text
//	                                               <uid>.flags  flags that were stored, as JSON
//	                                               <uid>.gone   it was expunged
//	                                               subscribed   "true" or "false"
//
// A <uid>.eml is made by linking a finished file under a name that must not exist, so
// UIDs are given out in order and a message is never seen half written.

var (
	errExists  = errors.New("the folder exists")
	errNowhere = errors.New("folders cannot be made there")
)

// spooled is the first line of an .eml file.
type spooled struct {
	Date      time.Time
	Flags     []imap.Flag
	Overlarge bool `json:",omitempty"` // the text is made, not in the file
}

func spoolFolder(dir, kind, user string) string {
	if dir == "" {
		return ""
	}
	return filepath.Join(dir, "mail", kind, url.QueryEscape(user))
}

func (f *folder) spoolPath(name string) string {
	return filepath.Join(f.box.spool, url.QueryEscape(f.plan.name), name)
}

// readSpool adds the folders that CREATE has made. The caller holds m.mu.
func (m *mailbox) readSpool() {
	if m.spool == "" {
		return
	}
	entries, _ := os.ReadDir(m.spool) // missing: nothing was made
	for _, e := range entries {
		name, err := url.QueryUnescape(e.Name())
		if err == nil && !slices.ContainsFunc(m.folders, func(f *folder) bool { return f.plan.name == name }) {
			m.add(name)
		}
	}
}

func (m *mailbox) makeSpool(name string) error {
	if m.spool == "" {
		return nil
	}
	return os.MkdirAll(filepath.Join(m.spool, url.QueryEscape(name)), 0o700)
}

// refresh takes in what other processes have done. The caller holds f.mu.
func (f *folder) refresh() {
	if f.box.spool == "" {
		return
	}
	entries, err := os.ReadDir(f.spoolPath(""))
	if err != nil {
		return // nothing was ever changed here
	}
	gone := map[imap.UID]bool{}
	var came []imap.UID
	for _, e := range entries {
		name, ext, _ := strings.Cut(e.Name(), ".")
		n, err := strconv.ParseUint(name, 10, 32)
		uid := imap.UID(n)
		switch {
		case e.Name() == "subscribed":
			text, _ := os.ReadFile(f.spoolPath("subscribed"))
			f.subscribed = string(text) == "true"
		case err != nil:
		case ext == "eml" && uid >= f.next:
			came = append(came, uid)
		case ext == "gone":
			gone[uid] = true
		}
	}
	slices.Sort(came)
	for _, uid := range came {
		f.takeIn(uid)
	}
	if len(gone) > 0 { // sessions hold the old slice
		f.messages = slices.DeleteFunc(slices.Clone(f.messages), func(m *message) bool { return gone[m.uid] })
	}
	for _, e := range entries {
		if name, ok := strings.CutSuffix(e.Name(), ".flags"); ok {
			f.readFlags(name)
		}
	}
}

func (f *folder) readFlags(name string) {
	uid, err := strconv.ParseUint(name, 10, 32)
	if err != nil {
		return
	}
	i, ok := f.index(imap.UID(uid))
	if !ok {
		return
	}
	var flags []imap.Flag
	if text, err := os.ReadFile(f.spoolPath(name + ".flags")); err == nil && json.Unmarshal(text, &flags) == nil {
		f.messages[i].flags = flags
	}
}

// takeIn adds the message that another process has spooled. The caller holds f.mu.
func (f *folder) takeIn(uid imap.UID) {
	f.next = uid + 1
	path := f.spoolPath(fmt.Sprintf("%d.eml", uid))
	file, err := os.Open(path)
	if err != nil {
		return // expunged and tidied away: the UID is used up all the same
	}
	defer file.Close()
	info, err := file.Stat()
	line, lineErr := bufio.NewReader(file).ReadBytes('\n')
	var head spooled
	if err != nil || lineErr != nil || json.Unmarshal(line, &head) != nil {
		return
	}
	m := &message{uid: uid, date: head.Date, flags: head.Flags}
	if head.Overlarge {
		m.body = overlarge(hash(f.box.account.UserName))
	} else {
		m.body = fileBody{path, int64(len(line)), info.Size() - int64(len(line))}
	}
	f.messages = append(f.messages, m)
}

type fileBody struct {
	path           string
	offset, length int64
}

func (b fileBody) size() int64 { return b.length }

func (b fileBody) writeTo(w io.Writer) error {
	file, err := os.Open(b.path)
	if err != nil {
		return err
	}
	defer file.Close()
	_, err = io.Copy(w, io.NewSectionReader(file, b.offset, b.length))
	return err
}

// append adds a message behind all others and returns its UID.
func (f *folder) append(head spooled, text io.Reader) (imap.UID, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.box.spool == "" {
		b := overlarge(hash(f.box.account.UserName))
		m := &message{uid: f.next, date: head.Date, flags: head.Flags, body: b}
		if !head.Overlarge {
			all, err := io.ReadAll(text)
			if err != nil {
				return 0, err
			}
			m.body = bytesBody(all)
		}
		f.messages = append(f.messages, m)
		f.next++
		return m.uid, nil
	}
	temp, err := f.writeTemp(head, text)
	if err != nil {
		return 0, err
	}
	defer os.Remove(temp)
	for {
		uid := f.next
		err := os.Link(temp, f.spoolPath(fmt.Sprintf("%d.eml", uid)))
		if errors.Is(err, fs.ErrExist) {
			f.takeIn(uid) // another process was faster
			continue
		}
		if err == nil {
			f.takeIn(uid)
		}
		return uid, err
	}
}

func (f *folder) writeTemp(head spooled, text io.Reader) (string, error) {
	if err := os.MkdirAll(f.spoolPath(""), 0o700); err != nil {
		return "", err
	}
	temp, err := os.CreateTemp(f.spoolPath(""), "new-*")
	if err != nil {
		return "", err
	}
	line, err := json.Marshal(head)
	if err == nil {
		_, err = temp.Write(append(line, '\n'))
	}
	if err == nil && text != nil {
		_, err = io.Copy(temp, text)
	}
	if closeErr := temp.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		os.Remove(temp.Name())
	}
	return temp.Name(), err
}

// setFlags replaces a message's flags. The caller holds f.mu.
func (f *folder) setFlags(m *message, flags []imap.Flag) error {
	m.flags = flags
	text, err := json.Marshal(flags)
	if err != nil {
		return err
	}
	return f.put(fmt.Sprintf("%d.flags", m.uid), text)
}

// expunge removes a message for good. The caller holds f.mu.
func (f *folder) expunge(m *message) error {
	if i, ok := f.index(m.uid); ok {
		f.messages = slices.Delete(slices.Clone(f.messages), i, i+1)
	}
	return f.put(fmt.Sprintf("%d.gone", m.uid), nil)
}

func (f *folder) isSubscribed() bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.refresh()
	return f.subscribed
}

func (f *folder) subscribe(on bool) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.subscribed = on
	return f.put("subscribed", strconv.AppendBool(nil, on))
}

// put writes one small file of the spool, whole or not at all.
func (f *folder) put(name string, text []byte) error {
	if f.box.spool == "" {
		return nil
	}
	if err := os.MkdirAll(f.spoolPath(""), 0o700); err != nil {
		return err
	}
	temp, err := os.CreateTemp(f.spoolPath(""), "new-*")
	if err != nil {
		return err
	}
	_, err = temp.Write(text)
	if closeErr := temp.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Rename(temp.Name(), f.spoolPath(name))
	}
	if err != nil {
		os.Remove(temp.Name())
	}
	return err
}

// index finds a UID among the messages. The caller holds f.mu.
func (f *folder) index(uid imap.UID) (int, bool) {
	return slices.BinarySearchFunc(f.messages, uid, func(m *message, uid imap.UID) int {
		return int(int64(m.uid) - int64(uid))
	})
}
