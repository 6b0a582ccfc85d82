package dotnet

import (
	"io"

	"migsh/shell/object"
	"migsh/shell/xmldom"
)

var (
	xmlReaderType         = object.NewClass("System.Xml.XmlReader", nil, object.IDisposableType)
	xmlTextReaderImpl     = object.NewClass("System.Xml.XmlTextReaderImpl", xmlReaderType)
	xmlTextReaderType     = object.NewClass("System.Xml.XmlTextReader", xmlReaderType)
	xmlReaderSettingsType = object.NewClass("System.Xml.XmlReaderSettings", nil)
	xmlReadState          = object.NewEnum("System.Xml.ReadState", "Initial", "Interactive", "Error", "EndOfFile", "Closed")
	xmlDtd                = object.NewEnum("System.Xml.DtdProcessing", "Prohibit", "Ignore", "Parse")
)

// XMLReader is XmlReader over a whole text: the tree is made at the first Read and walked from there.
type XMLReader struct {
	typ      *object.Type
	text     string
	settings *xmlReaderSettings
	events   []xmlEvent
	at       int // -1 before the first Read
	attr     int // -1: at the node itself
	parsed   bool
	closed   bool
	end      func() error
}

type xmlEvent struct {
	node  *xmldom.Node
	depth int
	end   bool
}

// PSType is the reader's class.
func (r *XMLReader) PSType() *object.Type { return r.typ }

type xmlReaderSettings struct {
	noSpace, noComments, noInstructions, closeInput, check, async bool
	conformance, dtd                                              int64
}

// PSType is XmlReaderSettings.
func (*xmlReaderSettings) PSType() *object.Type { return xmlReaderSettingsType }

func newXMLReaderSettings() *xmlReaderSettings {
	return &xmlReaderSettings{conformance: 2, check: true}
}

func xmlReaderSettingsMembers() []Def {
	type S = *xmlReaderSettings
	flag, enum := flagProp[S], enumProp[S]
	return []Def{
		Ctor("new()", func(a Args) (Value, error) { return newXMLReaderSettings(), nil }),
		flag("Async", func(s S) *bool { return &s.async }),
		enum(xmlConformance, "ConformanceLevel", func(s S) *int64 { return &s.conformance }),
		flag("CheckCharacters", func(s S) *bool { return &s.check }),
		flag("IgnoreWhitespace", func(s S) *bool { return &s.noSpace }),
		flag("IgnoreProcessingInstructions", func(s S) *bool { return &s.noInstructions }),
		flag("IgnoreComments", func(s S) *bool { return &s.noComments }),
		enum(xmlDtd, "DtdProcessing", func(s S) *int64 { return &s.dtd }),
		flag("CloseInput", func(s S) *bool { return &s.closeInput }),
	}
}

func (r *XMLReader) parse() error {
	if r.parsed {
		return nil
	}
	r.parsed = true
	d, err := xmldom.Parse(r.text, xmldom.Options{Normalize: true, Preserve: true, Fragment: r.settings != nil && r.settings.conformance == 1})
	if err != nil {
		return xmlError(err)
	}
	if d.Child(xmldom.DocumentType) != nil && r.settings != nil && r.settings.dtd == 0 {
		return object.NewException(object.XmlExceptionType, "For security reasons DTD is prohibited in this XML document. To enable DTD processing set the "+
			"DtdProcessing property on XmlReaderSettings to Parse and pass the settings into XmlReader.Create method.")
	}
	r.list(d, 0)
	return nil
}

// list puts a node's children into the events.
func (r *XMLReader) list(n *xmldom.Node, depth int) {
	for c := n.First; c != nil; c = c.Next {
		s := r.settings
		skip := s != nil && (s.noSpace && c.Kind == xmldom.Whitespace || s.noComments && c.Kind == xmldom.Comment || s.noInstructions && c.Kind == xmldom.ProcessingInstruction)
		if skip {
			continue
		}
		r.events = append(r.events, xmlEvent{c, depth, false})
		if c.Kind == xmldom.Element && !c.Empty {
			r.list(c, depth+1)
			r.events = append(r.events, xmlEvent{c, depth, true})
		}
	}
}

func (r *XMLReader) read() (bool, error) {
	if r.closed {
		return false, nil
	}
	if err := r.parse(); err != nil {
		return false, err
	}
	r.attr = -1
	if r.at < len(r.events) {
		r.at++
	}
	return r.at < len(r.events), nil
}

// now is the event the reader stands at; nil before the first and after the last.
func (r *XMLReader) now() *xmlEvent {
	if r.at < 0 || r.at >= len(r.events) || r.closed {
		return nil
	}
	return &r.events[r.at]
}

// node is the node or attribute the reader stands at.
func (r *XMLReader) node() *xmldom.Node {
	e := r.now()
	if e == nil {
		return nil
	}
	if r.attr >= 0 {
		return e.node.Attrs[r.attr]
	}
	return e.node
}

func (r *XMLReader) attrs() []*xmldom.Node {
	e := r.now()
	if e == nil || e.end {
		return nil
	}
	return e.node.Attrs
}

func (r *XMLReader) kind() int64 {
	e := r.now()
	switch {
	case e == nil:
		return 0
	case e.end:
		return 15
	case r.attr >= 0:
		return int64(xmldom.Attribute)
	}
	return int64(e.node.Kind)
}

func (r *XMLReader) value() string {
	n := r.node()
	if n == nil || n.Kind == xmldom.Element {
		return ""
	}
	return n.Data
}

// skip goes behind the element the reader stands at.
func (r *XMLReader) skip() (bool, error) {
	e := r.now()
	if e != nil && !e.end && e.node.Kind == xmldom.Element && !e.node.Empty {
		for n := e.node; !(r.events[r.at].end && r.events[r.at].node == n); {
			r.at++
		}
	}
	return r.read()
}

// find reads on until an element of the name; inside keeps within the element the reader stands at.
func (r *XMLReader) find(name string, inside bool) (bool, error) {
	var limit *xmldom.Node
	if e := r.now(); inside && e != nil {
		limit = e.node
		if e.node.Empty {
			return false, nil
		}
	}
	for {
		ok, err := r.read()
		if err != nil || !ok {
			return false, err
		}
		e := r.now()
		if e.end && e.node == limit {
			return false, nil
		}
		if !e.end && e.node.Kind == xmldom.Element && e.node.Name() == name {
			return true, nil
		}
	}
}

// content moves to the next node that is no white space, comment or instruction.
func (r *XMLReader) content() error {
	if r.at < 0 {
		if _, err := r.read(); err != nil {
			return err
		}
	}
	r.attr = -1
	for e := r.now(); e != nil; e = r.now() {
		switch e.node.Kind {
		case xmldom.Element, xmldom.Text, xmldom.CDATA, xmldom.EntityReference:
			return nil
		}
		if _, err := r.read(); err != nil {
			return err
		}
	}
	return nil
}

func xmlReaderMembers() []Def {
	type R = *XMLReader
	name := func(f func(n *xmldom.Node) string) func(r R) Value {
		return func(r R) Value {
			if n := r.node(); n != nil && (n.Kind == xmldom.Element || n.Kind == xmldom.Attribute || n.Kind == xmldom.ProcessingInstruction || n.Kind == xmldom.Declaration || n.Kind == xmldom.DocumentType) {
				return f(n)
			}
			return ""
		}
	}
	boolean := func(v bool, err error) (Value, error) { return v, err }
	attribute := func(r R, a Args) *xmldom.Node {
		list := r.attrs()
		if i, ok := a.Value(0).(int32); ok {
			if int(i) >= 0 && int(i) < len(list) {
				return list[i]
			}
			return nil
		}
		for _, n := range list {
			if n.Name() == a.String(0) {
				return n
			}
		}
		return nil
	}
	get := func(r R, a Args) (Value, error) {
		if n := attribute(r, a); n != nil {
			return n.Data, nil
		}
		return nil, nil
	}
	elementText := func(r R, a Args) (Value, error) {
		if err := r.content(); err != nil {
			return nil, err
		}
		e := r.now()
		if e == nil || e.end || e.node.Kind != xmldom.Element {
			return nil, invalidOperation("The ReadElementContentAsString method is not supported on node type " + xmlNodeName(r.kind()) + ".")
		}
		text := e.node.InnerText()
		_, err := r.skip()
		return text, err
	}
	whole := func(inner bool) func(r R, a Args) (Value, error) {
		return func(r R, a Args) (Value, error) {
			e := r.now()
			if e == nil || e.end || e.node.Kind != xmldom.Element {
				return "", nil
			}
			text := e.node.OuterXML()
			if inner {
				text = e.node.InnerXML()
			}
			_, err := r.skip()
			return text, err
		}
	}
	toAttr := func(r R, i int) (Value, error) {
		if i < 0 || i >= len(r.attrs()) {
			return false, nil
		}
		r.attr = i
		return true, nil
	}
	closeIt := func(r R, a Args) (Value, error) {
		r.closed = true
		if r.end != nil {
			return nil, r.end()
		}
		return nil, nil
	}
	return append([]Def{
		Prop("System.Xml.XmlNodeType NodeType {get;}", func(r R) Value { return object.Enum{Type: xmlNodeTypeEnum, Value: r.kind()} }),
		Prop("string Name {get;}", name((*xmldom.Node).Name)), Prop("string LocalName {get;}", name((*xmldom.Node).LocalName)),
		Prop("string NamespaceURI {get;}", name(func(n *xmldom.Node) string { return n.Space })), Prop("string Prefix {get;}", name(func(n *xmldom.Node) string { return n.Prefix })),
		Prop("bool HasValue {get;}", func(r R) Value { n := r.node(); return n != nil && n.Kind != xmldom.Element }),
		Prop("string Value {get;}", func(r R) Value { return r.value() }),
		Prop("int Depth {get;}", func(r R) Value {
			if e := r.now(); e != nil {
				if r.attr >= 0 {
					return object.Int(e.depth + 1)
				}
				return object.Int(e.depth)
			}
			return object.Int(0)
		}),
		Prop("bool IsEmptyElement {get;}", func(r R) Value { e := r.now(); return e != nil && !e.end && r.attr < 0 && e.node.Empty }),
		Prop("bool HasAttributes {get;}", func(r R) Value { return len(r.attrs()) > 0 }),
		Prop("int AttributeCount {get;}", func(r R) Value { return object.Int(len(r.attrs())) }),
		Prop("bool EOF {get;}", func(r R) Value { return r.parsed && r.at >= len(r.events) }),
		Prop("System.Xml.ReadState ReadState {get;}", func(r R) Value {
			n := int64(1)
			switch {
			case r.closed:
				n = 4
			case r.at < 0:
				n = 0
			case r.at >= len(r.events):
				n = 3
			}
			return object.Enum{Type: xmlReadState, Value: n}
		}),
		Method("bool Read()", func(r R, a Args) (Value, error) { return boolean(r.read()) }),
		Method("void Skip()", func(r R, a Args) (Value, error) { _, err := r.skip(); return nil, err }),
		Method("bool ReadToFollowing(string name)", func(r R, a Args) (Value, error) { return boolean(r.find(a.String(0), false)) }),
		Method("bool ReadToDescendant(string name)", func(r R, a Args) (Value, error) { return boolean(r.find(a.String(0), true)) }),
		Method("bool ReadToNextSibling(string name)", func(r R, a Args) (Value, error) {
			for {
				ok, err := r.skip()
				if e := r.now(); err != nil || !ok || e.end {
					return false, err
				} else if e.node.Kind == xmldom.Element && e.node.Name() == a.String(0) {
					return true, nil
				}
			}
		}),
		Method("string GetAttribute(string name)", get), Method("string GetAttribute(int i)", get),
		Method("System.Xml.XmlNodeType MoveToContent()", func(r R, a Args) (Value, error) {
			err := r.content()
			return object.Enum{Type: xmlNodeTypeEnum, Value: r.kind()}, err
		}),
		Method("bool MoveToElement()", func(r R, a Args) (Value, error) { was := r.attr >= 0; r.attr = -1; return was, nil }),
		Method("bool MoveToFirstAttribute()", func(r R, a Args) (Value, error) { return toAttr(r, 0) }),
		Method("bool MoveToNextAttribute()", func(r R, a Args) (Value, error) { return toAttr(r, r.attr+1) }),
		Method("bool MoveToAttribute(string name)", func(r R, a Args) (Value, error) {
			for i, n := range r.attrs() {
				if n.Name() == a.String(0) {
					return toAttr(r, i)
				}
			}
			return false, nil
		}),
		Method("bool IsStartElement()", func(r R, a Args) (Value, error) { err := r.content(); return r.kind() == 1, err }),
		Method("bool IsStartElement(string name)", func(r R, a Args) (Value, error) {
			err := r.content()
			return r.kind() == 1 && r.now().node.Name() == a.String(0), err
		}),
		Method("void ReadStartElement()", func(r R, a Args) (Value, error) {
			if err := r.content(); err != nil {
				return nil, err
			}
			if r.kind() != 1 {
				return nil, object.NewException(object.XmlExceptionType, "'"+xmlNodeName(r.kind())+"' is an invalid XmlNodeType.")
			}
			_, err := r.read()
			return nil, err
		}),
		Method("void ReadEndElement()", func(r R, a Args) (Value, error) {
			if r.kind() != 15 {
				return nil, object.NewException(object.XmlExceptionType, "'"+xmlNodeName(r.kind())+"' is an invalid XmlNodeType.")
			}
			_, err := r.read()
			return nil, err
		}),
		Method("string ReadString()", func(r R, a Args) (Value, error) {
			if e := r.now(); e != nil && e.node.Kind == xmldom.Element && !e.end {
				return e.node.InnerText(), nil
			}
			return r.value(), nil
		}),
		Method("string ReadElementContentAsString()", elementText), Method("string ReadElementString()", elementText),
		Method("int ReadElementContentAsInt()", func(r R, a Args) (Value, error) {
			s, err := elementText(r, a)
			if err != nil {
				return nil, err
			}
			return object.Convert(s, object.Int32Type)
		}),
		Method("string ReadOuterXml()", whole(false)), Method("string ReadInnerXml()", whole(true)),
		Method("void Close()", closeIt), Method("void Dispose()", closeIt),
	}, xmlReaderCreators()...)
}

func xmlNodeName(kind int64) string { return object.Enum{Type: xmlNodeTypeEnum, Value: kind}.String() }

// xmlReaderCreators are XmlReader.Create's forms.
func xmlReaderCreators() []Def {
	made := func(a Args, text string, end func() error) (Value, error) {
		s := newXMLReaderSettings()
		if a.Len() > 1 {
			if given := Arg[*xmlReaderSettings](a, 1); given != nil {
				s = given
			}
		}
		return &XMLReader{typ: xmlTextReaderImpl, text: text, settings: s, at: -1, attr: -1, end: end}, nil
	}
	file := func(a Args) (Value, error) {
		b, err := a.content(0)
		if err != nil {
			return nil, err
		}
		return made(a, DecodeXML(b), nil)
	}
	stream := func(a Args) (Value, error) {
		b, err := io.ReadAll(Arg[*Stream](a, 0))
		if err != nil {
			return nil, err
		}
		return made(a, DecodeXML(b), nil)
	}
	text := func(a Args) (Value, error) { return made(a, Arg[*Reader](a, 0).rest(), nil) }
	const with = ", System.Xml.XmlReaderSettings settings)"
	return []Def{
		Static("System.Xml.XmlReader Create(string inputUri)", file), Static("System.Xml.XmlReader Create(string inputUri"+with, file),
		Static("System.Xml.XmlReader Create(System.IO.Stream input)", stream), Static("System.Xml.XmlReader Create(System.IO.Stream input"+with, stream),
		Static("System.Xml.XmlReader Create(System.IO.TextReader input)", text), Static("System.Xml.XmlReader Create(System.IO.TextReader input"+with, text),
	}
}

// xmlTextReaderMembers are XmlTextReader's constructors.
func xmlTextReaderMembers() []Def {
	made := func(text string) Value { return &XMLReader{typ: xmlTextReaderType, text: text, at: -1, attr: -1} }
	return []Def{
		Ctor("new(string url)", func(a Args) (Value, error) {
			b, err := a.content(0)
			return made(DecodeXML(b)), err
		}),
		Ctor("new(System.IO.TextReader input)", func(a Args) (Value, error) { return made(Arg[*Reader](a, 0).rest()), nil }),
		Ctor("new(System.IO.Stream input)", func(a Args) (Value, error) {
			b, err := io.ReadAll(Arg[*Stream](a, 0))
			return made(DecodeXML(b)), err
		}),
	}
}
