package xmldom

import "strings"

// Text is a node printed with a style, without a document's automatic declaration.
func (n *Node) Text(s Style) string {
	var b strings.Builder
	w := NewWriter(s, func(t string) error { b.WriteString(t); return nil })
	if n.WriteTo(w) != nil {
		return ""
	}
	return b.String()
}

// OuterXML is XmlNode.OuterXml.
func (n *Node) OuterXML() string { return n.Text(Style{Legacy: true}) }

// InnerXML is XmlNode.InnerXml.
func (n *Node) InnerXML() string {
	if n.Kind == Attribute {
		w := NewWriter(Style{Legacy: true}, nil)
		return w.escapeAttr(n.Data)
	}
	var b strings.Builder
	w := NewWriter(Style{Legacy: true}, func(t string) error { b.WriteString(t); return nil })
	if n.WriteContentTo(w) != nil {
		return ""
	}
	return b.String()
}

// WriteContentTo writes the children.
func (n *Node) WriteContentTo(w *Writer) error {
	for c := n.First; c != nil; c = c.Next {
		if err := c.WriteTo(w); err != nil {
			return err
		}
	}
	return nil
}

// WriteTo writes a node and what is below it.
func (n *Node) WriteTo(w *Writer) error {
	switch n.Kind {
	case Element:
		return n.writeElement(w)
	case Attribute:
		w.raw(n.Name() + `="` + w.escapeAttr(n.Data) + `"`)
		return w.err
	case Text:
		return w.String(n.Data)
	case CDATA:
		return w.CDATA(n.Data)
	case Comment:
		return w.Comment(n.Data)
	case ProcessingInstruction:
		return w.Instruction(n.Local, n.Data)
	case Declaration:
		w.item()
		w.raw("<?xml " + n.Data + "?>")
		return w.err
	case DocumentType:
		return w.DocType(n.Local, n.Public, n.System, &n.Data)
	case EntityReference:
		return w.EntityReference(n.Local)
	case Whitespace, SignificantWhitespace:
		return w.Space(n.Data)
	}
	return n.WriteContentTo(w)
}

func (n *Node) writeElement(w *Writer) error {
	if err := w.StartElement(n.Prefix, n.Local, &n.Space); err != nil {
		return err
	}
	for _, a := range n.Attrs {
		if err := w.Attribute(a.Prefix, a.Local, a.Space, a.Data); err != nil {
			return err
		}
	}
	if err := n.WriteContentTo(w); err != nil {
		return err
	}
	return w.EndElement(!n.Empty)
}
