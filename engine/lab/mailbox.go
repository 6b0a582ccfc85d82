package lab

import (
	"cmp"
	"hash/fnv"
	"io"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/emersion/go-imap/v2"
)

const (
	delim    = "/"
	delimRun = '/'
)

// store holds the mailboxes of one server.
type store struct {
	boxes  []*mailbox
	target bool
}

func newStore(opts Options, kind string) *store {
	s := &store{target: kind == "target"}
	for _, a := range mailboxes() {
		s.boxes = append(s.boxes, newMailbox(a, opts, kind))
	}
	return s
}

func (s *store) box(user string) *mailbox {
	for _, b := range s.boxes {
		if strings.EqualFold(b.account.UserName, user) || s.target && user != "" && strings.EqualFold(b.account.Address, user) {
			return b
		}
	}
	return nil
}

// A tree is what a signed-in user sees: folders by name.
type tree interface {
	list() []listed
	find(name string) *folder
	create(name string) error // errExists, errNowhere, or the disk's
	owner() string
	namespace() *imap.NamespaceData
}

// listed is a folder under the name the tree gives it. Containers have no folder.
type listed struct {
	name       string
	attrs      []imap.MailboxAttr
	folder     *folder
	subscribed bool
}

// mailbox is one account's folders. As a tree it is what its owner sees.
type mailbox struct {
	account Account
	kind    string // "source" or "target": part of what UIDVALIDITY is made of
	spool   string // the folder on disk for what came in later; "" keeps it in memory

	mu      sync.Mutex
	folders []*folder
}

// folder is one IMAP mailbox. Its messages are in ascending UID order.
type folder struct {
	box        *mailbox
	plan       folderPlan
	validity   uint32
	mu         sync.Mutex
	messages   []*message
	next       imap.UID
	subscribed bool
}

// message is one mail. The fields never change, except flags, which the folder's lock
// guards; the slice is replaced, not written to.
type message struct {
	uid   imap.UID
	date  time.Time
	flags []imap.Flag
	body  body
}

// body is a message's text: made, or read from disk, when it is asked for.
type body interface {
	size() int64
	writeTo(w io.Writer) error
}

func newMailbox(a Account, opts Options, kind string) *mailbox {
	m := &mailbox{account: a, kind: kind, spool: spoolFolder(opts.Dir, kind, a.UserName)}
	plans := emptyPlan
	if kind == "source" {
		plans = planFor(a.UserName)
	}
	for _, p := range plans {
		m.folders = append(m.folders, m.newFolder(p, opts.Scale))
	}
	return m
}

func (m *mailbox) newFolder(p folderPlan, scale int) *folder {
	f := &folder{box: m, plan: p, subscribed: p.subscribed, next: 1}
	seed := hash(m.kind, m.account.UserName, p.name)
	// Not zero, and small enough for clients that keep it signed.
	f.validity = uint32(seed+uint64(scale))&0x3fffffff | 0x40000000
	count := p.messages * scale
	f.messages = make([]*message, count)
	for i := range count {
		f.messages[i] = p.message(seed, i, count)
	}
	f.next += imap.UID(count)
	return f
}

func hash(parts ...string) uint64 {
	h := fnv.New64a()
	for _, p := range parts {
		io.WriteString(h, p)
		h.Write([]byte{0})
	}
	return h.Sum64()
}

// sameName compares folder names; INBOX is the same in every case (RFC 3501 5.1), also as the first level.
func sameName(a, b string) bool { return foldInbox(a) == foldInbox(b) }

func foldInbox(name string) string {
	if first, rest, _ := strings.Cut(name, delim); strings.EqualFold(first, "INBOX") {
		if rest == "" {
			return "INBOX"
		}
		return "INBOX" + delim + rest
	}
	return name
}

func (m *mailbox) owner() string { return m.account.UserName }

func (m *mailbox) namespace() *imap.NamespaceData {
	return &imap.NamespaceData{Personal: []imap.NamespaceDescriptor{{Delim: delimRun}}}
}

func (m *mailbox) all() []*folder {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.readSpool()
	return slices.Clone(m.folders)
}

func (m *mailbox) list() []listed {
	folders := m.all()
	l := make([]listed, len(folders))
	for i, f := range folders {
		l[i] = listed{name: f.plan.name, attrs: f.attrs(folders), subscribed: f.isSubscribed()}
		if !f.plan.container {
			l[i].folder = f
		}
	}
	return l
}

func (m *mailbox) find(name string) *folder {
	for _, f := range m.all() {
		if sameName(f.plan.name, name) && !f.plan.container {
			return f
		}
	}
	return nil
}

func (m *mailbox) create(name string) error {
	name = foldInbox(strings.TrimSuffix(name, delim))
	m.mu.Lock()
	defer m.mu.Unlock()
	m.readSpool()
	if slices.ContainsFunc(m.folders, func(f *folder) bool { return f.plan.name == name }) {
		return errExists
	}
	if err := m.makeSpool(name); err != nil {
		return err
	}
	m.add(name)
	return nil
}

// add takes a folder that is not in the plan into the list. The caller holds m.mu.
func (m *mailbox) add(name string) {
	m.folders = append(m.folders, m.newFolder(folderPlan{name: name}, 1))
	slices.SortStableFunc(m.folders, func(a, b *folder) int {
		return cmp.Compare(sortKey(a.plan.name), sortKey(b.plan.name))
	})
}

// sortKey puts INBOX first, and children behind their parent.
func sortKey(name string) string {
	if name == "INBOX" {
		return ""
	}
	return strings.ReplaceAll(name, delim, "\x00")
}

func (f *folder) attrs(all []*folder) []imap.MailboxAttr {
	var attrs []imap.MailboxAttr
	if f.plan.container {
		attrs = append(attrs, imap.MailboxAttrNoSelect)
	}
	child := func(g *folder) bool { return strings.HasPrefix(g.plan.name, f.plan.name+delim) }
	if slices.ContainsFunc(all, child) {
		attrs = append(attrs, imap.MailboxAttrHasChildren)
	} else {
		attrs = append(attrs, imap.MailboxAttrHasNoChildren)
	}
	if f.plan.use != "" {
		attrs = append(attrs, f.plan.use)
	}
	return attrs
}

// sharedTree is what the administrator sees: the own INBOX, and everybody's folders below
// users/, as Courier shows virtual shared folders.
type sharedTree struct {
	store *store
	own   *mailbox
}

func (t sharedTree) owner() string { return t.own.owner() }

func (t sharedTree) namespace() *imap.NamespaceData {
	return &imap.NamespaceData{
		Personal: []imap.NamespaceDescriptor{{Delim: delimRun}},
		Shared:   []imap.NamespaceDescriptor{{Prefix: sharedRoot + delim, Delim: delimRun}},
	}
}

func (t sharedTree) list() []listed {
	l := t.own.list()
	l = append(l, listed{name: sharedRoot, attrs: []imap.MailboxAttr{imap.MailboxAttrNoSelect, imap.MailboxAttrHasChildren}})
	for _, b := range t.store.boxes {
		if b == t.own {
			continue
		}
		for _, e := range b.list() {
			e.name = sharedName(b, e.name)
			e.attrs = slices.DeleteFunc(e.attrs, func(a imap.MailboxAttr) bool { return a == e.use() })
			if e.isInbox() {
				e.attrs = []imap.MailboxAttr{imap.MailboxAttrHasChildren}
			}
			l = append(l, e)
		}
	}
	return l
}

// sharedName is a folder's name as the administrator sees it: INBOX is the account itself.
func sharedName(b *mailbox, name string) string {
	root := sharedRoot + delim + b.account.UserName
	if name == "INBOX" {
		return root
	}
	return root + delim + name
}

func (e listed) isInbox() bool { return e.folder != nil && e.folder.plan.name == "INBOX" }

func (e listed) use() imap.MailboxAttr {
	if e.folder == nil {
		return ""
	}
	return e.folder.plan.use
}

func (t sharedTree) find(name string) *folder {
	for _, b := range t.store.boxes {
		if b == t.own {
			continue
		}
		root := sharedRoot + delim + b.account.UserName
		if name == root {
			return b.find("INBOX")
		}
		if rest, ok := strings.CutPrefix(name, root+delim); ok {
			return b.find(rest)
		}
	}
	return t.own.find(name)
}

func (t sharedTree) create(name string) error {
	if name == sharedRoot || strings.HasPrefix(name, sharedRoot+delim) {
		return errNowhere
	}
	return t.own.create(name)
}
