package xmldom

import (
	"strings"
	"unicode/utf8"
)

// name reads a qualified name.
func (p *parser) name() (string, error) {
	start := p.i
	for {
		end := nameEnd(p.s, p.i)
		if end >= len(p.s) {
			return "", p.fail(len(p.s), "Unexpected end of file while parsing Name has occurred.")
		}
		if end == p.i {
			r, _ := utf8.DecodeRuneInString(p.s[p.i:])
			return "", p.fail(p.i, "Name cannot begin with the '%c' character, hexadecimal value 0x%02X.", r, r)
		}
		colon := p.s[end] == ':'
		if colon && strings.Contains(p.s[start:end], ":") {
			return "", p.fail(end, "The ':' character, hexadecimal value 0x3A, cannot be included in a name.")
		}
		p.i = end
		if !colon {
			return p.s[start:end], nil
		}
		p.i++
	}
}

// token is what an error shows of the place: a name, or one character.
func (p *parser) token(at int) string {
	if end := nameEnd(p.s, at); end > at {
		return p.s[at:end]
	}
	_, n := utf8.DecodeRuneInString(p.s[at:])
	return p.s[at : at+n]
}

func (p *parser) unexpected(want string) error {
	if p.i >= len(p.s) {
		return p.fail(len(p.s), "Unexpected end of file has occurred.")
	}
	return p.fail(p.i, "'%s' is an unexpected token. The expected token is %s.", p.token(p.i), want)
}

type rawAttr struct {
	name       string
	value      string
	at, value0 int
}

func (p *parser) startTag() error {
	start := p.i + 1
	p.i = start
	name, err := p.name()
	if err != nil {
		return err
	}
	if p.outside() && p.done && !p.o.Fragment {
		return p.fail(start, "There are multiple root elements.")
	}
	if c := p.s[p.i]; !isSpace(c) && c != '>' && c != '/' {
		r, _ := utf8.DecodeRuneInString(p.s[p.i:])
		return p.fail(p.i, "The '%c' character, hexadecimal value 0x%02X, cannot be included in a name.", r, r)
	}
	attrs, empty, err := p.attributes()
	if err != nil {
		return err
	}
	e := &Node{Kind: Element, Empty: empty}
	e.Prefix, e.Local = SplitName(name)
	if err := p.bindNames(e, start, attrs); err != nil {
		return err
	}
	if p.outside() {
		p.done = true
	}
	if err := p.add(e); err != nil {
		return err
	}
	if !empty {
		p.open = append(p.open, openTag{name, start})
		p.at = e
	}
	return nil
}

// attributes reads up to the end of a start tag.
func (p *parser) attributes() (attrs []rawAttr, empty bool, err error) {
	for {
		spaced := p.i < len(p.s) && isSpace(p.s[p.i])
		p.skipSpace()
		if p.i >= len(p.s) {
			return nil, false, p.unclosed()
		}
		switch c := p.s[p.i]; {
		case c == '>':
			p.i++
			return attrs, false, nil
		case c == '/':
			p.i++
			if p.i >= len(p.s) || p.s[p.i] != '>' {
				return nil, false, p.unexpected("'>'")
			}
			p.i++
			return attrs, true, nil
		case !spaced:
			return nil, false, p.fail(p.i, "'%s' is an unexpected token. Expecting whitespace.", p.token(p.i))
		}
		a, err := p.attribute()
		if err != nil {
			return nil, false, err
		}
		for _, b := range attrs {
			if b.name == a.name {
				return nil, false, p.fail(a.at, "'%s' is a duplicate attribute name.", a.name)
			}
		}
		attrs = append(attrs, a)
	}
}

func (p *parser) attribute() (a rawAttr, err error) {
	a.at = p.i
	if a.name, err = p.name(); err != nil {
		return a, err
	}
	p.skipSpace()
	if p.i >= len(p.s) || p.s[p.i] != '=' {
		return a, p.unexpected("'='")
	}
	p.i++
	p.skipSpace()
	if p.i >= len(p.s) || p.s[p.i] != '"' && p.s[p.i] != '\'' {
		return a, p.unexpected(`'"' or '''`)
	}
	quote := p.s[p.i]
	a.value0 = p.i
	p.i++
	a.value, err = p.attrValue(quote)
	return a, err
}

func (p *parser) attrValue(quote byte) (string, error) {
	var b strings.Builder
	for p.i < len(p.s) {
		switch c := p.s[p.i]; {
		case c == quote:
			p.i++
			return b.String(), nil
		case c == '<':
			return "", p.fail(p.i, "'<', hexadecimal value 0x3C, is an invalid attribute character.")
		case c == '&':
			s, _, err := p.reference()
			if err != nil {
				return "", err
			}
			b.WriteString(s)
		case p.o.Normalize && isSpace(c):
			if c == '\r' && p.i+1 < len(p.s) && p.s[p.i+1] == '\n' {
				p.i++
			}
			b.WriteByte(' ')
			p.i++
		default:
			n, err := p.char(&b)
			if err != nil {
				return "", err
			}
			p.i += n
		}
	}
	return "", p.fail(len(p.s), "There is an unclosed literal string.")
}

// char copies one character, which must be one XML can hold.
func (p *parser) char(b *strings.Builder) (int, error) {
	r, n := utf8.DecodeRuneInString(p.s[p.i:])
	if !IsChar(r) {
		return 0, p.invalidChar(r, p.i)
	}
	b.WriteString(p.s[p.i : p.i+n])
	return n, nil
}

func (p *parser) invalidChar(r rune, at int) error {
	shown := string(r)
	if r == 0 {
		shown = "."
	}
	return p.fail(at, "'%s', hexadecimal value 0x%02X, is an invalid character.", shown, r)
}

// bindNames gives an element and its attributes their namespaces.
func (p *parser) bindNames(e *Node, start int, attrs []rawAttr) error {
	for _, a := range attrs {
		n := &Node{Kind: Attribute, Data: a.value, Doc: p.doc, Parent: e}
		n.Prefix, n.Local = SplitName(a.name)
		if n.Prefix == "xmlns" || a.name == "xmlns" {
			n.Space = XMLNSNamespace
			if n.Prefix == "xmlns" && a.value == "" {
				return p.fail(a.value0, "Invalid namespace declaration.")
			}
		}
		e.Attrs = append(e.Attrs, n)
	}
	for i, n := range e.Attrs {
		if n.Prefix == "" || n.Space != "" {
			continue
		}
		space, ok := p.lookup(e, n.Prefix)
		if !ok {
			return p.fail(attrs[i].at, "'%s' is an undeclared prefix.", n.Prefix)
		}
		n.Space = space
	}
	space, ok := p.lookup(e, e.Prefix)
	if !ok && e.Prefix != "" {
		return p.fail(start, "'%s' is an undeclared prefix.", e.Prefix)
	}
	e.Space = space
	return nil
}

// lookup finds a prefix's namespace at an element that is not in the tree yet.
func (p *parser) lookup(e *Node, prefix string) (string, bool) {
	want := "xmlns"
	if prefix != "" {
		want = "xmlns:" + prefix
	}
	if a := e.Attr(want); a != nil {
		return a.Data, true
	}
	return p.at.Lookup(prefix)
}

func (p *parser) endTag() error {
	p.i += 2
	start := p.i
	if len(p.open) == 0 {
		return p.fail(start, "Unexpected end tag.")
	}
	if nameEnd(p.s, p.i) >= len(p.s) {
		return p.unclosed()
	}
	name, err := p.name()
	if err != nil {
		return err
	}
	last := p.open[len(p.open)-1]
	if name != last.name {
		line, column := place(p.s, last.at)
		return p.fail(start, "The '%s' start tag on line %d position %d does not match the end tag of '%s'.", last.name, line, column, name)
	}
	p.skipSpace()
	if p.i >= len(p.s) || p.s[p.i] != '>' {
		return p.unexpected("'>'")
	}
	p.i++
	p.open = p.open[:len(p.open)-1]
	p.at = p.at.Parent
	return nil
}
