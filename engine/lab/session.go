package lab

import (
	"errors"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapserver"
)

// session is one connection. The server calls it from one goroutine, so only the
// folders it shares with others are locked.
type session struct {
	lab  *Lab
	mail *store

	tree     tree    // nil until signed in
	open     *folder // nil unless selected
	view     []*message
	readOnly bool
}

var _ imapserver.SessionNamespace = (*session)(nil)

func refused(code imap.ResponseCode, text string) error {
	return &imap.Error{Type: imap.StatusResponseTypeNo, Code: code, Text: text}
}

var (
	errNoMailbox = refused(imap.ResponseCodeNonExistent, "There is no such mailbox")
	errTryCreate = refused(imap.ResponseCodeTryCreate, "There is no such mailbox")
	errReadOnly  = refused("READ-ONLY", "The mailbox is open for reading only")
	errOverQuota = refused(imap.ResponseCodeOverQuota, "The mailbox is full")
	errCannot    = refused(imap.ResponseCodeCannot, "The lab does not do that")
)

func (s *session) Close() error { return nil }

func (s *session) Login(user, password string) error {
	t, err := s.mail.login(user, password, s.lab.faults())
	s.tree = t
	return err
}

func (s *session) Namespace() (*imap.NamespaceData, error) { return s.tree.namespace(), nil }

func (s *session) Select(name string, options *imap.SelectOptions) (*imap.SelectData, error) {
	f := s.tree.find(name)
	if f == nil {
		return nil, errNoMailbox
	}
	if err := s.deliverOverlarge(f); err != nil {
		return nil, err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.refresh()
	s.open, s.view, s.readOnly = f, f.messages, options.ReadOnly
	data := &imap.SelectData{
		Flags:       append(slices.Clone(systemFlags), f.keywords()...),
		NumMessages: uint32(len(f.messages)), UIDNext: f.next, UIDValidity: f.validity,
	}
	data.PermanentFlags = append(slices.Clone(data.Flags), imap.FlagWildcard)
	for i, m := range f.messages {
		if !slices.Contains(m.flags, imap.FlagSeen) {
			data.FirstUnseenSeqNum = uint32(i + 1)
			break
		}
	}
	return data, nil
}

var systemFlags = []imap.Flag{imap.FlagAnswered, imap.FlagDeleted, imap.FlagDraft, imap.FlagFlagged, imap.FlagSeen}

// keywords are those in use in the folder. The caller holds f.mu.
func (f *folder) keywords() []imap.Flag {
	var words []imap.Flag
	for _, m := range f.messages {
		for _, flag := range m.flags {
			if !strings.HasPrefix(string(flag), `\`) && !slices.Contains(words, flag) {
				words = append(words, flag)
			}
		}
	}
	slices.Sort(words)
	return words
}

// deliverOverlarge makes the message of the fault OverlargeMessage arrive, once, as mail arrives.
func (s *session) deliverOverlarge(f *folder) error {
	if f.plan.name != "INBOX" || s.mail.target || !s.lab.faults().on(OverlargeMessage, f.box.account.UserName) {
		return nil
	}
	f.mu.Lock()
	f.refresh()
	here := slices.ContainsFunc(f.messages, func(m *message) bool { return m.date.Equal(epoch) })
	f.mu.Unlock()
	if here {
		return nil
	}
	_, err := f.append(spooled{Date: epoch, Flags: []imap.Flag{}, Overlarge: true}, nil)
	return err
}

func (s *session) Unselect() error {
	s.open, s.view = nil, nil
	return nil
}

func (s *session) Create(name string, _ *imap.CreateOptions) error {
	switch err := s.tree.create(name); {
	case errors.Is(err, errExists):
		return refused(imap.ResponseCodeAlreadyExists, "The mailbox exists already")
	case errors.Is(err, errNowhere):
		return refused(imap.ResponseCodeNoPerm, "Mailboxes cannot be made there")
	default:
		return err
	}
}

func (s *session) Delete(string) error                              { return errCannot }
func (s *session) Rename(string, string, *imap.RenameOptions) error { return errCannot }

func (s *session) Subscribe(name string) error   { return s.subscribe(name, true) }
func (s *session) Unsubscribe(name string) error { return s.subscribe(name, false) }

func (s *session) subscribe(name string, on bool) error {
	f := s.tree.find(name)
	if f == nil {
		return errNoMailbox
	}
	return f.subscribe(on)
}

func (s *session) List(w *imapserver.ListWriter, ref string, patterns []string, options *imap.ListOptions) error {
	if len(patterns) == 0 { // RFC 3501 6.3.8: a request for the separator
		return w.WriteList(&imap.ListData{Attrs: []imap.MailboxAttr{imap.MailboxAttrNoSelect}, Delim: delimRun})
	}
	for _, e := range s.tree.list() {
		if !e.matches(ref, patterns, options) {
			continue
		}
		data := &imap.ListData{Mailbox: e.name, Delim: delimRun, Attrs: e.attrs}
		if e.subscribed && (options.ReturnSubscribed || options.SelectSubscribed) {
			data.Attrs = append(slices.Clone(e.attrs), imap.MailboxAttrSubscribed)
		}
		if options.ReturnStatus != nil && e.folder != nil {
			data.Status = e.folder.status(e.name, options.ReturnStatus)
		}
		if err := w.WriteList(data); err != nil {
			return err
		}
	}
	return nil
}

func (e listed) matches(ref string, patterns []string, options *imap.ListOptions) bool {
	if options.SelectSubscribed && !e.subscribed {
		return false
	}
	if options.SelectSpecialUse && (e.use() == "" || !slices.Contains(e.attrs, e.use())) {
		return false
	}
	return slices.ContainsFunc(patterns, func(p string) bool {
		return imapserver.MatchList(e.name, delimRun, ref, p) || e.name == "INBOX" && strings.EqualFold(ref+p, "INBOX")
	})
}

func (s *session) Status(name string, options *imap.StatusOptions) (*imap.StatusData, error) {
	f := s.tree.find(name)
	if f == nil {
		return nil, errNoMailbox
	}
	return f.status(name, options), nil
}

func (f *folder) status(name string, options *imap.StatusOptions) *imap.StatusData {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.refresh()
	var count, unseen, deleted, recent uint32
	var size int64
	for _, m := range f.messages {
		count++
		if !slices.Contains(m.flags, imap.FlagSeen) {
			unseen++
		}
		if slices.Contains(m.flags, imap.FlagDeleted) {
			deleted++
		}
		if options.Size {
			size += m.body.size()
		}
	}
	return &imap.StatusData{Mailbox: name, NumMessages: &count, UIDNext: f.next, UIDValidity: f.validity,
		NumUnseen: &unseen, NumDeleted: &deleted, NumRecent: &recent, Size: &size}
}

func (s *session) Append(name string, r imap.LiteralReader, options *imap.AppendOptions) (*imap.AppendData, error) {
	f := s.tree.find(name)
	if f == nil {
		return nil, errTryCreate
	}
	if faults := s.lab.faults(); s.mail.target && (faults.on(FullMailbox, f.box.account.UserName) || faults.on(FullMailbox, f.box.account.Address)) {
		return nil, errOverQuota
	}
	head := spooled{Date: options.Time, Flags: slices.DeleteFunc(slices.Clone(options.Flags), isRecent)}
	if head.Date.IsZero() {
		head.Date = time.Now()
	}
	uid, err := f.append(head, r)
	if err != nil {
		return nil, err
	}
	return &imap.AppendData{UID: uid, UIDValidity: f.validity}, nil
}

func isRecent(f imap.Flag) bool { return strings.EqualFold(string(f), `\Recent`) }

func (s *session) Idle(*imapserver.UpdateWriter, <-chan struct{}) error { return errCannot }

// Poll tells the client what others have changed. Without allowExpunge nothing may be taken away
// (RFC 3501 7.4.1), so a gone message waits.
func (s *session) Poll(w *imapserver.UpdateWriter, allowExpunge bool) error {
	if s.open == nil {
		return nil
	}
	s.open.mu.Lock()
	s.open.refresh()
	now := s.open.messages
	s.open.mu.Unlock()
	if allowExpunge {
		if err := s.dropGone(now, w.WriteExpunge); err != nil {
			return err
		}
	}
	last := imap.UID(0)
	if n := len(s.view); n > 0 {
		last = s.view[n-1].uid
	}
	came, _ := slices.BinarySearchFunc(now, last+1, func(m *message, uid imap.UID) int { return int(int64(m.uid) - int64(uid)) })
	if came == len(now) {
		return nil
	}
	s.view = append(slices.Clone(s.view), now[came:]...)
	return w.WriteNumMessages(uint32(len(s.view)))
}

// dropGone takes messages that are not in now out of the view, from the end so that the numbers stay right.
func (s *session) dropGone(now []*message, tell func(uint32) error) error {
	here := make(map[imap.UID]bool, len(now))
	for _, m := range now {
		here[m.uid] = true
	}
	for i := len(s.view) - 1; i >= 0; i-- {
		if here[s.view[i].uid] {
			continue
		}
		s.view = slices.Delete(slices.Clone(s.view), i, i+1)
		if err := tell(uint32(i + 1)); err != nil {
			return err
		}
	}
	return nil
}

func (s *session) Expunge(w *imapserver.ExpungeWriter, uids *imap.UIDSet) error {
	if s.readOnly {
		return nil // CLOSE after EXAMINE
	}
	s.open.mu.Lock()
	var err error
	for _, m := range s.view {
		if slices.Contains(m.flags, imap.FlagDeleted) && (uids == nil || uids.Contains(m.uid)) {
			err = errors.Join(err, s.open.expunge(m))
		}
	}
	now := s.open.messages
	s.open.mu.Unlock()
	return errors.Join(err, s.dropGone(now, w.WriteExpunge))
}

func (s *session) Store(w *imapserver.FetchWriter, set imap.NumSet, change *imap.StoreFlags, _ *imap.StoreOptions) error {
	if s.readOnly {
		return errReadOnly
	}
	return s.each(set, func(seq uint32, m *message) error {
		s.open.mu.Lock()
		err := s.open.setFlags(m, changed(m.flags, change))
		flags := m.flags
		s.open.mu.Unlock()
		if err != nil || change.Silent {
			return err
		}
		r := w.CreateMessage(seq)
		r.WriteUID(m.uid)
		r.WriteFlags(flags)
		return r.Close()
	})
}

// changed applies STORE to a set of flags; system flags are equal in any case.
func changed(flags []imap.Flag, change *imap.StoreFlags) []imap.Flag {
	isIn := func(l []imap.Flag) func(imap.Flag) bool {
		return func(f imap.Flag) bool {
			return slices.ContainsFunc(l, func(g imap.Flag) bool { return strings.EqualFold(string(f), string(g)) })
		}
	}
	result := []imap.Flag{}
	if change.Op != imap.StoreFlagsSet {
		result = slices.DeleteFunc(slices.Clone(flags), isIn(change.Flags))
	}
	if change.Op != imap.StoreFlagsDel {
		result = append(result, slices.DeleteFunc(slices.Clone(change.Flags), isRecent)...)
	}
	return result
}

func (s *session) Copy(set imap.NumSet, name string) (*imap.CopyData, error) {
	to := s.tree.find(name)
	if to == nil {
		return nil, errTryCreate
	}
	data := &imap.CopyData{UIDValidity: to.validity}
	err := s.each(set, func(_ uint32, m *message) error {
		r, w := io.Pipe()
		go func() { w.CloseWithError(m.body.writeTo(w)) }()
		s.open.mu.Lock()
		flags := m.flags
		s.open.mu.Unlock()
		uid, err := to.append(spooled{Date: m.date, Flags: flags}, r)
		r.Close()
		data.SourceUIDs.AddNum(m.uid)
		data.DestUIDs.AddNum(uid)
		return err
	})
	return data, err
}

// each calls f for the messages of a set, in order. "*" is the last message.
func (s *session) each(set imap.NumSet, f func(seq uint32, m *message) error) error {
	if len(s.view) == 0 {
		return nil
	}
	contains := s.contains(set)
	for i, m := range s.view {
		if contains(uint32(i+1), m) {
			if err := f(uint32(i+1), m); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s *session) contains(set imap.NumSet) func(seq uint32, m *message) bool {
	switch set := set.(type) {
	case imap.SeqSet:
		max := uint32(len(s.view))
		set = slices.Clone(set)
		for i := range set {
			static(&set[i].Start, &set[i].Stop, max)
		}
		return func(seq uint32, _ *message) bool { return set.Contains(seq) }
	case imap.UIDSet:
		max := s.view[len(s.view)-1].uid
		set = slices.Clone(set)
		for i := range set {
			static(&set[i].Start, &set[i].Stop, max)
		}
		return func(_ uint32, m *message) bool { return set.Contains(m.uid) }
	default:
		return func(uint32, *message) bool { return false }
	}
}

// static puts the number of the last message for "*", which the library writes as 0.
func static[N uint32 | imap.UID](start, stop *N, max N) {
	star := *start == 0 || *stop == 0
	if *start == 0 {
		*start = max
	}
	if *stop == 0 {
		*stop = max
	}
	if star && *start > *stop {
		*start, *stop = *stop, *start
	}
}
