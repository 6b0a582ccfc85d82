package dotnet

import (
	"strings"

	"migsh/shell/object"
	"migsh/shell/xmldom"
)

type xn = XMLNode

// xmlNodeMembers are the members all kinds of nodes have.
func xmlNodeMembers() []Def {
	return append(append([]Def{
		Prop("string Name {get;}", func(x xn) Value { return x.Node.Name() }),
		Prop("string LocalName {get;}", func(x xn) Value { return x.Node.LocalName() }),
		Prop("string NamespaceURI {get;}", func(x xn) Value { return x.Node.Space }),
		PropSet("string Prefix {get;set;}", func(x xn) Value { return x.Node.Prefix }, func(x xn, v Value) error { x.Node.Prefix = v.(string); return nil }),
		Prop("System.Xml.XmlNodeType NodeType {get;}", func(x xn) Value { return object.Enum{Type: xmlNodeTypeEnum, Value: int64(x.Node.Kind)} }),
		Prop("System.Xml.XmlNode ParentNode {get;}", func(x xn) Value {
			if x.Node.Kind == xmldom.Attribute {
				return nil
			}
			return xmlValue(x.Node.Parent)
		}),
		Prop("System.Xml.XmlDocument OwnerDocument {get;}", func(x xn) Value { return xmlValue(x.Node.Doc) }),
		Prop("System.Xml.XmlAttributeCollection Attributes {get;}", func(x xn) Value {
			if x.Node.Kind != xmldom.Element {
				return nil
			}
			return &xmlAttributes{x.Node}
		}),
		Prop("System.Xml.Schema.IXmlSchemaInfo SchemaInfo {get;}", func(x xn) Value {
			if x.Node.Kind == xmldom.Element || x.Node.Kind == xmldom.Attribute {
				return opaque{xmlNameType}
			}
			return opaque{xmlSchemaInfoType}
		}),
		{sig: "string InnerXml {get;set;}", get: func(v Value, _ *Host) (Value, error) { return v.(xn).Node.InnerXML(), nil }, set: func(v, s Value, _ *Host) error {
			return v.(xn).setInnerXML(s.(string))
		}},
		{sig: "string InnerText {get;set;}", get: func(v Value, _ *Host) (Value, error) {
			if v.(xn).Node.Kind == xmldom.Attribute {
				return nil, nil // pwsh: the class has only the setter
			}
			return v.(xn).Node.InnerText(), nil
		}, set: func(v, s Value, _ *Host) error {
			if v.(xn).Node.Kind == xmldom.Document {
				return invalidOperation("The 'InnerText' of a 'Document' node is read-only and cannot be set.")
			}
			v.(xn).Node.SetInnerText(s.(string))
			return nil
		}},
		Prop("System.Xml.XmlNode NextSibling {get;}", func(x xn) Value { return xmlValue(x.Node.Next) }),
		Prop("System.Xml.XmlNode PreviousSibling {get;}", func(x xn) Value { return xmlValue(x.Node.Prev) }),
		{sig: "string Value {get;set;}", get: func(v Value, _ *Host) (Value, error) { return v.(xn).value(), nil }, set: func(v, s Value, _ *Host) error {
			if v.(xn).value() == nil {
				return invalidOperation("Cannot set a value on node type '" + (object.Enum{Type: xmlNodeTypeEnum, Value: int64(v.(xn).Node.Kind)}).String() + "'.")
			}
			v.(xn).Node.SetInnerText(s.(string))
			return nil
		}},
		Prop("System.Xml.XmlNodeList ChildNodes {get;}", func(x xn) Value { return &XMLNodeList{xmlChildNodesType, x.Node.Children} }),
		Prop("System.Xml.XmlNode FirstChild {get;}", func(x xn) Value {
			if c := x.Node.Children(); len(c) > 0 {
				return xmlValue(c[0])
			}
			return nil
		}),
		Prop("System.Xml.XmlNode LastChild {get;}", func(x xn) Value {
			if c := x.Node.Children(); len(c) > 0 {
				return xmlValue(c[len(c)-1])
			}
			return nil
		}),
		Prop("bool HasChildNodes {get;}", func(x xn) Value { return len(x.Node.Children()) > 0 }),
		Prop("bool IsReadOnly {get;}", func(x xn) Value { return x.Node.Kind == xmldom.DocumentType || x.Node.Kind == xmldom.EntityReference }),
		Prop("string OuterXml {get;}", func(x xn) Value { return x.Node.OuterXML() }),
		Prop("string BaseURI {get;}", func(x xn) Value { return "" }),
		Prop("System.Xml.XmlNode PreviousText {get;}", func(x xn) Value {
			if p := x.Node.Prev; p != nil && (p.Kind == xmldom.Text || p.Kind == xmldom.CDATA) {
				return xmlValue(p)
			}
			return nil
		}),
	}, xmlChildMembers()...), xmlSearchMembers()...)
}

func (x XMLNode) value() Value {
	switch x.Node.Kind {
	case xmldom.Element, xmldom.Document, xmldom.DocumentFragment, xmldom.DocumentType, xmldom.EntityReference:
		return nil
	}
	return x.Node.Data
}

func (x XMLNode) setInnerXML(text string) error {
	n := x.Node
	switch n.Kind {
	case xmldom.Document:
		d, err := xmldom.Parse(text, xmldom.Options{Preserve: n.Preserve})
		if err != nil {
			return xmlError(err)
		}
		replaceDocument(n, d)
		return nil
	case xmldom.Element, xmldom.DocumentFragment:
		if err := xmldom.ParseContent(n, text); err != nil {
			return xmlError(err)
		}
		if n.First == nil {
			n.Empty = text == "" && n.Empty
		}
		return nil
	case xmldom.Attribute:
		holder, err := xmldom.Parse("<a>"+text+"</a>", xmldom.Options{Preserve: true})
		if err != nil {
			return xmlError(err)
		}
		n.Data = holder.Root().InnerText()
		return nil
	}
	return invalidOperation("Cannot set the 'InnerXml' for the current node because it is either read-only or cannot have children.")
}

// replaceDocument gives a document the content of another one.
func replaceDocument(n, by *xmldom.Node) {
	n.RemoveChildren()
	for c := by.First; c != nil; c = c.Next {
		copied := c.Clone(n, true)
		if n.InsertBefore(copied, nil) != nil {
			return
		}
	}
}

// nodeArg is argument i, a node; an error when it is $null.
func nodeArg(a Args, i int) (*xmldom.Node, error) {
	x, ok := object.Unwrap(a.v[i]).(XMLNode)
	if !ok {
		return nil, object.NewException(object.NullReferenceExceptionType, "Object reference not set to an instance of an object.")
	}
	return x.Node, nil
}

// optionalNode is argument i, nil for $null.
func optionalNode(a Args, i int) *xmldom.Node {
	x, _ := object.Unwrap(a.v[i]).(XMLNode)
	return x.Node
}

// xmlChildMembers are the methods that change what is below a node.
func xmlChildMembers() []Def {
	insert := func(ref func(x *xmldom.Node, a Args) *xmldom.Node) func(x xn, a Args) (Value, error) {
		return func(x xn, a Args) (Value, error) {
			c, err := nodeArg(a, 0)
			if err != nil {
				return nil, err
			}
			if err := x.Node.InsertBefore(c, ref(x.Node, a)); err != nil {
				return nil, xmlError(err)
			}
			return XMLNode{c}, nil
		}
	}
	return []Def{
		Method("System.Xml.XmlNode AppendChild(System.Xml.XmlNode newChild)", insert(func(x *xmldom.Node, a Args) *xmldom.Node { return nil })),
		Method("System.Xml.XmlNode PrependChild(System.Xml.XmlNode newChild)", insert(func(x *xmldom.Node, a Args) *xmldom.Node { return x.First })),
		Method("System.Xml.XmlNode InsertBefore(System.Xml.XmlNode newChild, System.Xml.XmlNode refChild)", insert(func(x *xmldom.Node, a Args) *xmldom.Node { return optionalNode(a, 1) })),
		Method("System.Xml.XmlNode InsertAfter(System.Xml.XmlNode newChild, System.Xml.XmlNode refChild)", insert(func(x *xmldom.Node, a Args) *xmldom.Node {
			ref := optionalNode(a, 1)
			switch {
			case ref == nil:
				return x.First
			case ref.Parent != x:
				return ref
			}
			return ref.Next
		})),
		Method("System.Xml.XmlNode RemoveChild(System.Xml.XmlNode oldChild)", func(x xn, a Args) (Value, error) {
			c, err := nodeArg(a, 0)
			if err != nil {
				return nil, err
			}
			return XMLNode{c}, xmlError(x.Node.Remove(c))
		}),
		Method("System.Xml.XmlNode ReplaceChild(System.Xml.XmlNode newChild, System.Xml.XmlNode oldChild)", func(x xn, a Args) (Value, error) {
			c, err := nodeArg(a, 0)
			if err != nil {
				return nil, err
			}
			old := optionalNode(a, 1)
			if old == nil || old.Parent != x.Node {
				return nil, xmlError(x.Node.Remove(&xmldom.Node{}))
			}
			next := old.Next
			if err := x.Node.Remove(old); err != nil {
				return nil, xmlError(err)
			}
			if err := x.Node.InsertBefore(c, next); err != nil {
				return nil, xmlError(err)
			}
			return XMLNode{old}, nil
		}),
		Method("void RemoveAll()", func(x xn, a Args) (Value, error) {
			x.Node.RemoveChildren()
			x.Node.Attrs = nil
			return nil, nil
		}),
		Method("System.Xml.XmlNode CloneNode(bool deep)", func(x xn, a Args) (Value, error) { return XMLNode{x.Node.Clone(nil, a.Bool(0))}, nil }),
		Method("System.Xml.XmlNode Clone()", func(x xn, a Args) (Value, error) { return XMLNode{x.Node.Clone(nil, true)}, nil }),
		Method("void Normalize()", func(x xn, a Args) (Value, error) { x.Node.Normalize(); return nil, nil }),
		Method("string ToString()", func(x xn, a Args) (Value, error) { return x.Node.LocalName(), nil }),
		Method("System.Collections.IEnumerator GetEnumerator()", func(x xn, a Args) (Value, error) {
			return newEnumerator(listEnumeratorType, object.Items(&XMLNodeList{xmlChildNodesType, x.Node.Children})), nil
		}),
	}
}

// xmlSearchMembers find nodes and names, and write nodes out.
func xmlSearchMembers() []Def {
	first := func(x xn, a Args) (Value, error) {
		nodes, err := selectNodes(x, a)
		if err != nil || len(nodes) == 0 {
			return nil, err
		}
		return XMLNode{nodes[0]}, nil
	}
	all := func(x xn, a Args) (Value, error) {
		nodes, err := selectNodes(x, a)
		if err != nil {
			return nil, err
		}
		return &XMLNodeList{xpathNodeListType, func() []*xmldom.Node { return nodes }}, nil
	}
	return []Def{
		Method("System.Xml.XmlNodeList SelectNodes(string xpath)", all),
		Method("System.Xml.XmlNodeList SelectNodes(string xpath, System.Xml.XmlNamespaceManager nsmgr)", all),
		Method("System.Xml.XmlNode SelectSingleNode(string xpath)", first),
		Method("System.Xml.XmlNode SelectSingleNode(string xpath, System.Xml.XmlNamespaceManager nsmgr)", first),
		Method("System.Xml.XPath.XPathNavigator CreateNavigator()", func(x xn, a Args) (Value, error) { return &xpathNavigator{x.Node}, nil }),
		Method("string GetNamespaceOfPrefix(string prefix)", func(x xn, a Args) (Value, error) { s, _ := x.Node.Lookup(a.String(0)); return s, nil }),
		Method("string GetPrefixOfNamespace(string namespaceURI)", func(x xn, a Args) (Value, error) { return x.Node.PrefixOf(a.String(0)), nil }),
		Method("void WriteTo(System.Xml.XmlWriter w)", func(x xn, a Args) (Value, error) { return nil, xmlError(x.writeTo(Arg[*XMLWriter](a, 0), false)) }),
		Method("void WriteContentTo(System.Xml.XmlWriter w)", func(x xn, a Args) (Value, error) {
			return nil, xmlError(x.writeTo(Arg[*XMLWriter](a, 0), true))
		}),
	}
}

func (x XMLNode) writeTo(w *XMLWriter, content bool) error {
	w.begin(x.Node.First != nil && x.Node.First.Kind == xmldom.Declaration)
	var err error
	if content {
		err = x.Node.WriteContentTo(w.w)
	} else {
		err = x.Node.WriteTo(w.w)
	}
	if err != nil {
		return err
	}
	return w.written()
}

func selectNodes(x XMLNode, a Args) ([]*xmldom.Node, error) {
	var names xmldom.Prefixes
	if a.Len() > 1 {
		if m := Arg[*XMLNamespaces](a, 1); m != nil {
			names = m.Lookup
		}
	}
	nodes, err := x.Node.NodeSet(a.String(0), names)
	return nodes, xmlError(err)
}

// Select is SelectNodes for Go callers.
func (x XMLNode) Select(expr string, names xmldom.Prefixes) ([]XMLNode, error) {
	nodes, err := x.Node.NodeSet(expr, names)
	if err != nil {
		return nil, xmlError(err)
	}
	out := make([]XMLNode, len(nodes))
	for i, n := range nodes {
		out[i] = XMLNode{n}
	}
	return out, nil
}

func xmlCharacterMembers() []Def {
	text := func(x xn) string { return x.Node.Data }
	cut := func(x xn, a Args) (from, to int, err error) {
		n := object.Length(text(x))
		if a.Int(0) < 0 || a.Int(0) > n {
			return 0, 0, outOfRange("offset", "Specified argument was out of the range of valid values.")
		}
		to = a.Int(0)
		if a.Len() > 1 {
			to = min(n, a.Int(0)+a.Int(1))
		}
		return a.Int(0), to, nil
	}
	edit := func(with func(a Args) string, from func(a Args, to int) int) func(x xn, a Args) (Value, error) {
		return func(x xn, a Args) (Value, error) {
			start, end, err := cut(x, a)
			if err != nil {
				return nil, err
			}
			s := text(x)
			x.Node.Data = substring(s, 0, start) + with(a) + substring(s, from(a, end), object.Length(s)-from(a, end))
			return nil, nil
		}
	}
	same := func(a Args, to int) int { return to }
	return []Def{
		PropSet("string Data {get;set;}", func(x xn) Value { return text(x) }, func(x xn, v Value) error { x.Node.Data = v.(string); return nil }),
		Prop("int Length {get;}", func(x xn) Value { return object.Int(object.Length(text(x))) }),
		Method("void AppendData(string strData)", func(x xn, a Args) (Value, error) { x.Node.Data += a.String(0); return nil, nil }),
		Method("void DeleteData(int offset, int count)", edit(func(Args) string { return "" }, same)),
		Method("void ReplaceData(int offset, int count, string strData)", edit(func(a Args) string { return a.String(2) }, same)),
		Method("void InsertData(int offset, string strData)", func(x xn, a Args) (Value, error) {
			s := text(x)
			if n := object.Length(s); a.Int(0) < 0 || a.Int(0) > n {
				return nil, outOfRange("offset", "Specified argument was out of the range of valid values.")
			}
			x.Node.Data = substring(s, 0, a.Int(0)) + a.String(1) + substring(s, a.Int(0), object.Length(s)-a.Int(0))
			return nil, nil
		}),
		Method("string Substring(int offset, int count)", func(x xn, a Args) (Value, error) {
			start, end, err := cut(x, a)
			if err != nil {
				return nil, err
			}
			return substring(text(x), start, end-start), nil
		}),
	}
}

func xmlDeclarationMembers() []Def {
	part := func(name string) func(x xn) Value { return func(x xn) Value { return x.Node.DeclarationPart(name) } }
	return []Def{
		Prop("string Version {get;}", part("version")),
		PropSet("string Encoding {get;set;}", part("encoding"), func(x xn, v Value) error {
			x.Node.SetDeclaration("1.0", v.(string), x.Node.DeclarationPart("standalone"))
			return nil
		}),
		PropSet("string Standalone {get;set;}", part("standalone"), func(x xn, v Value) error {
			x.Node.SetDeclaration("1.0", x.Node.DeclarationPart("encoding"), v.(string))
			return nil
		}),
	}
}

func xmlInstructionMembers() []Def {
	return []Def{
		Prop("string Target {get;}", func(x xn) Value { return x.Node.Local }),
		PropSet("string Data {get;set;}", func(x xn) Value { return x.Node.Data }, func(x xn, v Value) error { x.Node.Data = v.(string); return nil }),
	}
}

func xmlDocTypeMembers() []Def {
	orNull := func(s string) Value {
		if s == "" {
			return nil
		}
		return s
	}
	return []Def{
		Prop("string PublicId {get;}", func(x xn) Value { return orNull(x.Node.Public) }),
		Prop("string SystemId {get;}", func(x xn) Value { return orNull(x.Node.System) }),
		Prop("string InternalSubset {get;}", func(x xn) Value { return x.Node.Data }),
	}
}

// xmlOrder is the order in which .NET lists the properties of each class.

var xmlNodeRest = "Attributes OwnerDocument FirstChild LastChild HasChildNodes NamespaceURI Prefix IsReadOnly OuterXml InnerXml SchemaInfo BaseURI PreviousText"

var xmlPropertyOrder = map[string]string{
	"System.Xml.XmlElement": "Name LocalName NamespaceURI Prefix NodeType ParentNode OwnerDocument IsEmpty Attributes HasAttributes SchemaInfo InnerXml InnerText " +
		"NextSibling PreviousSibling Value ChildNodes FirstChild LastChild HasChildNodes IsReadOnly OuterXml BaseURI PreviousText",
	"System.Xml.XmlDocument": "NodeType ParentNode DocumentType Implementation Name LocalName DocumentElement OwnerDocument Schemas XmlResolver NameTable " +
		"PreserveWhitespace IsReadOnly InnerText InnerXml SchemaInfo BaseURI Value ChildNodes PreviousSibling NextSibling Attributes FirstChild LastChild " +
		"HasChildNodes NamespaceURI Prefix OuterXml PreviousText",
	"System.Xml.XmlAttribute": "ParentNode Name LocalName NamespaceURI Prefix NodeType OwnerDocument Value SchemaInfo InnerText Specified OwnerElement InnerXml " +
		"BaseURI ChildNodes PreviousSibling NextSibling Attributes FirstChild LastChild HasChildNodes IsReadOnly OuterXml PreviousText",
	"System.Xml.XmlComment":               "Name LocalName NodeType Value InnerText Data Length PreviousSibling NextSibling ParentNode ChildNodes " + xmlNodeRest,
	"System.Xml.XmlDeclaration":           "Version Encoding Standalone Value InnerText Name LocalName NodeType PreviousSibling NextSibling ParentNode ChildNodes " + xmlNodeRest,
	"System.Xml.XmlProcessingInstruction": "Name LocalName Value Target Data InnerText NodeType PreviousSibling NextSibling ParentNode ChildNodes " + xmlNodeRest,
	"System.Xml.XmlCDataSection":          "Name LocalName NodeType ParentNode PreviousText Value InnerText Data Length PreviousSibling NextSibling ChildNodes " + strings.TrimSuffix(xmlNodeRest, " PreviousText"),
	"System.Xml.XmlText":                  "Name LocalName NodeType ParentNode Value PreviousText InnerText Data Length PreviousSibling NextSibling ChildNodes " + strings.TrimSuffix(xmlNodeRest, " PreviousText"),
	"System.Xml.XmlDocumentFragment": "Name LocalName NodeType ParentNode OwnerDocument InnerXml Value ChildNodes PreviousSibling NextSibling Attributes FirstChild " +
		"LastChild HasChildNodes NamespaceURI Prefix IsReadOnly InnerText OuterXml SchemaInfo BaseURI PreviousText",
}
