// Package memory keeps a mailbox in memory, as a [engine.Source] and as a
// [engine.Target] at once. It is what the engine's own tests move mail between, and
// it breaks on demand, at the step where a test wants it to.
//
//	memory.go   Mailbox, Folder, Mail: what is kept, and ways to look at it
//	fault.go    Fault, Faults: breaking on demand
//	source.go   reading a Mailbox
//	target.go   writing to a Mailbox
//
// A Mailbox may be used by many goroutines and opened any number of times; it outlives
// its Sources and Targets as a server outlives its connections.
package memory

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"migsh/engine"
)

// A Mail is a message as it is kept.
type Mail struct {
	engine.Message
	Body   []byte
	modSeq uint64
}

// A Mailbox is one user's folders.
type Mailbox struct {
	// Faults break the Sources and Targets of this mailbox. Set it before use.
	Faults Faults
	// NoCondstore makes Sources hide modification sequences, as old servers do.
	NoCondstore bool
	// Keywords, when not nil, are the only keywords that can be stored (PERMANENTFLAGS without \*).
	Keywords []string

	mu      sync.Mutex
	folders []*folder
	modSeq  uint64
	nextUV  uint32
	appends int
	fetches int
}

type folder struct {
	engine.Folder
	mails []*Mail // ascending by UID
}

// New returns an empty mailbox, INBOX included.
func New() *Mailbox {
	b := &Mailbox{nextUV: 1000, modSeq: 1}
	b.Create("INBOX")
	return b
}

// Create makes a folder; levels are separated by "/". It is no error if it exists.
func (b *Mailbox) Create(name string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.create(strings.Split(name, "/"))
}

// SetFolder changes what a Source says of a folder: flags, special use, counters stay.
func (b *Mailbox) SetFolder(name string, change func(*engine.Folder)) {
	b.mu.Lock()
	defer b.mu.Unlock()
	change(&b.create(strings.Split(name, "/")).Folder)
}

func (b *Mailbox) create(path []string) *folder {
	raw := strings.Join(path, "/")
	if f := b.find(raw); f != nil {
		return f
	}
	b.nextUV++
	f := &folder{Folder: engine.Folder{Path: slices.Clone(path), Raw: raw, Delim: "/", UIDValidity: b.nextUV, UIDNext: 1}}
	b.folders = append(b.folders, f)
	return f
}

func (b *Mailbox) find(raw string) *folder {
	for _, f := range b.folders {
		if f.Raw == raw {
			return f
		}
	}
	return nil
}

// Add puts a message into a folder, which is made if need be, and returns its UID. UID and Size of m
// are not looked at.
func (b *Mailbox) Add(name string, m engine.Message, body []byte) uint32 {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.add(b.create(strings.Split(name, "/")), m, slices.Clone(body))
}

func (b *Mailbox) add(f *folder, m engine.Message, body []byte) uint32 {
	b.modSeq++
	m.UID, m.Size, m.Flags = f.UIDNext, int64(len(body)), slices.Clone(m.Flags)
	f.UIDNext++
	f.mails = append(f.mails, &Mail{Message: m, Body: body, modSeq: b.modSeq})
	return m.UID
}

// Fill adds n small messages to a folder, each different, one minute apart, the first at
// 2020-01-01 00:00 +0100; every third is \Seen.
func (b *Mailbox) Fill(name string, n int) {
	start := time.Date(2020, 1, 1, 0, 0, 0, 0, time.FixedZone("", 3600))
	for i := range n {
		m := engine.Message{InternalDate: start.Add(time.Duration(i) * time.Minute)}
		if i%3 == 0 {
			m.Flags = []string{`\Seen`}
		}
		b.Add(name, m, fmt.Appendf(nil, "From: a@example.test\r\nSubject: %s %d\r\nMessage-ID: <%d.%s@example.test>\r\n\r\nbody %d\r\n",
			name, i, i, strings.ReplaceAll(name, " ", "_"), i))
	}
}

// SetFlags replaces the flags of a message, as another client would.
func (b *Mailbox) SetFlags(name string, uid uint32, flags ...string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if f := b.find(name); f != nil {
		b.setFlags(f, uid, flags)
	}
}

func (b *Mailbox) setFlags(f *folder, uid uint32, flags []string) {
	if i, ok := f.index(uid); ok {
		b.modSeq++
		f.mails[i].Flags, f.mails[i].modSeq = slices.Clone(flags), b.modSeq
	}
}

// Expunge removes a message.
func (b *Mailbox) Expunge(name string, uid uint32) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if f := b.find(name); f != nil {
		if i, ok := f.index(uid); ok {
			b.modSeq++
			f.mails = slices.Delete(f.mails, i, i+1)
		}
	}
}

// Renumber gives a folder a new UIDVALIDITY and new UIDs, as a restored or rebuilt mailbox has.
func (b *Mailbox) Renumber(name string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	f := b.find(name)
	if f == nil {
		return
	}
	b.nextUV++
	f.UIDValidity, f.UIDNext = b.nextUV, 1
	for _, m := range f.mails {
		b.modSeq++
		m.UID, m.modSeq = f.UIDNext, b.modSeq
		f.UIDNext++
	}
}

// Remove removes a folder with its messages.
func (b *Mailbox) Remove(name string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.folders = slices.DeleteFunc(b.folders, func(f *folder) bool { return f.Raw == name })
}

// Names returns the names of all folders, levels separated by "/".
func (b *Mailbox) Names() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	var names []string
	for _, f := range b.folders {
		names = append(names, f.Raw)
	}
	return names
}

// Folder returns what a Source would say of a folder; ok is false when there is none.
func (b *Mailbox) Folder(name string) (engine.Folder, bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	f := b.find(name)
	if f == nil {
		return engine.Folder{}, false
	}
	return b.describe(f), true
}

// Mails returns copies of the messages of a folder, oldest UID first.
func (b *Mailbox) Mails(name string) []Mail {
	b.mu.Lock()
	defer b.mu.Unlock()
	f := b.find(name)
	if f == nil {
		return nil
	}
	mails := make([]Mail, len(f.mails))
	for i, m := range f.mails {
		mails[i] = *m
		mails[i].Flags, mails[i].Body = slices.Clone(m.Flags), slices.Clone(m.Body)
	}
	return mails
}

func (f *folder) index(uid uint32) (int, bool) {
	return slices.BinarySearchFunc(f.mails, uid, func(m *Mail, uid uint32) int { return int(int64(m.UID) - int64(uid)) })
}

func (b *Mailbox) describe(f *folder) engine.Folder {
	d := f.Folder
	d.Path = slices.Clone(f.Path)
	d.Messages = uint32(len(f.mails))
	if !b.NoCondstore {
		d.HighestModSeq = b.modSeq
	}
	return d
}
