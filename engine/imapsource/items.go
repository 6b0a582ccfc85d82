package imapsource

import (
	"slices"
	"strings"
	"time"

	"migsh/engine"
	"migsh/engine/imapconn"
)

// items are what one FETCH answer says, as far as it has been read.
type items struct {
	engine.Message
	hasFlags, hasDate bool
}

// known tells whether all has been said that must be known before the body.
func (i *items) known() bool { return i.UID != 0 && i.hasFlags && i.hasDate }

// read takes the items in any order. body, if not nil, is called at the body's value, and has to take it. Blanks where there
// should be none and brackets that close too early do no harm.
func (i *items) read(r *imapconn.Response, body func() error) error {
	r.Skip('(')
	for {
		switch r.Peek() {
		case 0:
			return nil
		case ')':
			r.Skip(')')
			continue
		case '(', '"', '\n':
			if err := r.SkipValue(); err != nil {
				return err
			}
			continue
		}
		if err := i.item(r, strings.ToUpper(r.Atom()), body); err != nil {
			return err
		}
	}
}

func (i *items) item(r *imapconn.Response, name string, body func() error) error {
	switch {
	case name == "UID":
		n, _ := r.Number()
		i.UID = uint32(n)
	case name == "RFC822.SIZE":
		if n, ok := r.Number(); ok {
			i.Size = int64(n)
		} else {
			return r.SkipValue()
		}
	case name == "FLAGS":
		flags, err := r.Words()
		if err != nil {
			return err
		}
		i.Flags, i.hasFlags = clean(flags), true
	case name == "INTERNALDATE":
		s, _, err := r.String()
		if err != nil {
			return err
		}
		date, err := imapconn.ParseDate(s)
		if err != nil {
			date = time.Time{} // said, but not a date: none is better than a wrong one
		}
		i.InternalDate, i.hasDate = date, true
	case body != nil && (name == "RFC822" || strings.HasPrefix(name, "BODY[]")):
		return body()
	default:
		return r.SkipValue()
	}
	return nil
}

// clean leaves out \Recent, which is the session's and not the message's, and empty words.
func clean(flags []string) []string {
	return slices.DeleteFunc(flags, func(f string) bool { return f == "" || strings.EqualFold(f, `\Recent`) })
}
