package xmldom

import (
	"regexp"
	"strings"
)

// declaration reads <?xml … ?> at the beginning.
func (p *parser) declaration() error {
	p.i = len("<?xml")
	order := []string{"version", "encoding", "standalone"}
	var parts []string
	for next := 0; ; {
		p.skipSpace()
		if strings.HasPrefix(p.s[p.i:], "?>") {
			if next == 0 {
				return p.fail(p.i, "Syntax for an XML declaration is invalid.")
			}
			p.i += 2
			break
		}
		start := p.i
		end := nameEnd(p.s, p.i)
		at := -1
		for i := next; i < len(order); i++ {
			if order[i] == p.s[start:end] {
				at = i
				break
			}
		}
		if at < 0 || next == 0 && at != 0 {
			return p.fail(start, "Syntax for an XML declaration is invalid.")
		}
		a, err := p.attribute()
		if err != nil {
			return err
		}
		if at == 0 && a.value != "1.0" {
			return p.fail(a.value0+1, "Version number '%s' is invalid.", a.value)
		}
		parts = append(parts, a.name+`="`+a.value+`"`)
		next = at + 1
	}
	return p.add(&Node{Kind: Declaration, Data: strings.Join(parts, " ")})
}

// DeclarationPart is version, encoding or standalone of a declaration.
func (n *Node) DeclarationPart(name string) string {
	_, rest, ok := strings.Cut(n.Data, name+`="`)
	if !ok {
		return ""
	}
	value, _, _ := strings.Cut(rest, `"`)
	return value
}

// NewDeclaration makes a declaration for n's document.
func (n *Node) NewDeclaration(version, encoding, standalone string) *Node {
	d := &Node{Kind: Declaration, Doc: n.Owner()}
	d.SetDeclaration(version, encoding, standalone)
	return d
}

// SetDeclaration changes a declaration.
func (n *Node) SetDeclaration(version, encoding, standalone string) {
	n.Data = `version="` + version + `"`
	if encoding != "" {
		n.Data += ` encoding="` + encoding + `"`
	}
	if standalone != "" {
		n.Data += ` standalone="` + standalone + `"`
	}
}

func (p *parser) instruction() error {
	p.i += 2
	start := p.i
	name, err := p.name()
	if err != nil {
		return err
	}
	switch {
	case name == "xml":
		return p.fail(start, "Unexpected XML declaration. The XML declaration must be the first node in the document, and no whitespace characters are allowed to appear before it.")
	case strings.EqualFold(name, "xml"):
		return p.fail(start, "'%s' is an invalid name for processing instructions.", name)
	}
	end := strings.Index(p.s[p.i:], "?>")
	if end < 0 {
		return p.fail(len(p.s), "Unexpected end of file while parsing PI has occurred.")
	}
	data := strings.TrimLeft(p.s[p.i:p.i+end], " \t\r\n")
	p.i += end + 2
	return p.add(&Node{Kind: ProcessingInstruction, Local: name, Data: p.lines(data)})
}

// lines normalizes line ends when that is asked for.
func (p *parser) lines(s string) string {
	if !p.o.Normalize || !strings.Contains(s, "\r") {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}

// special reads what begins with <!.
func (p *parser) special() error {
	rest := p.s[p.i+2:]
	switch {
	case strings.HasPrefix(rest, "--"):
		return p.comment()
	case strings.HasPrefix(rest, "[CDATA[") && !p.outside():
		return p.cdata()
	case strings.HasPrefix(rest, "DOCTYPE") && p.outside():
		return p.docType()
	case strings.HasPrefix(rest, "["):
		p.i += 3
		return p.unexpected("'CDATA['")
	}
	p.i += 2
	return p.unexpected("'<!--' or '<[CDATA['")
}

func (p *parser) comment() error {
	start := p.i + 4
	end := strings.Index(p.s[start:], "--")
	if end < 0 {
		return p.fail(start, "Unexpected end of file while parsing Comment has occurred.")
	}
	if !strings.HasPrefix(p.s[start+end:], "-->") {
		return p.fail(start+end, "An XML comment cannot contain '--', and '-' cannot be the last character.")
	}
	p.i = start + end + 3
	return p.add(&Node{Kind: Comment, Data: p.lines(p.s[start : start+end])})
}

func (p *parser) cdata() error {
	start := p.i + len("<![CDATA[")
	end := strings.Index(p.s[start:], "]]>")
	if end < 0 {
		return p.fail(len(p.s), "Unexpected end of file while parsing CDATA has occurred.")
	}
	p.i = start + end + 3
	return p.add(&Node{Kind: CDATA, Data: p.lines(p.s[start : start+end])})
}

var entityDeclaration = regexp.MustCompile(`<!ENTITY\s+([\w.-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>`)

// docType reads a document type. Its subset is kept as text; general entities with a value in it are known afterwards.
func (p *parser) docType() error {
	p.i += len("<!DOCTYPE")
	p.skipSpace()
	name, err := p.name()
	if err != nil {
		return err
	}
	n := &Node{Kind: DocumentType, Local: name}
	p.skipSpace()
	if strings.HasPrefix(p.s[p.i:], "PUBLIC") {
		p.i += len("PUBLIC")
		if n.Public, err = p.literal(); err == nil {
			n.System, err = p.literal()
		}
	} else if strings.HasPrefix(p.s[p.i:], "SYSTEM") {
		p.i += len("SYSTEM")
		n.System, err = p.literal()
	}
	if err != nil {
		return err
	}
	p.skipSpace()
	if strings.HasPrefix(p.s[p.i:], "[") {
		end := strings.IndexByte(p.s[p.i:], ']')
		if end < 0 {
			return p.fail(len(p.s), "Unexpected end of file while parsing DTD has occurred.")
		}
		n.Data = p.s[p.i+1 : p.i+end]
		p.i += end + 1
	}
	p.skipSpace()
	if p.i >= len(p.s) || p.s[p.i] != '>' {
		return p.unexpected("'>'")
	}
	p.i++
	p.doc.entities = map[string]string{}
	for _, m := range entityDeclaration.FindAllStringSubmatch(n.Data, -1) {
		p.doc.entities[m[1]] = m[2] + m[3]
	}
	return p.add(n)
}

func (p *parser) literal() (string, error) {
	p.skipSpace()
	if p.i >= len(p.s) || p.s[p.i] != '"' && p.s[p.i] != '\'' {
		return "", p.unexpected(`'"' or '''`)
	}
	end := strings.IndexByte(p.s[p.i+1:], p.s[p.i])
	if end < 0 {
		return "", p.fail(len(p.s), "There is an unclosed literal string.")
	}
	s := p.s[p.i+1 : p.i+1+end]
	p.i += end + 2
	return s, nil
}
