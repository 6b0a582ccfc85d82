package xmldom

import "strings"

// Kind is a node's type; the numbers are XmlNodeType's.
type Kind uint8

// The kinds of nodes.
const (
	Element               Kind = 1
	Attribute             Kind = 2
	Text                  Kind = 3
	CDATA                 Kind = 4
	EntityReference       Kind = 5
	ProcessingInstruction Kind = 7
	Comment               Kind = 8
	Document              Kind = 9
	DocumentType          Kind = 10
	DocumentFragment      Kind = 11
	Whitespace            Kind = 13
	SignificantWhitespace Kind = 14
	Declaration           Kind = 17
)

// Namespaces every document knows.
const (
	XMLNamespace   = "http://www.w3.org/XML/1998/namespace"
	XMLNSNamespace = "http://www.w3.org/2000/xmlns/"
)

// Node is one node of a tree. Links are kept by the methods; the exported fields may be read, and Data, Prefix and Empty written.
type Node struct {
	Kind   Kind
	Prefix string
	Local  string // element, attribute; the target of a processing instruction, the name of an entity reference or document type
	Space  string // namespace URI
	Data   string // value of attributes and of all kinds of text; the subset of a document type
	Empty  bool   // an element written as <a />
	Attrs  []*Node

	Parent, Prev, Next, First, Last *Node

	// Doc is the document a node was made for; a document's own is nil.
	Doc *Node
	// Preserve is a document's PreserveWhitespace.
	Preserve bool
	// Public and System are a document type's identifiers.
	Public, System string

	entities map[string]string // general entities a document declares
}

// NewDocument is an empty document.
func NewDocument() *Node { return &Node{Kind: Document} }

// Owner is the document of a node: itself when it is one.
func (n *Node) Owner() *Node {
	if n.Kind == Document {
		return n
	}
	return n.Doc
}

// New makes a node for n's document, unattached. For elements an empty name is an error.
func (n *Node) New(k Kind, prefix, local, space, data string) (*Node, error) {
	if (k == Element || k == Attribute) && local == "" {
		return nil, badArgument("The local name for elements or attributes cannot be null or an empty string.")
	}
	return &Node{Kind: k, Prefix: prefix, Local: local, Space: space, Data: data, Doc: n.Owner(), Empty: k == Element}, nil
}

// SplitName takes a qualified name apart.
func SplitName(name string) (prefix, local string) {
	if i := strings.IndexByte(name, ':'); i > 0 && i < len(name)-1 {
		return name[:i], name[i+1:]
	}
	return "", name
}

// Name is XmlNode.Name: the qualified name, or #text and its like.
func (n *Node) Name() string {
	if n.Prefix != "" {
		return n.Prefix + ":" + n.Local
	}
	return n.LocalName()
}

// LocalName is XmlNode.LocalName.
func (n *Node) LocalName() string {
	switch n.Kind {
	case Text:
		return "#text"
	case CDATA:
		return "#cdata-section"
	case Comment:
		return "#comment"
	case Document:
		return "#document"
	case DocumentFragment:
		return "#document-fragment"
	case Whitespace:
		return "#whitespace"
	case SignificantWhitespace:
		return "#significant-whitespace"
	case Declaration:
		return "xml"
	}
	return n.Local
}

// Root is the document's element; nil when there is none.
func (n *Node) Root() *Node {
	for c := n.First; c != nil; c = c.Next {
		if c.Kind == Element {
			return c
		}
	}
	return nil
}

// Child is the first child of a kind.
func (n *Node) Child(k Kind) *Node {
	for c := n.First; c != nil; c = c.Next {
		if c.Kind == k {
			return c
		}
	}
	return nil
}

// Children are the child nodes; an attribute's is its text.
func (n *Node) Children() []*Node {
	if n.Kind == Attribute && n.Data != "" {
		return []*Node{{Kind: Text, Data: n.Data, Doc: n.Doc, Parent: n}}
	}
	var out []*Node
	for c := n.First; c != nil; c = c.Next {
		out = append(out, c)
	}
	return out
}

// InnerText is the text below a node.
func (n *Node) InnerText() string {
	switch n.Kind {
	case Element, Document, DocumentFragment, EntityReference:
		if n.First != nil && n.First.Next == nil && n.First.Kind == Text {
			return n.First.Data
		}
		var b strings.Builder
		n.text(&b)
		return b.String()
	}
	return n.Data
}

func (n *Node) text(b *strings.Builder) {
	for c := n.First; c != nil; c = c.Next {
		switch c.Kind {
		case Text, CDATA, Whitespace, SignificantWhitespace:
			b.WriteString(c.Data)
		case Element, EntityReference:
			c.text(b)
		}
	}
}

// SetInnerText replaces what is below a node by a text, or a node's own text.
func (n *Node) SetInnerText(s string) {
	switch n.Kind {
	case Element, DocumentFragment:
		n.RemoveChildren()
		n.Empty = false
		n.append(&Node{Kind: Text, Data: s, Doc: n.Owner()})
	default:
		n.Data = s
	}
}

// RemoveChildren empties a node.
func (n *Node) RemoveChildren() {
	for n.First != nil {
		n.First.Detach()
	}
}

// Detach takes a node out of its parent, attributes too.
func (n *Node) Detach() {
	p := n.Parent
	if p == nil {
		return
	}
	n.Parent = nil
	if n.Kind == Attribute {
		for i, a := range p.Attrs {
			if a == n {
				p.Attrs = append(p.Attrs[:i:i], p.Attrs[i+1:]...)
				return
			}
		}
		return
	}
	if n.Prev != nil {
		n.Prev.Next = n.Next
	} else {
		p.First = n.Next
	}
	if n.Next != nil {
		n.Next.Prev = n.Prev
	} else {
		p.Last = n.Prev
	}
	n.Prev, n.Next = nil, nil
}

func (n *Node) append(c *Node) { n.link(c, nil) }

// link puts an unattached node before ref, or last.
func (n *Node) link(c, ref *Node) {
	c.Parent = n
	if n.Kind == Element {
		n.Empty = false
	}
	if ref == nil {
		c.Prev = n.Last
		if n.Last != nil {
			n.Last.Next = c
		} else {
			n.First = c
		}
		n.Last = c
		return
	}
	c.Prev, c.Next = ref.Prev, ref
	if ref.Prev != nil {
		ref.Prev.Next = c
	} else {
		n.First = c
	}
	ref.Prev = c
}

// InsertBefore puts c (out of where it was; the children of a fragment) before ref, or last when ref is nil.
func (n *Node) InsertBefore(c, ref *Node) error {
	if err := n.mayHave(c); err != nil {
		return err
	}
	if ref != nil && ref.Parent != n {
		return badArgument("The reference node is not a child of this node.")
	}
	if c == ref {
		return nil
	}
	if c.Kind == DocumentFragment {
		for c.First != nil {
			if err := n.InsertBefore(c.First, ref); err != nil {
				return err
			}
		}
		return nil
	}
	c.Detach()
	n.link(c, ref)
	return nil
}

func (n *Node) mayHave(c *Node) error {
	for p := n; p != nil; p = p.Parent {
		if p == c {
			return badArgument("Cannot insert a node or any ancestor of that node as a child of itself.")
		}
	}
	if c.Owner() != n.Owner() {
		return badArgument("The node to be inserted is from a different document context.")
	}
	switch n.Kind {
	case Document:
		return n.documentMayHave(c)
	case Element, DocumentFragment, EntityReference:
		switch c.Kind {
		case Document, Attribute, Declaration, DocumentType:
			return badStructure(wrongType)
		}
		return nil
	case Attribute:
		if c.Kind == Text || c.Kind == EntityReference {
			return nil
		}
		return badStructure(wrongType)
	}
	return badStructure("The current node cannot contain other nodes.")
}

const wrongType = "The specified node cannot be inserted as the valid child of this node, because the specified node is the wrong type."

func (n *Node) documentMayHave(c *Node) error {
	switch c.Kind {
	case Element:
		if root := n.Root(); root != nil && root != c {
			return badStructure("This document already has a 'DocumentElement' node.")
		}
	case DocumentType:
		if n.Child(DocumentType) != nil {
			return badStructure("This document already has a 'DocumentType' node.")
		}
	case Text, CDATA, Attribute, Document, EntityReference:
		return badStructure(wrongType)
	}
	return nil
}

// Remove takes a child out.
func (n *Node) Remove(c *Node) error {
	if c.Parent != n || c.Kind == Attribute {
		return badArgument("The node to be removed is not a child of this node.")
	}
	c.Detach()
	return nil
}

// Attr is the attribute of a qualified name, or nil.
func (n *Node) Attr(name string) *Node {
	for _, a := range n.Attrs {
		if a.Name() == name {
			return a
		}
	}
	return nil
}

// AttrNS is the attribute of a local name and namespace, or nil.
func (n *Node) AttrNS(local, space string) *Node {
	for _, a := range n.Attrs {
		if a.Local == local && a.Space == space {
			return a
		}
	}
	return nil
}

// SetAttr adds an attribute or changes its value.
func (n *Node) SetAttr(prefix, local, space, value string) (*Node, error) {
	a := n.AttrNS(local, space)
	if space == "" {
		a = n.Attr(strings.TrimPrefix(prefix+":"+local, ":"))
	}
	if a != nil {
		a.Data = value
		return a, nil
	}
	a, err := n.New(Attribute, prefix, local, space, value)
	if err != nil {
		return nil, err
	}
	n.AddAttr(a, len(n.Attrs))
	return a, nil
}

// AddAttr puts an attribute node at a place; one of the same name is replaced and returned.
func (n *Node) AddAttr(a *Node, at int) (old *Node) {
	for i, x := range n.Attrs {
		if x.Local == a.Local && x.Space == a.Space {
			old = x
			old.Detach()
			if i < at {
				at--
			}
			break
		}
	}
	a.Detach()
	a.Parent = n
	n.Attrs = append(n.Attrs[:at:at], append([]*Node{a}, n.Attrs[at:]...)...)
	return old
}

// Clone is a copy for document doc (n's own for nil), unattached; deep copies what is below, too. Attributes always come along.
func (n *Node) Clone(doc *Node, deep bool) *Node {
	c := &Node{Kind: n.Kind, Prefix: n.Prefix, Local: n.Local, Space: n.Space, Data: n.Data, Empty: n.Empty, Doc: doc,
		Preserve: n.Preserve, Public: n.Public, System: n.System, entities: n.entities}
	if doc == nil {
		c.Doc = n.Doc
	}
	if n.Kind == Document {
		c.Doc, doc = nil, c
	}
	for _, a := range n.Attrs {
		copied := a.Clone(doc, true)
		copied.Parent = c
		c.Attrs = append(c.Attrs, copied)
	}
	if deep || n.Kind == EntityReference {
		for x := n.First; x != nil; x = x.Next {
			c.link(x.Clone(doc, true), nil)
		}
		c.Empty = n.Empty
	} else if n.Kind == Element {
		c.Empty = true
	}
	return c
}

// Lookup is the namespace a prefix stands for at a node, "" when none is in scope.
func (n *Node) Lookup(prefix string) (space string, found bool) {
	switch prefix {
	case "xml":
		return XMLNamespace, true
	case "xmlns":
		return XMLNSNamespace, true
	}
	for e := n; e != nil; e = e.Parent {
		if e.Kind != Element {
			continue
		}
		for _, a := range e.Attrs {
			if prefix == "" && a.Prefix == "" && a.Local == "xmlns" || prefix != "" && a.Prefix == "xmlns" && a.Local == prefix {
				return a.Data, true
			}
		}
		if e.Prefix == prefix {
			return e.Space, true
		}
	}
	return "", false
}

// PrefixOf is a prefix that stands for a namespace at a node, "" when there is none.
func (n *Node) PrefixOf(space string) string {
	for e := n; e != nil; e = e.Parent {
		for _, a := range e.Attrs {
			if a.Prefix == "xmlns" && a.Data == space {
				return a.Local
			}
		}
		if e.Kind == Element && e.Space == space && e.Prefix != "" {
			return e.Prefix
		}
	}
	return ""
}

// Elements calls f for each element below n in document order until it returns false.
func (n *Node) Elements(f func(*Node) bool) bool {
	for c := n.First; c != nil; c = c.Next {
		if c.Kind == Element && (!f(c) || !c.Elements(f)) {
			return false
		}
	}
	return true
}

// Normalize joins neighbouring texts.
func (n *Node) Normalize() {
	for c := n.First; c != nil; {
		next := c.Next
		switch {
		case c.Kind == Text && c.Data == "":
			c.Detach()
		case c.Kind == Text && c.Prev != nil && c.Prev.Kind == Text:
			c.Prev.Data += c.Data
			c.Detach()
		case c.Kind == Element:
			c.Normalize()
		}
		c = next
	}
}

// Adopt is d's content as a document that stands at n's place: children belong to n once *n is set to it.
func (n *Node) Adopt(d *Node) *Node {
	out := &Node{Kind: Document, Preserve: n.Preserve, First: d.First, Last: d.Last, entities: d.entities}
	for c := d.First; c != nil; c = c.Next {
		c.Parent = n
	}
	own := func(e *Node) bool {
		e.Doc = n
		for _, a := range e.Attrs {
			a.Doc = n
		}
		return true
	}
	d.all(own)
	return out
}

// all calls f for each node below n.
func (n *Node) all(f func(*Node) bool) {
	for c := n.First; c != nil; c = c.Next {
		f(c)
		c.all(f)
	}
}
