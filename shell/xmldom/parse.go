package xmldom

import "strings"

// Options say how text is read.
type Options struct {
	// Fragment allows what a cast to [xml] does: text without an element, which then fails as a structure.
	Fragment bool
	// Normalize turns line ends into \n and white space in attributes into blanks, as XmlReader.Create does and XmlTextReader does not.
	Normalize bool
	// Preserve keeps white space between elements.
	Preserve bool
}

// Parse reads a document. Errors are *SyntaxError and *StructureError.
func Parse(text string, o Options) (*Node, error) {
	p := &parser{s: text, o: o, doc: NewDocument()}
	p.doc.Preserve = o.Preserve
	p.at = p.doc
	if err := p.document(); err != nil {
		return nil, err
	}
	return p.doc, nil
}

// ParseContent reads what may stand inside an element and appends it to n; prefixes are those in scope there.
func ParseContent(n *Node, text string) error {
	p := &parser{s: text, doc: n.Owner(), at: n, context: n}
	p.o.Preserve = p.doc.Preserve
	old := n.Children()
	n.RemoveChildren()
	err := p.content()
	if err == nil && len(p.open) > 0 {
		err = p.unclosed()
	}
	if err != nil {
		n.RemoveChildren()
		for _, c := range old {
			n.append(c)
		}
	}
	return err
}

type parser struct {
	s       string
	i       int
	o       Options
	doc     *Node
	at      *Node // the node that is being filled
	context *Node // where ParseContent reads; nil for a document
	open    []openTag
	done    bool // the document's element has been read
}

type openTag struct {
	name string
	at   int
}

func (p *parser) document() error {
	if strings.HasPrefix(p.s, "<?xml") && (len(p.s) == 5 || !IsNameChar(rune(p.s[5]))) {
		if err := p.declaration(); err != nil {
			return err
		}
	}
	if err := p.content(); err != nil {
		return err
	}
	if len(p.open) > 0 {
		return p.unclosed()
	}
	if p.doc.Root() == nil && !p.o.Fragment {
		if p.s == "" {
			return &SyntaxError{Message: "Root element is missing."}
		}
		return &SyntaxError{Message: "Root element is missing."}
	}
	return nil
}

// content reads nodes until the text ends or an element other than the first open one has been closed.
func (p *parser) content() error {
	for p.i < len(p.s) {
		var err error
		if p.s[p.i] == '<' {
			err = p.markup()
		} else {
			err = p.text()
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// outside reports whether the parser is beside the document's element.
func (p *parser) outside() bool { return len(p.open) == 0 && p.context == nil }

func (p *parser) unclosed() error {
	names := make([]string, 0, len(p.open))
	for i := len(p.open) - 1; i >= 0; i-- {
		names = append(names, p.open[i].name)
	}
	list := strings.Join(names, ", ")
	if list != "" {
		list += "."
	}
	return p.fail(len(p.s), "Unexpected end of file has occurred. The following elements are not closed: %s", list)
}

func (p *parser) markup() error {
	if p.outside() && len(p.s)-p.i < 4 {
		return p.fail(p.i, "Data at the root level is invalid.")
	}
	rest := p.s[p.i+1:]
	switch {
	case strings.HasPrefix(rest, "/"):
		return p.endTag()
	case strings.HasPrefix(rest, "?"):
		return p.instruction()
	case strings.HasPrefix(rest, "!"):
		return p.special()
	}
	return p.startTag()
}

// add puts a node into the tree.
func (p *parser) add(n *Node) error {
	n.Doc = p.doc
	if p.at.Kind == Document {
		if err := p.doc.documentMayHave(n); err != nil {
			return err
		}
	}
	p.at.append(n)
	return nil
}

func (p *parser) skipSpace() {
	for p.i < len(p.s) && isSpace(p.s[p.i]) {
		p.i++
	}
}
