package dotnet

import (
	"io"
	"os"
	"strings"

	"migsh/shell/object"
	"migsh/shell/xmldom"
)

func xmlDocumentMembers() []Def {
	defs := []Def{
		Ctor("new()", func(a Args) (Value, error) { return XMLNode{xmldom.NewDocument()}, nil }),
		Ctor("new(System.Xml.XmlNameTable nt)", func(a Args) (Value, error) { return XMLNode{xmldom.NewDocument()}, nil }),
		Prop("System.Xml.XmlElement DocumentElement {get;}", func(x xn) Value { return xmlValue(x.Node.Root()) }),
		Prop("System.Xml.XmlDocumentType DocumentType {get;}", func(x xn) Value { return xmlValue(x.Node.Child(xmldom.DocumentType)) }),
		Prop("System.Xml.XmlImplementation Implementation {get;}", func(x xn) Value { return opaque{xmlImplementationType} }),
		PropSet("System.Xml.Schema.XmlSchemaSet Schemas {get;set;}", func(x xn) Value { return opaque{xmlSchemaSetType} }, func(xn, Value) error {
			return object.NewException(object.NotSupportedExceptionType, "Schemas are not supported in this shell.")
		}),
		PropSet("System.Xml.XmlResolver XmlResolver {set;}", func(x xn) Value { return nil }, func(xn, Value) error { return nil }),
		Prop("System.Xml.XmlNameTable NameTable {get;}", func(x xn) Value { return opaque{xmlNameTableType} }),
		PropSet("bool PreserveWhitespace {get;set;}", func(x xn) Value { return x.Node.Preserve }, func(x xn, v Value) error { x.Node.Preserve = v.(bool); return nil }),
		Method("System.Xml.XmlNode ImportNode(System.Xml.XmlNode node, bool deep)", func(x xn, a Args) (Value, error) {
			n, err := nodeArg(a, 0)
			if err != nil {
				return nil, err
			}
			if n.Kind == xmldom.Document {
				return nil, invalidOperation("Cannot import nodes of type 'Document'.")
			}
			return XMLNode{n.Clone(x.Node, a.Bool(1))}, nil
		}),
		Method("System.Xml.XmlElement GetElementById(string elementId)", func(x xn, a Args) (Value, error) { return nil, nil }),
		Method("void LoadXml(string xml)", func(x xn, a Args) (Value, error) { return nil, x.load(a.String(0)) }),
		Method("void Load(string filename)", func(x xn, a Args) (Value, error) {
			b, err := a.content(0)
			if err != nil {
				return nil, err
			}
			return nil, x.load(DecodeXML(b))
		}),
		Method("void Load(System.IO.Stream inStream)", func(x xn, a Args) (Value, error) {
			b, err := io.ReadAll(Arg[*Stream](a, 0))
			if err != nil {
				return nil, err
			}
			return nil, x.load(DecodeXML(b))
		}),
		Method("void Load(System.IO.TextReader txtReader)", func(x xn, a Args) (Value, error) { return nil, x.load(Arg[*Reader](a, 0).rest()) }),
		Method("void Load(System.Xml.XmlReader reader)", func(x xn, a Args) (Value, error) {
			r := Arg[*XMLReader](a, 0)
			if err := r.parse(); err != nil {
				return nil, err
			}
			return nil, x.load(r.text)
		}),
	}
	return append(append(append(defs, xmlSaveMembers()...), xmlCreateMembers()...), xmlTagSearch()...)
}

// rest is what a reader has not read yet.
func (r *Reader) rest() string {
	s := r.text[r.pos:]
	r.pos = len(r.text)
	return s
}

func (x XMLNode) load(text string) error {
	d, err := xmldom.Parse(text, xmldom.Options{Preserve: x.Node.Preserve})
	if err != nil {
		return xmlError(err)
	}
	*x.Node = *x.Node.Adopt(d)
	return nil
}

// DecodeXML is the text of a file by its mark or by the encoding its declaration names.
func DecodeXML(b []byte) string {
	if e, n := DetectBOM(b); e != nil {
		return e.decode(b[n:])
	}
	head := string(b[:min(len(b), 200)])
	if decl, _, ok := strings.Cut(head, "?>"); ok && strings.HasPrefix(decl, "<?xml") {
		d := &xmldom.Node{Data: strings.ReplaceAll(decl, "'", `"`)}
		if e := EncodingByName(d.DeclarationPart("encoding")); e != nil && e.page != 1200 && e.page != 1201 {
			return e.decode(b)
		}
	}
	return UTF8NoBOM.decode(b)
}

// xmlSaveMembers write documents out.
func xmlSaveMembers() []Def {
	return []Def{
		Method("void Save(string filename)", func(x xn, a Args) (Value, error) {
			p, err := a.place(0)
			if err != nil {
				return nil, err
			}
			if x.Node.Root() == nil {
				return nil, object.NewException(object.XmlExceptionType, "Invalid XML document. The document does not have a root element.")
			}
			return nil, p.fail(os.WriteFile(p.native, x.encoded(), 0o666))
		}),
		Method("void Save(System.IO.Stream outStream)", func(x xn, a Args) (Value, error) {
			if x.Node.Root() == nil {
				return nil, object.NewException(object.XmlExceptionType, "Invalid XML document. The document does not have a root element.")
			}
			_, err := Arg[*Stream](a, 0).Write(x.encoded())
			return nil, err
		}),
		Method("void Save(System.IO.TextWriter writer)", func(x xn, a Args) (Value, error) {
			w := newXMLTextWriter(Arg[*Writer](a, 0))
			w.w.Indent = !x.Node.Preserve
			return nil, xmlError(x.saveTo(w))
		}),
		Method("void Save(System.Xml.XmlWriter w)", func(x xn, a Args) (Value, error) { return nil, xmlError(x.saveTo(Arg[*XMLWriter](a, 0))) }),
	}
}

// encoded is the document as Save writes it to a file: indented, in the encoding its declaration names.
func (x XMLNode) encoded() []byte {
	text := x.Node.Text(xmldom.Style{Legacy: true, Indent: !x.Node.Preserve})
	e := UTF8NoBOM
	if d := x.Node.Child(xmldom.Declaration); d != nil && d.DeclarationPart("encoding") != "" {
		if named := EncodingByName(d.DeclarationPart("encoding")); named != nil {
			e = named
		}
	}
	return append(append([]byte(nil), e.bom...), e.encode(text)...)
}

// saveTo writes to a writer, which gets a declaration in its own encoding.
func (x XMLNode) saveTo(w *XMLWriter) error {
	n := x.Node.First
	standalone := ""
	if n != nil && n.Kind == xmldom.Declaration {
		standalone = n.DeclarationPart("standalone")
		n = n.Next
	}
	if !w.w.Started() {
		if err := w.startDocument(standalone); err != nil {
			return err
		}
	}
	for ; n != nil; n = n.Next {
		if err := n.WriteTo(w.w); err != nil {
			return err
		}
	}
	return w.flush()
}

// xmlCreateMembers make nodes.
func xmlCreateMembers() []Def {
	made := func(n *xmldom.Node, err error) (Value, error) {
		if err != nil {
			return nil, xmlError(err)
		}
		return XMLNode{n}, nil
	}
	plain := func(k xmldom.Kind) func(x xn, a Args) (Value, error) {
		return func(x xn, a Args) (Value, error) {
			if k == xmldom.DocumentFragment {
				return made(x.Node.New(k, "", "", "", ""))
			}
			return made(x.Node.New(k, "", "", "", a.String(0)))
		}
	}
	named := func(k xmldom.Kind) func(x xn, a Args) (Value, error) {
		return func(x xn, a Args) (Value, error) {
			prefix, local := xmldom.SplitName(a.String(0))
			space := ""
			switch a.Len() {
			case 1:
				if prefix != "" {
					space, _ = x.Node.Lookup(prefix)
				}
			case 2:
				space = a.String(1)
			case 3:
				prefix, local, space = a.String(0), a.String(1), a.String(2)
			}
			if k == xmldom.Attribute && (prefix == "xmlns" || prefix == "" && local == "xmlns") {
				space = xmldom.XMLNSNamespace
			}
			return made(x.Node.New(k, prefix, local, space, ""))
		}
	}
	return []Def{
		Method("System.Xml.XmlElement CreateElement(string name)", named(xmldom.Element)),
		Method("System.Xml.XmlElement CreateElement(string qualifiedName, string namespaceURI)", named(xmldom.Element)),
		Method("System.Xml.XmlElement CreateElement(string prefix, string localName, string namespaceURI)", named(xmldom.Element)),
		Method("System.Xml.XmlAttribute CreateAttribute(string name)", named(xmldom.Attribute)),
		Method("System.Xml.XmlAttribute CreateAttribute(string qualifiedName, string namespaceURI)", named(xmldom.Attribute)),
		Method("System.Xml.XmlAttribute CreateAttribute(string prefix, string localName, string namespaceURI)", named(xmldom.Attribute)),
		Method("System.Xml.XmlText CreateTextNode(string text)", plain(xmldom.Text)),
		Method("System.Xml.XmlCDataSection CreateCDataSection(string data)", plain(xmldom.CDATA)),
		Method("System.Xml.XmlComment CreateComment(string data)", plain(xmldom.Comment)),
		Method("System.Xml.XmlWhitespace CreateWhitespace(string text)", plain(xmldom.Whitespace)),
		Method("System.Xml.XmlSignificantWhitespace CreateSignificantWhitespace(string text)", plain(xmldom.SignificantWhitespace)),
		Method("System.Xml.XmlDocumentFragment CreateDocumentFragment()", plain(xmldom.DocumentFragment)),
		Method("System.Xml.XmlEntityReference CreateEntityReference(string name)", func(x xn, a Args) (Value, error) {
			return made(x.Node.New(xmldom.EntityReference, "", a.String(0), "", ""))
		}),
		Method("System.Xml.XmlProcessingInstruction CreateProcessingInstruction(string target, string data)", func(x xn, a Args) (Value, error) {
			return made(x.Node.New(xmldom.ProcessingInstruction, "", a.String(0), "", a.String(1)))
		}),
		Method("System.Xml.XmlDocumentType CreateDocumentType(string name, string publicId, string systemId, string internalSubset)", func(x xn, a Args) (Value, error) {
			n, err := x.Node.New(xmldom.DocumentType, "", a.String(0), "", a.String(3))
			if err == nil {
				n.Public, n.System = a.String(1), a.String(2)
			}
			return made(n, err)
		}),
		Method("System.Xml.XmlDeclaration CreateXmlDeclaration(string version, string encoding, string standalone)", func(x xn, a Args) (Value, error) {
			if a.String(0) != "1.0" {
				return nil, argument("", "Wrong XML version information. The XML must match production \"VersionNum ::= '1.' [0-9]+\".")
			}
			return XMLNode{x.Node.NewDeclaration(a.String(0), a.String(1), a.String(2))}, nil
		}),
		Method("System.Xml.XmlNode CreateNode(System.Xml.XmlNodeType type, string name, string namespaceURI)", func(x xn, a Args) (Value, error) {
			prefix, local := xmldom.SplitName(a.String(1))
			return made(x.Node.New(xmldom.Kind(a.Enum(0)), prefix, local, a.String(2), ""))
		}),
		Method("System.Xml.XmlNode CreateNode(string nodeTypeString, string name, string namespaceURI)", func(x xn, a Args) (Value, error) {
			k, ok := nodeKinds[strings.ToLower(a.String(0))]
			if !ok {
				return nil, argument("nodeTypeString", "'"+a.String(0)+"' does not represent any 'XmlNodeType'.")
			}
			prefix, local := xmldom.SplitName(a.String(1))
			return made(x.Node.New(k, prefix, local, a.String(2), ""))
		}),
	}
}

var nodeKinds = map[string]xmldom.Kind{"element": xmldom.Element, "attribute": xmldom.Attribute, "text": xmldom.Text, "cdatasection": xmldom.CDATA,
	"comment": xmldom.Comment, "document": xmldom.Document, "documentfragment": xmldom.DocumentFragment, "entityreference": xmldom.EntityReference,
	"processinginstruction": xmldom.ProcessingInstruction, "whitespace": xmldom.Whitespace, "significantwhitespace": xmldom.SignificantWhitespace}

// xmlTagSearch is GetElementsByTagName, of documents and elements.
func xmlTagSearch() []Def {
	find := func(x xn, a Args) (Value, error) {
		name, space, ns := a.String(0), "", a.Len() > 1
		if ns {
			space = a.String(1)
		}
		return &XMLNodeList{xmlElementList, func() []*xmldom.Node {
			var out []*xmldom.Node
			x.Node.Elements(func(e *xmldom.Node) bool {
				if !ns && (name == "*" || e.Name() == name) || ns && (name == "*" || e.Local == name) && (space == "*" || e.Space == space) {
					out = append(out, e)
				}
				return true
			})
			return out
		}}, nil
	}
	return []Def{
		Method("System.Xml.XmlNodeList GetElementsByTagName(string name)", find),
		Method("System.Xml.XmlNodeList GetElementsByTagName(string localName, string namespaceURI)", find),
	}
}

func xmlElementMembers() []Def {
	attr := func(x xn, a Args, i int) *xmldom.Node {
		if a.Len() > i+1 {
			return x.Node.AttrNS(a.String(i), a.String(i+1))
		}
		return x.Node.Attr(a.String(i))
	}
	get := func(x xn, a Args) (Value, error) {
		if n := attr(x, a, 0); n != nil {
			return n.Data, nil
		}
		return "", nil
	}
	has := func(x xn, a Args) (Value, error) { return attr(x, a, 0) != nil, nil }
	node := func(x xn, a Args) (Value, error) { return xmlValue(attr(x, a, 0)), nil }
	remove := func(x xn, a Args) (Value, error) {
		if n := attr(x, a, 0); n != nil {
			n.Detach()
		}
		return nil, nil
	}
	return append([]Def{
		PropSet("bool IsEmpty {get;set;}", func(x xn) Value { return x.Node.Empty && x.Node.First == nil }, func(x xn, v Value) error {
			if v.(bool) {
				x.Node.RemoveChildren()
			}
			x.Node.Empty = v.(bool)
			return nil
		}),
		Prop("bool HasAttributes {get;}", func(x xn) Value { return len(x.Node.Attrs) > 0 }),
		Method("string GetAttribute(string name)", get), Method("string GetAttribute(string localName, string namespaceURI)", get),
		Method("bool HasAttribute(string name)", has), Method("bool HasAttribute(string localName, string namespaceURI)", has),
		Method("System.Xml.XmlAttribute GetAttributeNode(string name)", node), Method("System.Xml.XmlAttribute GetAttributeNode(string localName, string namespaceURI)", node),
		Method("void RemoveAttribute(string name)", remove), Method("void RemoveAttribute(string localName, string namespaceURI)", remove),
		Method("void RemoveAllAttributes()", func(x xn, a Args) (Value, error) { x.Node.Attrs = nil; return nil, nil }),
		Method("void SetAttribute(string name, string value)", func(x xn, a Args) (Value, error) {
			prefix, local := xmldom.SplitName(a.String(0))
			space := ""
			if a.String(0) == "xmlns" || prefix != "" {
				space, _ = x.Node.Lookup(strings.TrimPrefix(prefix, ":"))
				if a.String(0) == "xmlns" {
					space = xmldom.XMLNSNamespace
				}
			}
			_, err := x.Node.SetAttr(prefix, local, space, a.String(1))
			return nil, xmlError(err)
		}),
		Method("string SetAttribute(string localName, string namespaceURI, string value)", func(x xn, a Args) (Value, error) {
			prefix, local := xmldom.SplitName(a.String(0))
			_, err := x.Node.SetAttr(prefix, local, a.String(1), a.String(2))
			return a.String(2), xmlError(err)
		}),
		Method("System.Xml.XmlAttribute SetAttributeNode(System.Xml.XmlAttribute newAttr)", func(x xn, a Args) (Value, error) {
			n, err := attributeArg(x.Node, a)
			if err != nil {
				return nil, err
			}
			return xmlValue(x.Node.AddAttr(n, len(x.Node.Attrs))), nil
		}),
		Method("System.Xml.XmlAttribute RemoveAttributeNode(System.Xml.XmlAttribute oldAttr)", func(x xn, a Args) (Value, error) {
			n := optionalNode(a, 0)
			if n != nil && n.Parent == x.Node {
				n.Detach()
			}
			return xmlValue(n), nil
		}),
		Method("System.Xml.XmlNode RemoveAttributeAt(int i)", func(x xn, a Args) (Value, error) {
			v := nodeAt(x.Node.Attrs, a.Int(0))
			if v != nil {
				v.(XMLNode).Node.Detach()
			}
			return v, nil
		}),
	}, xmlTagSearch()...)
}

func xmlAttributeMembers() []Def {
	return []Def{
		Prop("bool Specified {get;}", func(x xn) Value { return true }),
		Prop("System.Xml.XmlElement OwnerElement {get;}", func(x xn) Value { return xmlValue(x.Node.Parent) }),
	}
}
