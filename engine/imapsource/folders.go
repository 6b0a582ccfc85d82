package imapsource

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"migsh/engine"
	"migsh/engine/imapconn"
	"migsh/engine/mailboxname"
)

// atOnce is how many STATUS commands are sent before their answers are read.
const atOnce = 50

func (s *source) Folders(ctx context.Context) ([]engine.Folder, error) {
	c, done, err := s.session(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	l := &lister{source: s, c: c, byRaw: map[string]*engine.Folder{}}
	if err := l.list(); err != nil {
		return nil, throttled(err)
	}
	l.escaped = l.c.UTF8() && l.escapes()
	if err := l.choose(); err != nil {
		return nil, err
	}
	if err := l.subscriptions(); err != nil {
		return nil, throttled(err)
	}
	if err := l.counters(); err != nil {
		return nil, throttled(err)
	}
	folders := make([]engine.Folder, len(l.folders))
	for i, f := range l.folders {
		folders[i] = *f
	}
	return folders, nil
}

// A lister builds the folder tree.
type lister struct {
	*source
	c          *imapconn.Conn
	folders    []*engine.Folder // in the server's order
	byRaw      map[string]*engine.Folder
	subscribed bool // LIST said which folders are subscribed
	escaped    bool // names are in UTF-8, but with "&-" for "&" as in UTF-7 (go-imap's server)
}

// key is what a folder is known by: INBOX in any spelling is one.
func key(raw string) string {
	if strings.EqualFold(raw, "INBOX") {
		return "INBOX"
	}
	return raw
}

func (l *lister) list() error {
	patterns := []string{"*"}
	if l.o.UserRoot != "" { // folders of others are not in "*" everywhere (Courier's #shared)
		for _, prefix := range l.c.Others {
			patterns = append(patterns, prefix+"*")
		}
	}
	for _, pattern := range patterns {
		ret := l.returnOptions()
		_, err := l.c.Do(l.untagged, `LIST "" `, imapconn.AString(pattern), ret)
		var refused *imapconn.StatusError
		if ret != "" && errors.As(err, &refused) { // offers more than it can do
			l.subscribed = false
			_, err = l.c.Do(l.untagged, `LIST "" `, imapconn.AString(pattern))
		}
		if err != nil && !imapconn.SyntaxError(err) {
			return err
		}
	}
	return nil
}

// returnOptions asks for all that LIST can say at once (RFC 5258, 5819, 6154).
func (l *lister) returnOptions() string {
	if !l.c.Has("LIST-EXTENDED") {
		return ""
	}
	l.subscribed = true
	options := []string{"SUBSCRIBED"}
	if l.c.Has("SPECIAL-USE") {
		options = append(options, "SPECIAL-USE")
	}
	if l.c.Has("LIST-STATUS") {
		options = append(options, "STATUS "+l.statusItems())
	}
	return " RETURN (" + strings.Join(options, " ") + ")"
}

func (l *lister) statusItems() string {
	items := "MESSAGES UIDNEXT UIDVALIDITY"
	if l.c.Has("CONDSTORE") {
		items += " HIGHESTMODSEQ"
	}
	if l.c.Has("OBJECTID") {
		items += " MAILBOXID"
	}
	return "(" + items + ")"
}

func (l *lister) untagged(r *imapconn.Response) error {
	switch r.Type {
	case "LIST":
		l.add(readList(r))
	case "STATUS":
		return l.status(r, nil)
	}
	return nil
}

// add takes a folder in, once.
func (l *lister) add(f *engine.Folder) {
	if f.Raw == "" {
		return // the answer to LIST "" "", or nothing
	}
	k := key(f.Raw)
	if l.byRaw[k] != nil {
		return
	}
	l.byRaw[k] = f
	l.folders = append(l.folders, f)
}

// readList reads "(\HasNoChildren) "/" name". What cannot be taken apart is still a folder: its name is then the rest of the line.
func readList(r *imapconn.Response) *engine.Folder {
	f := &engine.Folder{}
	attrs, _ := r.Words()
	for _, a := range attrs {
		switch strings.ToLower(a) {
		case `\noselect`, `\nonexistent`:
			f.NoSelect = true
		case `\subscribed`:
			f.Subscribed = true
		case `\sent`, `\drafts`, `\trash`, `\junk`, `\archive`, `\all`, `\flagged`, `\important`:
			if f.SpecialUse == "" {
				f.SpecialUse = `\` + strings.ToUpper(a[1:2]) + strings.ToLower(a[2:])
			}
		}
	}
	f.Delim, _, _ = r.String()
	if strings.EqualFold(f.Delim, "NIL") {
		f.Delim = ""
	}
	f.Raw = readName(r)
	return f
}

// readName reads a mailbox name; unquoted, it goes to the end of the line or to the extended data.
func readName(r *imapconn.Response) string {
	if c := r.Peek(); c == '"' || c == '\n' {
		if name, _, err := r.String(); err == nil {
			return name
		}
	}
	rest := strings.TrimRight(r.Rest(), " ")
	if i := strings.Index(rest, ` (`); i > 0 {
		rest = rest[:i]
	}
	return rest
}

// choose leaves out what is not of this mailbox, and works out the paths.
func (l *lister) choose() error {
	if l.o.UserRoot != "" {
		return l.chooseRoot()
	}
	l.folders = slices.DeleteFunc(l.folders, func(f *engine.Folder) bool {
		return slices.ContainsFunc(l.c.Others, func(prefix string) bool {
			return strings.HasPrefix(f.Raw, prefix) || f.Raw == strings.TrimSuffix(prefix, f.Delim)
		})
	})
	for _, f := range l.folders {
		raw := f.Raw
		// A personal namespace is not part of a folder's name: Courier's and Cyrus's "INBOX.Work" is Work.
		if rest, ok := strings.CutPrefix(raw, l.c.Prefix); ok && rest != "" && !strings.EqualFold(rest, "INBOX") {
			raw = rest
		}
		f.Path = l.path(raw, f.Delim)
	}
	return nil
}

// path splits and decodes a name.
func (l *lister) path(raw, delim string) []string {
	levels := []string{raw}
	if delim != "" {
		levels = strings.Split(strings.TrimRight(raw, delim), delim)
	}
	for i, level := range levels {
		levels[i] = l.decode(level)
	}
	if strings.EqualFold(levels[0], "INBOX") {
		levels[0] = "INBOX"
	}
	return levels
}

// escapes tells whether each "&" is followed by "-": names of a server that escapes it, though in UTF-8 it should not be.
func (l *lister) escapes() bool {
	return !slices.ContainsFunc(l.folders, func(f *engine.Folder) bool {
		return strings.Contains(strings.ReplaceAll(f.Raw, "&-", ""), "&")
	})
}

func (l *lister) decode(level string) string {
	if l.escaped {
		return strings.ReplaceAll(level, "&-", "&")
	}
	if l.c.UTF8() {
		return level
	}
	name, _ := mailboxname.Decode(level)
	return name
}

var separators = strings.NewReplacer("/", "\x00", ".", "\x00", `\`, "\x00")

// canonical makes names comparable whatever their separator.
func canonical(name string) string { return strings.Trim(separators.Replace(name), "\x00") }

// chooseRoot keeps the folders below UserRoot, whose paths begin there.
func (l *lister) chooseRoot() error {
	exact := func(s string) string { return s }
	blanks := func(s string) string { return strings.ReplaceAll(strings.ToLower(s), " ", "\x00") } // Courier's "terry adams" for terry.adams
	for _, fold := range []func(string) string{exact, strings.ToLower, blanks} {
		for _, prefix := range append([]string{"", l.c.Prefix}, l.c.Others...) {
			root := fold(canonical(prefix + "/" + l.o.UserRoot))
			for strings.Contains(root, "\x00\x00") {
				root = strings.ReplaceAll(root, "\x00\x00", "\x00")
			}
			if below := l.below(root, fold); len(below) > 0 {
				l.folders = below
				return nil
			}
		}
	}
	return &engine.PermanentError{Err: fmt.Errorf("UserRoot %q: there is no such folder for user %q on %s; the folders there are %s",
		l.o.UserRoot, l.o.User, l.o.Host, l.examples())}
}

// examples names some folders that are there, so that a wrong UserRoot can be put right.
func (l *lister) examples() string {
	var names []string
	for _, f := range l.folders {
		names = append(names, strconv.Quote(l.decode(f.Raw)))
	}
	if len(names) > 10 {
		names = append(names[:10], "…")
	}
	return strings.Join(names, ", ")
}

func (l *lister) below(root string, fold func(string) string) []*engine.Folder {
	var below []*engine.Folder
	var top *engine.Folder
	for _, f := range l.folders {
		levels := l.path(f.Raw, f.Delim)
		switch n := levelsOf(levels, root, fold); n {
		case -1:
			continue
		case len(levels):
			f.Path = []string{"INBOX"}
			top = f
		default:
			f.Path = levels[n:]
			if strings.EqualFold(f.Path[0], "INBOX") {
				f.Path[0] = "INBOX"
			}
		}
		below = append(below, f)
	}
	// A container: the user's INBOX is below it, or there is none.
	if top != nil && (top.NoSelect || slices.ContainsFunc(below, func(f *engine.Folder) bool {
		return f != top && len(f.Path) == 1 && f.Path[0] == "INBOX"
	})) {
		below = slices.DeleteFunc(below, func(f *engine.Folder) bool { return f == top })
	}
	return below
}

// levelsOf returns how many of the levels make up root, -1 when they do not.
func levelsOf(levels []string, root string, fold func(string) string) int {
	for n := 1; n <= len(levels); n++ {
		if fold(canonical(strings.Join(levels[:n], "/"))) == root {
			return n
		}
	}
	return -1
}

// subscriptions asks LSUB where LIST could not say it.
func (l *lister) subscriptions() error {
	if l.subscribed {
		return nil
	}
	_, err := l.c.Do(func(r *imapconn.Response) error {
		if r.Type == "LSUB" {
			if f := l.byRaw[key(readList(r).Raw)]; f != nil {
				f.Subscribed = true
			}
		}
		return nil
	}, `LSUB "" "*"`)
	return lenient(err)
}

// lenient forgives what the server refuses or says wrongly.
func lenient(err error) error {
	var refused *imapconn.StatusError
	if _, _, throttle := imapconn.Throttled(err); !throttle && errors.As(err, &refused) || imapconn.SyntaxError(err) {
		return nil
	}
	return err
}

// counters fills in what LIST has not said: by STATUS, many at once; where that says too little, by opening the folder. A
// folder that the server refuses keeps zeros; reading it will say why.
func (l *lister) counters() error {
	var missing []*engine.Folder
	for _, f := range l.folders {
		if !f.NoSelect && f.UIDValidity == 0 {
			missing = append(missing, f)
		}
	}
	for some := range slices.Chunk(missing, atOnce) {
		if err := l.statusOf(some); err != nil {
			return err
		}
	}
	for _, f := range l.folders {
		if f.NoSelect || f.UIDValidity != 0 && f.UIDNext != 0 {
			continue
		}
		err := l.open(l.c, f.Raw)
		if err := lenient(err); err != nil {
			return err
		}
		if err == nil {
			f.UIDValidity, f.UIDNext = l.box.validity, l.box.next
			f.Messages, f.HighestModSeq = l.box.exists, l.box.modSeq
		}
	}
	return nil
}

func (l *lister) statusOf(folders []*engine.Folder) error {
	items := l.statusItems()
	var tags []string
	for _, f := range folders {
		tag, err := l.c.Queue("STATUS ", imapconn.AString(f.Raw), " ", items)
		if err != nil {
			return err
		}
		tags = append(tags, tag)
	}
	if err := l.c.Flush(); err != nil {
		return err
	}
	for i, tag := range tags {
		_, err := l.c.Finish(tag, "STATUS", func(r *imapconn.Response) error {
			if r.Type == "STATUS" {
				return l.status(r, folders[i])
			}
			return nil
		})
		if err := lenient(err); err != nil {
			return err
		}
	}
	return nil
}

// status reads "name (MESSAGES 3 …)". A name that was not listed stands for the one that was asked about.
func (l *lister) status(r *imapconn.Response, asked *engine.Folder) error {
	name, _, err := r.String()
	if err != nil {
		return err
	}
	f := l.byRaw[key(name)]
	if f == nil {
		f = asked
	}
	if f == nil || !r.Skip('(') {
		return nil
	}
	for !r.Skip(')') && r.Peek() != 0 {
		switch item := strings.ToUpper(r.Atom()); item {
		case "MAILBOXID":
			if ids, err := r.Words(); err == nil && len(ids) == 1 {
				f.MailboxID = ids[0]
			}
		default:
			n, ok := r.Number()
			if !ok {
				if err := r.SkipValue(); err != nil {
					return err
				}
				continue
			}
			switch item {
			case "MESSAGES":
				f.Messages = uint32(n)
			case "UIDNEXT":
				f.UIDNext = uint32(n)
			case "UIDVALIDITY":
				f.UIDValidity = uint32(n)
			case "HIGHESTMODSEQ":
				f.HighestModSeq = n
			}
		}
	}
	return nil
}
