package xmldom

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// text reads characters up to the next markup and makes text and white space nodes of them.
func (p *parser) text() error {
	start := p.i
	if p.outside() && !p.o.Fragment {
		p.skipSpace()
		if p.i < len(p.s) && p.s[p.i] != '<' {
			return p.fail(p.i, "Data at the root level is invalid.")
		}
		return p.space(p.s[start:p.i])
	}
	var b strings.Builder
	for p.i < len(p.s) && p.s[p.i] != '<' {
		switch c := p.s[p.i]; {
		case c == '&':
			s, entity, err := p.reference()
			if err != nil {
				return err
			}
			if entity != "" {
				if err := p.entity(&b, entity, s); err != nil {
					return err
				}
				continue
			}
			b.WriteString(s)
		case c == ']' && strings.HasPrefix(p.s[p.i:], "]]>"):
			return p.fail(p.i, "']]>' is not allowed in character data.")
		case c == '\r' && p.o.Normalize:
			b.WriteByte('\n')
			if p.i++; p.i < len(p.s) && p.s[p.i] == '\n' {
				p.i++
			}
		default:
			n, err := p.char(&b)
			if err != nil {
				return err
			}
			p.i += n
		}
	}
	return p.flush(b.String())
}

func (p *parser) flush(s string) error {
	if blank(s) {
		return p.space(s)
	}
	return p.add(&Node{Kind: Text, Data: s})
}

// space keeps white space where it is to be kept.
func (p *parser) space(s string) error {
	switch {
	case s == "":
		return nil
	case p.preserved():
		return p.add(&Node{Kind: SignificantWhitespace, Data: s})
	case p.o.Preserve:
		return p.add(&Node{Kind: Whitespace, Data: s})
	}
	if p.at.Kind == Element && p.at.First == nil {
		p.at.Empty = false
	}
	return nil
}

// preserved reports whether xml:space="preserve" is in force.
func (p *parser) preserved() bool {
	for e := p.at; e != nil && e.Kind == Element; e = e.Parent {
		if a := e.Attr("xml:space"); a != nil {
			return a.Data == "preserve"
		}
	}
	return false
}

func (p *parser) entity(b *strings.Builder, name, value string) error {
	if b.Len() > 0 {
		if err := p.flush(b.String()); err != nil {
			return err
		}
		b.Reset()
	}
	ref := &Node{Kind: EntityReference, Local: name}
	if err := p.add(ref); err != nil {
		return err
	}
	ref.append(&Node{Kind: Text, Data: value, Doc: p.doc})
	return nil
}

var predefined = map[string]string{"amp": "&", "lt": "<", "gt": ">", "quot": `"`, "apos": "'"}

// reference reads &…;. entity is the name when the document declares it.
func (p *parser) reference() (s, entity string, err error) {
	start := p.i + 1
	if strings.HasPrefix(p.s[start:], "#") {
		s, err = p.charReference(start + 1)
		return s, "", err
	}
	end := nameEnd(p.s, start)
	if end == start || end >= len(p.s) || p.s[end] != ';' {
		return "", "", p.fail(start, "An error occurred while parsing EntityName.")
	}
	name := p.s[start:end]
	p.i = end + 1
	if s, ok := predefined[name]; ok {
		return s, "", nil
	}
	if s, ok := p.doc.entities[name]; ok {
		return s, name, nil
	}
	return "", "", p.fail(start, "Reference to undeclared entity '%s'.", name)
}

func (p *parser) charReference(i int) (string, error) {
	base, kind := 10, "decimal"
	if strings.HasPrefix(p.s[i:], "x") {
		base, kind, i = 16, "hexadecimal", i+1
	}
	start := i
	for i < len(p.s) && (p.s[i] >= '0' && p.s[i] <= '9' || base == 16 && strings.IndexByte("abcdefABCDEF", p.s[i]) >= 0) {
		i++
	}
	if i == start || i >= len(p.s) || p.s[i] != ';' {
		return "", p.fail(i, "Invalid syntax for a %s numeric entity reference.", kind)
	}
	n, err := strconv.ParseUint(p.s[start:i], base, 32)
	if err != nil || n > utf8.MaxRune {
		return "", p.fail(start, "Invalid value of a character entity reference.")
	}
	// pwsh: a cast does not check what a number stands for.
	if r := rune(n); !p.o.Fragment && !IsChar(r) {
		return "", p.invalidChar(r, start)
	}
	p.i = i + 1
	return string(rune(n)), nil
}
