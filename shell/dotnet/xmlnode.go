package dotnet

import (
	"strings"

	"migsh/shell/object"
	"migsh/shell/xmldom"
)

// XMLNode is a node of an XML document: XmlDocument, XmlElement, XmlAttribute and their like. Two that stand for the same node are equal.
type XMLNode struct{ Node *xmldom.Node }

var (
	// XMLNodeType is System.Xml.XmlNode.
	XMLNodeType        = object.NewClass("System.Xml.XmlNode", nil, object.ICloneableType, object.NewInterface("System.Xml.XPath.IXPathNavigable"))
	xmlLinkedType      = object.NewClass("System.Xml.XmlLinkedNode", XMLNodeType)
	xmlCharacterType   = object.NewClass("System.Xml.XmlCharacterData", xmlLinkedType)
	xmlElementType     = object.NewClass("System.Xml.XmlElement", xmlLinkedType)
	xmlAttributeType   = object.NewClass("System.Xml.XmlAttribute", XMLNodeType)
	xmlDeclarationType = object.NewClass("System.Xml.XmlDeclaration", xmlLinkedType)
	xmlDocTypeType     = object.NewClass("System.Xml.XmlDocumentType", xmlLinkedType)
	xmlInstructionType = object.NewClass("System.Xml.XmlProcessingInstruction", xmlLinkedType)
	xmlNodeTypes       = map[xmldom.Kind]*object.Type{
		xmldom.Document: XMLDocumentType, xmldom.Element: xmlElementType, xmldom.Attribute: xmlAttributeType,
		xmldom.Text: object.NewClass("System.Xml.XmlText", xmlCharacterType), xmldom.CDATA: object.NewClass("System.Xml.XmlCDataSection", xmlCharacterType),
		xmldom.Comment: object.NewClass("System.Xml.XmlComment", xmlCharacterType), xmldom.ProcessingInstruction: xmlInstructionType,
		xmldom.Declaration: xmlDeclarationType, xmldom.DocumentType: xmlDocTypeType,
		xmldom.DocumentFragment:      object.NewClass("System.Xml.XmlDocumentFragment", XMLNodeType),
		xmldom.EntityReference:       object.NewClass("System.Xml.XmlEntityReference", xmlLinkedType),
		xmldom.Whitespace:            object.NewClass("System.Xml.XmlWhitespace", xmlCharacterType),
		xmldom.SignificantWhitespace: object.NewClass("System.Xml.XmlSignificantWhitespace", xmlCharacterType),
	}
	xmlNodeTypeEnum = object.NewEnumValues("System.Xml.XmlNodeType", false,
		strings.Fields("None Element Attribute Text CDATA EntityReference Entity ProcessingInstruction Comment Document DocumentType DocumentFragment "+
			"Notation Whitespace SignificantWhitespace EndElement EndEntity XmlDeclaration"),
		[]int64{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17})
)

// XMLDocumentType is System.Xml.XmlDocument.
var XMLDocumentType = newXMLDocumentType()

// PSType is the class of the node's kind.
func (x XMLNode) PSType() *object.Type { return xmlNodeTypes[x.Node.Kind] }

// PSTypeNames are the names of its classes; one in a namespace has a name of its own before them.
func (x XMLNode) PSTypeNames() []string {
	var names []string
	if x.Node.Space != "" {
		names = append(names, x.PSType().Name+"#"+x.Node.Space+"#"+x.Node.Local)
	}
	for t := x.PSType(); t != nil; t = t.Base {
		names = append(names, t.Name)
	}
	return names
}

// PSShow is what a table's cell shows. pwsh: type data gives XmlNode a ToString of its own, which text in quotes does not use.
func (x XMLNode) PSShow() string { return x.Node.LocalName() }

// node wraps a node; nil is $null.
func xmlValue(n *xmldom.Node) Value {
	if n == nil {
		return nil
	}
	return XMLNode{n}
}

// PSIndex is the Item property: the first child element of a name.
func (x XMLNode) PSIndex(key Value) (Value, error) {
	name := object.ToString(key)
	for c := x.Node.First; c != nil; c = c.Next {
		if c.Kind == xmldom.Element && c.Name() == name {
			return XMLNode{c}, nil
		}
	}
	return nil, nil
}

// The adapter: child elements and attributes are properties.

// xmlGroup are the attributes and children of one name.
type xmlGroup struct {
	name  string
	nodes []*xmldom.Node
}

func (x XMLNode) adapted(want string) []xmlGroup {
	var out []xmlGroup
	add := func(n *xmldom.Node) {
		name := n.LocalName()
		if want != "" && !strings.EqualFold(name, want) {
			return
		}
		for i := range out {
			if strings.EqualFold(out[i].name, name) {
				out[i].nodes = append(out[i].nodes, n)
				return
			}
		}
		out = append(out, xmlGroup{name, []*xmldom.Node{n}})
	}
	for _, a := range x.Node.Attrs {
		add(a)
	}
	if x.Node.Kind == xmldom.Attribute {
		for _, c := range x.Node.Children() {
			add(c)
		}
		return out
	}
	for c := x.Node.First; c != nil; c = c.Next {
		if c.Kind != xmldom.Whitespace {
			add(c)
		}
	}
	return out
}

// value is what the property of a group gives: one value, or an array of them.
func (g xmlGroup) value() Value {
	if len(g.nodes) == 1 {
		return simplified(g.nodes[0])
	}
	out := make([]Value, len(g.nodes))
	for i, n := range g.nodes {
		out[i] = simplified(n)
	}
	return object.NewArray(out...)
}

// simplified is a node as a property shows it: text where there is nothing but text, else the node.
func simplified(n *xmldom.Node) Value {
	switch {
	case n.Kind == xmldom.Attribute:
		return n.Data
	case len(n.Attrs) > 0:
		return XMLNode{n}
	case n.First == nil, n.First == n.Last && n.First.Kind == xmldom.Text:
		return n.InnerText()
	}
	return XMLNode{n}
}

// Text is the node's text when that is all there is in it.
func (x XMLNode) Text() (string, bool) {
	s, ok := simplified(x.Node).(string)
	return s, ok
}

// PSGet reads a child or attribute.
func (x XMLNode) PSGet(name string) (Value, bool, error) {
	if name == "" {
		return nil, false, nil
	}
	if g := x.adapted(name); len(g) > 0 {
		return g[0].value(), true, nil
	}
	return nil, false, nil
}

// PSSet writes the text of a child or attribute.
func (x XMLNode) PSSet(name string, v Value) (bool, error) {
	g := x.adapted(name)
	if len(g) == 0 {
		if s := (*Host)(nil).classOf(x.PSType()).find(name); s == nil || s.prop == nil {
			return true, setterError(name, propertyNotFound(name))
		}
		return false, nil
	}
	refuse := func(id string) error {
		return object.NewException(object.SetValueExceptionType, "Cannot set \""+g[0].name+
			"\" because only strings can be used as values to set XmlNode properties.").WithID(id, "NotSpecified")
	}
	n := g[0].nodes[0]
	switch {
	case len(g[0].nodes) > 1:
		return true, refuse("XmlNodeSetRestrictionsMoreThanOneNode")
	case len(n.Attrs) > 0:
		return true, refuse("XmlNodeSetRestrictionsNodeWithAttributes")
	case n.First != nil && (n.First != n.Last || n.First.Kind != xmldom.Text):
		return true, refuse("XmlNodeSetRestrictionsUnknownNodeType")
	}
	if x.Node.Kind == xmldom.Attribute {
		n = x.Node
	}
	n.SetInnerText(object.ToString(v))
	return true, nil
}

// AdaptedNames are the properties that stand for children and attributes, in document order.
func (x XMLNode) AdaptedNames() []string {
	var names []string
	for _, g := range x.adapted("") {
		names = append(names, g.name)
	}
	return names
}

// adaptedMembers are those properties as Get-Member lists them, with what type data and the class add.
func (x XMLNode) adaptedMembers() []Member {
	out := []Member{
		{Name: "ToString", Kind: object.CodeMethod, Definition: "static string XmlNode(psobject instance)"},
		{Name: "Item", Kind: object.ParameterizedProperty, Definition: "System.Xml.XmlElement Item(string name) {get;}, System.Xml.XmlElement Item(string localname, string ns) {get;}"},
	}
	for _, g := range x.adapted("") {
		t, access := "System.Object[]", "{get;}"
		if len(g.nodes) == 1 {
			v := g.value()
			t = bracketName(object.TypeOf(v))
			if _, text := v.(string); text {
				access = "{get;set;}"
			}
		}
		out = append(out, Member{Name: g.name, Kind: object.Property, Definition: t + " " + g.name + " " + access})
	}
	return out
}

// Adapted is implemented by values whose own properties stand before those of their class, which are listed only when all are asked for.
type Adapted interface {
	AdaptedNames() []string
	adaptedMembers() []Member
}

var _ Adapted = XMLNode{}

// xmlError is an error of package xmldom as an exception.
func xmlError(err error) error {
	switch e := err.(type) {
	case nil:
		return nil
	case *xmldom.SyntaxError:
		x := object.NewException(object.XmlExceptionType, e.Message)
		x.Props.Set("LineNumber", object.Int(e.Line))
		x.Props.Set("LinePosition", object.Int(e.Column))
		x.Props.Set("SourceUri", "")
		return x
	case *xmldom.StructureError:
		if e.Argument {
			return argument("", e.Message)
		}
		return invalidOperation(e.Message)
	case *xmldom.XPathError:
		return object.NewException(xpathExceptionType, e.Message)
	}
	return err
}

var xpathExceptionType = &object.Type{Name: "System.Xml.XPath.XPathException", Kind: object.KindException, Base: object.SystemExceptionType}

// ParseXML is a cast of text to [xml].
func ParseXML(text string) (XMLNode, error) {
	n, err := xmldom.Parse(text, xmldom.Options{Fragment: true, Normalize: true})
	if err != nil {
		return XMLNode{}, xmlError(err)
	}
	return XMLNode{n}, nil
}

func newXMLDocumentType() *object.Type {
	t := object.NewClass("System.Xml.XmlDocument", XMLNodeType)
	t.FromValue = func(v Value) (Value, bool, error) {
		switch x := object.Unwrap(v).(type) {
		case XMLNode, nil:
			return nil, false, nil
		default:
			text := object.ToString(x)
			d, err := ParseXML(text)
			if err == nil {
				return d, true, nil
			}
			shown := text
			if object.IsEnumerable(x) {
				shown = object.TypeOf(x).Name
			}
			e := object.AsException(err)
			return nil, false, object.NewException(object.PSInvalidCastExceptionType,
				"Cannot convert value \""+shown+"\" to type \"System.Xml.XmlDocument\". Error: \""+e.Message+"\"").
				WithInner(e).WithID("InvalidCastToXmlDocument", "InvalidArgument")
		}
	}
	return t
}

// opaque is an object scripts see but do nothing with: name tables, schema information.
type opaque struct{ typ *object.Type }

// PSType is the class.
func (o opaque) PSType() *object.Type { return o.typ }

var (
	xmlNameTableType      = object.NewClass("System.Xml.NameTable", object.NewClass("System.Xml.XmlNameTable", nil))
	xmlNameType           = object.NewClass("System.Xml.XmlName", nil)
	xmlSchemaInfoType     = object.NewClass("System.Xml.Schema.XmlSchemaInfo", nil)
	xmlImplementationType = object.NewClass("System.Xml.XmlImplementation", nil)
	xmlSchemaSetType      = object.NewClass("System.Xml.Schema.XmlSchemaSet", nil)
)
