package dotnet

import (
	"iter"
	"maps"
	"slices"

	"migsh/shell/object"
	"migsh/shell/xmldom"
)

var (
	xmlNodeListType   = object.NewClass("System.Xml.XmlNodeList", nil, object.IEnumerableType, object.IDisposableType)
	xmlChildNodesType = object.NewClass("System.Xml.XmlChildNodes", xmlNodeListType)
	xmlElementList    = object.NewClass("System.Xml.XmlElementList", xmlNodeListType)
	xpathNodeListType = object.NewClass("System.Xml.XPathNodeList", xmlNodeListType)
	xmlNamedMapType   = object.NewClass("System.Xml.XmlNamedNodeMap", nil, object.IEnumerableType)
	xmlAttributesType = object.NewClass("System.Xml.XmlAttributeCollection", xmlNamedMapType, object.ICollectionType)
	xmlNamespacesType = object.NewClass("System.Xml.XmlNamespaceManager", nil, object.IEnumerableType)
)

// XMLNodeList is a list of nodes; those of an element's children follow its changes.
type XMLNodeList struct {
	typ   *object.Type
	nodes func() []*xmldom.Node
}

// Children is the list of a node's children.
func (x XMLNode) Children() *XMLNodeList { return &XMLNodeList{xmlChildNodesType, x.Node.Children} }

// PSType is the list's class.
func (l *XMLNodeList) PSType() *object.Type { return l.typ }

// Enumerate yields the nodes.
func (l *XMLNodeList) Enumerate() iter.Seq[Value] { return yieldNodes(l.nodes()) }

func yieldNodes(nodes []*xmldom.Node) iter.Seq[Value] {
	return func(yield func(Value) bool) {
		for _, n := range nodes {
			if !yield(XMLNode{n}) {
				return
			}
		}
	}
}

// PSIndex is the node of a number, $null when there is none; negative numbers do not count from the end.
func (l *XMLNodeList) PSIndex(key Value) (Value, error) {
	n, err := object.Convert(key, object.Int32Type)
	if err != nil {
		return nil, err
	}
	return nodeAt(l.nodes(), int(n.(int32))), nil
}

func nodeAt(nodes []*xmldom.Node, i int) Value {
	if i < 0 || i >= len(nodes) {
		return nil
	}
	return XMLNode{nodes[i]}
}

func xmlNodeListMembers() []Def {
	type L = *XMLNodeList
	return []Def{
		Prop("int Count {get;}", func(l L) Value { return object.Int(len(l.nodes())) }),
		Method("System.Xml.XmlNode Item(int index)", func(l L, a Args) (Value, error) { return nodeAt(l.nodes(), a.Int(0)), nil }),
		Method("System.Collections.IEnumerator GetEnumerator()", func(l L, a Args) (Value, error) { return newEnumerator(listEnumeratorType, object.Items(l)), nil }),
		Method("void Dispose()", func(l L, a Args) (Value, error) { return nil, nil }),
	}
}

// xmlAttributes is an element's Attributes.
type xmlAttributes struct{ of *xmldom.Node }

// PSType is XmlAttributeCollection.
func (*xmlAttributes) PSType() *object.Type { return xmlAttributesType }

// PSEquals compares the elements.
func (m *xmlAttributes) PSEquals(v Value) bool {
	o, ok := v.(*xmlAttributes)
	return ok && o.of == m.of
}

// Enumerate yields the attributes.
func (m *xmlAttributes) Enumerate() iter.Seq[Value] { return yieldNodes(m.of.Attrs) }

// PSIndex is an attribute by number or name.
func (m *xmlAttributes) PSIndex(key Value) (Value, error) {
	if s, ok := object.Unwrap(key).(string); ok {
		return xmlValue(m.of.Attr(s)), nil
	}
	n, err := object.Convert(key, object.Int32Type)
	if err != nil {
		return nil, err
	}
	i := int(n.(int32))
	if i < 0 || i >= len(m.of.Attrs) {
		return nil, object.NewException(object.IndexOutOfRangeExceptionType, "The index being passed in is out of range.")
	}
	return XMLNode{m.of.Attrs[i]}, nil
}

func xmlAttributesMembers() []Def {
	type M = *xmlAttributes
	add := func(at func(m M, a Args) int) func(m M, a Args) (Value, error) {
		return func(m M, a Args) (Value, error) {
			n, err := attributeArg(m.of, a)
			if err != nil {
				return nil, err
			}
			m.of.AddAttr(n, at(m, a))
			return XMLNode{n}, nil
		}
	}
	end := func(m M, a Args) int { return len(m.of.Attrs) }
	named := func(m M, a Args) *xmldom.Node {
		if a.Len() > 1 {
			return m.of.AttrNS(a.String(0), a.String(1))
		}
		return m.of.Attr(a.String(0))
	}
	get := func(m M, a Args) (Value, error) { return xmlValue(named(m, a)), nil }
	remove := func(m M, a Args) (Value, error) {
		n := named(m, a)
		if n != nil {
			n.Detach()
		}
		return xmlValue(n), nil
	}
	beside := func(shift int) func(m M, a Args) int {
		return func(m M, a Args) int {
			i := slices.Index(m.of.Attrs, optionalNode(a, 1))
			if i < 0 {
				return len(m.of.Attrs) * (1 - shift)
			}
			return i + shift
		}
	}
	return []Def{
		Prop("int Count {get;}", func(m M) Value { return object.Int(len(m.of.Attrs)) }),
		Prop("bool IsSynchronized {get;}", func(m M) Value { return false }), Prop("System.Object SyncRoot {get;}", func(m M) Value { return m }),
		Method("System.Xml.XmlAttribute Append(System.Xml.XmlAttribute node)", add(end)),
		Method("System.Xml.XmlAttribute Prepend(System.Xml.XmlAttribute node)", add(func(M, Args) int { return 0 })),
		Method("System.Xml.XmlNode SetNamedItem(System.Xml.XmlNode node)", func(m M, a Args) (Value, error) {
			n, err := attributeArg(m.of, a)
			if err != nil {
				return nil, err
			}
			return xmlValue(m.of.AddAttr(n, len(m.of.Attrs))), nil
		}),
		Method("System.Xml.XmlAttribute InsertBefore(System.Xml.XmlAttribute newNode, System.Xml.XmlAttribute refNode)", add(beside(0))),
		Method("System.Xml.XmlAttribute InsertAfter(System.Xml.XmlAttribute newNode, System.Xml.XmlAttribute refNode)", add(beside(1))),
		Method("System.Xml.XmlNode GetNamedItem(string name)", get), Method("System.Xml.XmlNode GetNamedItem(string localName, string namespaceURI)", get),
		Method("System.Xml.XmlNode RemoveNamedItem(string name)", remove), Method("System.Xml.XmlNode RemoveNamedItem(string localName, string namespaceURI)", remove),
		Method("System.Xml.XmlNode Item(int index)", func(m M, a Args) (Value, error) { return nodeAt(m.of.Attrs, a.Int(0)), nil }),
		Method("System.Xml.XmlAttribute Remove(System.Xml.XmlAttribute node)", func(m M, a Args) (Value, error) {
			n := optionalNode(a, 0)
			if n == nil || n.Parent != m.of {
				return nil, nil
			}
			n.Detach()
			return XMLNode{n}, nil
		}),
		Method("System.Xml.XmlAttribute RemoveAt(int i)", func(m M, a Args) (Value, error) {
			v := nodeAt(m.of.Attrs, a.Int(0))
			if v != nil {
				v.(XMLNode).Node.Detach()
			}
			return v, nil
		}),
		Method("void RemoveAll()", func(m M, a Args) (Value, error) { m.of.Attrs = nil; return nil, nil }),
		Method("System.Collections.IEnumerator GetEnumerator()", func(m M, a Args) (Value, error) { return newEnumerator(listEnumeratorType, object.Items(m)), nil }),
	}
}

// attributeArg is an attribute that element e can take.
func attributeArg(e *xmldom.Node, a Args) (*xmldom.Node, error) {
	n, err := nodeArg(a, 0)
	switch {
	case err != nil:
		return nil, err
	case n.Kind != xmldom.Attribute:
		return nil, argument("node", "Node type is not supported by this class.")
	case n.Doc != e.Doc:
		return nil, argument("", "The named node is from a different document context.")
	case n.Parent != nil && n.Parent != e:
		return nil, invalidOperation("The 'Attribute' node cannot be inserted because it is already an attribute of another element. You must explicitly clone the attribute and then use the clone.")
	}
	return n, nil
}

// XMLNamespaces is XmlNamespaceManager: scopes of prefixes.
type XMLNamespaces struct{ scopes []map[string]string }

// PSType is XmlNamespaceManager.
func (*XMLNamespaces) PSType() *object.Type { return xmlNamespacesType }

// NewXMLNamespaces knows xml, xmlns and the given prefixes.
func NewXMLNamespaces(prefixes map[string]string) *XMLNamespaces {
	m := map[string]string{"": "", "xml": xmldom.XMLNamespace, "xmlns": xmldom.XMLNSNamespace}
	maps.Copy(m, prefixes)
	return &XMLNamespaces{[]map[string]string{m}}
}

// Lookup is the namespace of a prefix.
func (m *XMLNamespaces) Lookup(prefix string) (string, bool) {
	for i := len(m.scopes) - 1; i >= 0; i-- {
		if s, ok := m.scopes[i][prefix]; ok {
			return s, true
		}
	}
	return "", false
}

// prefixes are the prefixes known, in .NET's order for the usual ones.
func (m *XMLNamespaces) prefixes() []string {
	seen := map[string]bool{}
	for _, s := range m.scopes {
		for p := range s {
			seen[p] = true
		}
	}
	return slices.Sorted(maps.Keys(seen))
}

// Enumerate yields the prefixes.
func (m *XMLNamespaces) Enumerate() iter.Seq[Value] {
	return func(yield func(Value) bool) {
		for _, p := range m.prefixes() {
			if !yield(p) {
				return
			}
		}
	}
}

func xmlNamespacesMembers() []Def {
	type M = *XMLNamespaces
	return []Def{
		Ctor("new(System.Xml.XmlNameTable nameTable)", func(a Args) (Value, error) {
			if a.Null(0) {
				return nil, object.NewException(object.NullReferenceExceptionType, "Object reference not set to an instance of an object.")
			}
			return NewXMLNamespaces(nil), nil
		}),
		Method("void AddNamespace(string prefix, string uri)", func(m M, a Args) (Value, error) {
			if p := a.String(0); p == "xml" && a.String(1) != xmldom.XMLNamespace || p == "xmlns" {
				return nil, argument("prefix", "Prefix \""+p+"\" is reserved for use by XML.")
			}
			m.scopes[len(m.scopes)-1][a.String(0)] = a.String(1)
			return nil, nil
		}),
		Method("void RemoveNamespace(string prefix, string uri)", func(m M, a Args) (Value, error) {
			if s := m.scopes[len(m.scopes)-1]; s[a.String(0)] == a.String(1) {
				delete(s, a.String(0))
			}
			return nil, nil
		}),
		Method("string LookupNamespace(string prefix)", func(m M, a Args) (Value, error) {
			if s, ok := m.Lookup(a.String(0)); ok {
				return s, nil
			}
			return nil, nil
		}),
		Method("string LookupPrefix(string uri)", func(m M, a Args) (Value, error) {
			for _, p := range m.prefixes() {
				if s, _ := m.Lookup(p); s == a.String(0) {
					return p, nil
				}
			}
			return nil, nil
		}),
		Method("bool HasNamespace(string prefix)", func(m M, a Args) (Value, error) { _, ok := m.scopes[len(m.scopes)-1][a.String(0)]; return ok, nil }),
		Method("void PushScope()", func(m M, a Args) (Value, error) { m.scopes = append(m.scopes, map[string]string{}); return nil, nil }),
		Method("bool PopScope()", func(m M, a Args) (Value, error) {
			if len(m.scopes) == 1 {
				return false, nil
			}
			m.scopes = m.scopes[:len(m.scopes)-1]
			return true, nil
		}),
		Prop("string DefaultNamespace {get;}", func(m M) Value { s, _ := m.Lookup(""); return s }),
		Prop("System.Xml.XmlNameTable NameTable {get;}", func(m M) Value { return opaque{xmlNameTableType} }),
	}
}
