package xmldom

import (
	"fmt"
	"strings"
)

// Style is what a Writer is to look like.
type Style struct {
	Indent  bool
	Chars   string // one level of indentation; empty means two blanks
	NewLine string // empty means \n
	// Legacy is XmlTextWriter's way: empty elements that are not short get their end tag on a line of its own, white space in
	// attributes but line ends is written as it is, and any character goes.
	Legacy          bool
	LineOnAttribute bool
	Quote           byte // 0 means "
}

// Writer writes XML and declares namespaces where they are missing. It is for one goroutine.
type Writer struct {
	Style
	out     func(string) error
	err     error
	stack   []level
	inTag   bool   // a start tag is open
	attr    string // the name of the attribute being written by parts; "" when none is
	started bool
	root    bool
	closed  bool
}

type level struct {
	name    string
	space   string
	mixed   bool // text stands in it or above it: nothing is indented
	content bool
	names   map[string]string // prefixes bound by this element
	missing []string          // of those, the ones whose declaration is still to be written
}

// NewWriter makes a writer that hands its text to out.
func NewWriter(s Style, out func(string) error) *Writer {
	if s.Chars == "" {
		s.Chars = "  "
	}
	if s.NewLine == "" {
		s.NewLine = "\n"
	}
	if s.Quote == 0 {
		s.Quote = '"'
	}
	return &Writer{Style: s, out: out}
}

// Depth is the number of open elements.
func (w *Writer) Depth() int { return len(w.stack) }

// Started reports whether anything was written; Closed whether Close was called.
func (w *Writer) Started() bool { return w.started }

// InTag reports whether attributes can be added.
func (w *Writer) InTag() bool { return w.inTag }

// Attribute name being written by parts, "" when none is.
func (w *Writer) InAttribute() bool { return w.attr != "" }

func (w *Writer) raw(s string) {
	if w.err == nil && s != "" {
		w.err = w.out(s)
	}
}

func (w *Writer) top() *level {
	if len(w.stack) == 0 {
		return nil
	}
	return &w.stack[len(w.stack)-1]
}

// lookup is the namespace of a prefix as far as this writer knows.
func (w *Writer) lookup(prefix string) (string, bool) {
	switch prefix {
	case "xml":
		return XMLNamespace, true
	case "xmlns":
		return XMLNSNamespace, true
	}
	for i := len(w.stack) - 1; i >= 0; i-- {
		if s, ok := w.stack[i].names[prefix]; ok {
			return s, true
		}
	}
	return "", prefix == ""
}

// PrefixOf is a prefix in scope for a namespace.
func (w *Writer) PrefixOf(space string) (string, bool) {
	for i := len(w.stack) - 1; i >= 0; i-- {
		for p, s := range w.stack[i].names {
			if now, _ := w.lookup(p); s == space && now == space {
				return p, true
			}
		}
	}
	return "", space == ""
}

// closeTag ends an open start tag.
func (w *Writer) closeTag() {
	if !w.inTag {
		return
	}
	w.declareMissing()
	w.raw(">")
	w.inTag = false
}

func (w *Writer) declareMissing() {
	t := w.top()
	for _, p := range t.missing {
		name := "xmlns"
		if p != "" {
			name += ":" + p
		}
		w.attribute(name, t.names[p])
	}
	t.missing = nil
}

func (w *Writer) newLine(depth int) {
	w.raw(w.NewLine + strings.Repeat(w.Chars, depth))
}

// item prepares for something that gets a line of its own when indenting.
func (w *Writer) item() {
	w.closeTag()
	t := w.top()
	if w.Indent && (t == nil || !t.mixed) && w.started {
		w.newLine(len(w.stack))
	}
	if t != nil {
		t.content = true
	}
	w.started = true
}

// inline prepares for text.
func (w *Writer) inline() {
	w.closeTag()
	if t := w.top(); t != nil {
		t.mixed, t.content = true, true
	}
	w.started = true
}

// StartDocument writes the declaration.
func (w *Writer) StartDocument(encoding, standalone string) error {
	if w.started {
		return w.misuse("WriteStartDocument needs to be the first call.")
	}
	text := `<?xml version="1.0"`
	if encoding != "" {
		text += ` encoding="` + encoding + `"`
	}
	if standalone != "" {
		text += ` standalone="` + standalone + `"`
	}
	w.raw(strings.ReplaceAll(text, `"`, string(w.Quote)) + "?>")
	w.started = true
	return w.err
}

func (w *Writer) misuse(text string) error { return badStructure(text) }

// StartElement opens an element. space nil means that none was given: the prefix stays as it is.
func (w *Writer) StartElement(prefix, local string, space *string) error {
	if w.attr != "" {
		w.EndAttribute()
	}
	w.item()
	mixed := false
	if t := w.top(); t != nil {
		mixed = t.mixed
	}
	l := level{name: local, mixed: mixed, names: map[string]string{}}
	if space != nil {
		l.space = *space
		if p, ok := w.PrefixOf(*space); prefix == "" && ok && p != "" && *space != "" {
			if def, _ := w.lookup(""); def != *space && !w.Legacy {
				prefix = p
			}
		}
		if now, ok := w.lookup(prefix); now != *space || !ok {
			l.names[prefix] = *space
			l.missing = append(l.missing, prefix)
		}
	}
	if prefix != "" {
		l.name = prefix + ":" + local
	}
	w.stack = append(w.stack, l)
	w.raw("<" + l.name)
	w.inTag, w.root = true, true
	return w.err
}

// Attribute adds an attribute to the open start tag.
func (w *Writer) Attribute(prefix, local, space, value string) error {
	if err := w.StartAttribute(prefix, local, space); err != nil {
		return err
	}
	name := w.attr
	w.attr = ""
	if w.isDeclaration(name) {
		w.bound(strings.TrimPrefix(strings.TrimPrefix(name, "xmlns"), ":"), value)
	}
	w.finishAttribute(name, value)
	return w.err
}

func (w *Writer) isDeclaration(name string) bool {
	return name == "xmlns" || strings.HasPrefix(name, "xmlns:")
}

// bound notes that a declaration is written by hand.
func (w *Writer) bound(prefix, space string) {
	t := w.top()
	t.names[prefix] = space
	for i, p := range t.missing {
		if p == prefix {
			t.missing = append(t.missing[:i:i], t.missing[i+1:]...)
			return
		}
	}
}

// StartAttribute begins an attribute whose value follows by String.
func (w *Writer) StartAttribute(prefix, local, space string) error {
	if !w.inTag {
		return w.misuse("Token StartAttribute in state " + w.state() + " would result in an invalid XML document.")
	}
	name := local
	switch {
	case space == XMLNSNamespace && prefix == "" && local != "xmlns":
		prefix = "xmlns"
	case prefix != "" && space == "":
		if _, ok := w.lookup(prefix); !ok {
			space = ""
		}
	case space != "" && space != XMLNSNamespace && space != XMLNamespace:
		prefix = w.attrPrefix(prefix, space)
	case space == XMLNamespace:
		prefix = "xml"
	}
	if prefix != "" {
		name = prefix + ":" + local
	}
	w.attr = name
	return nil
}

// attrPrefix is a prefix bound to space, declared if need be.
func (w *Writer) attrPrefix(prefix, space string) string {
	if now, ok := w.lookup(prefix); prefix != "" && ok && now == space {
		return prefix
	}
	t := w.top()
	if prefix == "" {
		if p, ok := w.PrefixOf(space); ok && p != "" {
			return p
		}
		prefix = fmt.Sprintf("d%dp%d", len(w.stack), len(t.names)+1)
	}
	t.names[prefix] = space
	t.missing = append(t.missing, prefix)
	return prefix
}

// attrText collects the parts of an attribute's value.
func (w *Writer) finishAttribute(name, value string) { w.attribute(name, value) }

func (w *Writer) attribute(name, value string) {
	lead := " "
	if w.LineOnAttribute && w.Indent {
		lead = w.NewLine + strings.Repeat(w.Chars, len(w.stack))
	}
	q := string(w.Quote)
	w.raw(lead + name + "=" + q + w.escapeAttr(value) + q)
}

// EndAttribute ends what StartAttribute began; the value came by String.
func (w *Writer) EndAttribute() error {
	w.raw(string(w.Quote))
	w.attr = ""
	return w.err
}

// String writes text, or part of an attribute's value.
func (w *Writer) String(s string) error {
	w.inline()
	w.raw(w.escapeText(s))
	return w.err
}

// Space writes white space, which does not count as text for indentation but is not indented either.
func (w *Writer) Space(s string) error {
	w.inline()
	w.raw(s)
	return w.err
}

// CDATA writes a CDATA section.
func (w *Writer) CDATA(s string) error {
	w.inline()
	w.raw("<![CDATA[" + strings.ReplaceAll(s, "]]>", "]]]]><![CDATA[>") + "]]>")
	return w.err
}

// Comment writes a comment.
func (w *Writer) Comment(s string) error {
	if w.Legacy && (strings.Contains(s, "--") || strings.HasSuffix(s, "-")) {
		return badArgument("An XML comment cannot contain '--', and '-' cannot be the last character.")
	}
	w.item()
	s = strings.ReplaceAll(s, "--", "- -")
	if strings.HasSuffix(s, "-") {
		s += " "
	}
	w.raw("<!--" + s + "-->")
	return w.err
}

// Instruction writes a processing instruction.
func (w *Writer) Instruction(name, text string) error {
	w.item()
	if text != "" {
		text = " " + text
	}
	w.raw("<?" + name + text + "?>")
	return w.err
}

// Raw writes text as it is.
func (w *Writer) Raw(s string) error {
	w.inline()
	w.raw(s)
	return w.err
}

// DocType writes a document type; subset nil means none.
func (w *Writer) DocType(name, public, system string, subset *string) error {
	w.item()
	text := "<!DOCTYPE " + name
	switch {
	case public != "":
		text += ` PUBLIC "` + public + `" "` + system + `"`
	case system != "":
		text += ` SYSTEM "` + system + `"`
	}
	if subset != nil {
		text += "[" + *subset + "]"
	}
	w.raw(text + ">")
	return w.err
}

// EntityReference writes &name;.
func (w *Writer) EntityReference(name string) error {
	w.inline()
	w.raw("&" + name + ";")
	return w.err
}

// EndElement closes the innermost element, <a /> when it is empty and full is not asked for.
func (w *Writer) EndElement(full bool) error {
	t := w.top()
	if t == nil {
		return w.misuse("Token EndElement in state " + w.state() + " would result in an invalid XML document.")
	}
	switch {
	case w.inTag && !full:
		w.declareMissing()
		w.raw(" />")
	default:
		empty := w.inTag
		w.closeTag()
		if w.Indent && !t.mixed && (t.content || empty && w.Legacy) {
			w.newLine(len(w.stack) - 1)
		}
		w.raw("</" + t.name + ">")
	}
	w.inTag = false
	w.stack = w.stack[:len(w.stack)-1]
	return w.err
}

// EndDocument closes all elements.
func (w *Writer) EndDocument() error {
	for len(w.stack) > 0 {
		if err := w.EndElement(false); err != nil {
			return err
		}
	}
	return w.err
}

func (w *Writer) state() string {
	switch {
	case w.closed:
		return "Closed"
	case !w.started:
		return "Start"
	case w.inTag:
		return "Element"
	case len(w.stack) > 0:
		return "Content"
	case w.root:
		return "EndRootElement"
	}
	return "Prolog"
}

var textEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

func (w *Writer) escapeText(s string) string {
	s = textEscapes.Replace(s)
	if !w.Legacy {
		if strings.Contains(s, "\r") {
			s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
		}
		if w.NewLine != "\n" {
			s = strings.ReplaceAll(s, "\n", w.NewLine)
		}
		return s
	}
	return w.numbered(s, false)
}

func (w *Writer) escapeAttr(s string) string {
	s = textEscapes.Replace(s)
	if w.Quote == '"' {
		s = strings.ReplaceAll(s, `"`, "&quot;")
	} else {
		s = strings.ReplaceAll(s, "'", "&apos;")
	}
	return w.numbered(s, true)
}

// numbered writes characters that can't stand for themselves as numbers.
func (w *Writer) numbered(s string, attr bool) string {
	plain := func(r rune) bool {
		switch r {
		case '\n', '\r':
			return !attr
		case '\t':
			return !attr || w.Legacy
		}
		return IsChar(r)
	}
	if strings.IndexFunc(s, func(r rune) bool { return !plain(r) }) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if plain(r) {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "&#x%X;", r)
		}
	}
	return b.String()
}
