package dotnet

import (
	"os"
	"strings"

	"migsh/shell/object"
	"migsh/shell/xmldom"
)

var (
	xmlWriterType     = object.NewClass("System.Xml.XmlWriter", nil, object.IDisposableType)
	xmlWellFormedType = object.NewClass("System.Xml.XmlWellFormedWriter", xmlWriterType)
	xmlTextWriterType = object.NewClass("System.Xml.XmlTextWriter", xmlWriterType)
	xmlSettingsType   = object.NewClass("System.Xml.XmlWriterSettings", nil)
	xmlFormatting     = object.NewEnum("System.Xml.Formatting", "None", "Indented")
	xmlConformance    = object.NewEnum("System.Xml.ConformanceLevel", "Auto", "Fragment", "Document")
	xmlNewLines       = object.NewEnum("System.Xml.NewLineHandling", "Replace", "Entitize", "None")
	xmlWriteState     = object.NewEnum("System.Xml.WriteState", "Start", "Prolog", "Element", "Attribute", "Content", "Closed", "Error")
)

// XMLWriter is what XmlWriter.Create gives, and XmlTextWriter. What is written reaches the target when it is flushed or closed.
type XMLWriter struct {
	w        *xmldom.Writer
	typ      *object.Type
	settings *xmlSettings
	encoding string // the name a declaration gives; "" for none
	pending  strings.Builder
	sink     func(text string) error
	end      func() error // closes the target
	at       bool         // XmlTextWriter on a text writer: nothing is held back
	chars    string       // IndentChar and Indentation of XmlTextWriter
	count    int
	attr     *xmlAttrParts
	closed   bool
}

type xmlAttrParts struct {
	prefix, local, space string
	text                 strings.Builder
}

// PSType is the writer's class.
func (w *XMLWriter) PSType() *object.Type { return w.typ }

func (w *XMLWriter) flush() error {
	text := w.pending.String()
	w.pending.Reset()
	if text == "" {
		return nil
	}
	return w.sink(text)
}

// written is what each call ends with.
func (w *XMLWriter) written() error {
	if w.at {
		return w.flush()
	}
	return nil
}

func (w *XMLWriter) startDocument(standalone string) error {
	if w.settings != nil && w.settings.omit {
		return nil
	}
	if err := w.w.StartDocument(w.encoding, standalone); err != nil {
		return err
	}
	return w.written()
}

// begin writes the declaration XmlWriter.Create's writers write by themselves. own: what follows brings one along.
func (w *XMLWriter) begin(own bool) {
	if w.settings == nil || w.settings.omit || w.settings.conformance != 2 || w.w.Started() || own {
		return
	}
	_ = w.w.StartDocument(w.encoding, "") // it is the first call: it can't fail but on output, which the next call reports
}

func (w *XMLWriter) close() error {
	if w.closed {
		return nil
	}
	w.closed = true
	if err := w.endAttr(); err != nil {
		return err
	}
	if err := w.w.EndDocument(); err != nil {
		return err
	}
	if err := w.flush(); err != nil {
		return err
	}
	if w.end != nil {
		return w.end()
	}
	return nil
}

func (w *XMLWriter) endAttr() error {
	if w.attr == nil {
		return nil
	}
	p := w.attr
	w.attr = nil
	return w.w.Attribute(p.prefix, p.local, p.space, p.text.String())
}

func (w *XMLWriter) open() error {
	if w.closed {
		return invalidOperation("The Writer is closed or in error state.")
	}
	return nil
}

// xmlSettings is XmlWriterSettings.
type xmlSettings struct {
	indent, omit, lineOnAttr, closeOutput, check, async bool
	chars, newLine                                      string
	encoding                                            *Encoding
	conformance, newLines                               int64
}

func newXMLSettings() *xmlSettings {
	return &xmlSettings{chars: "  ", newLine: "\n", encoding: EncodingByName("utf-8"), conformance: 2, check: true}
}

// PSType is XmlWriterSettings.
func (*xmlSettings) PSType() *object.Type { return xmlSettingsType }

func xmlSettingsMembers() []Def {
	type S = *xmlSettings
	flag, enum := flagProp[S], enumProp[S]
	return []Def{
		Ctor("new()", func(a Args) (Value, error) { return newXMLSettings(), nil }),
		flag("Async", func(s S) *bool { return &s.async }),
		PropSet("System.Text.Encoding Encoding {get;set;}", func(s S) Value { return s.encoding }, func(s S, v Value) error { s.encoding, _ = v.(*Encoding); return nil }),
		flag("OmitXmlDeclaration", func(s S) *bool { return &s.omit }),
		enum(xmlNewLines, "NewLineHandling", func(s S) *int64 { return &s.newLines }),
		PropSet("string NewLineChars {get;set;}", func(s S) Value { return s.newLine }, func(s S, v Value) error { s.newLine = v.(string); return nil }),
		flag("Indent", func(s S) *bool { return &s.indent }),
		PropSet("string IndentChars {get;set;}", func(s S) Value { return s.chars }, func(s S, v Value) error { s.chars = v.(string); return nil }),
		flag("NewLineOnAttributes", func(s S) *bool { return &s.lineOnAttr }),
		flag("CloseOutput", func(s S) *bool { return &s.closeOutput }),
		enum(xmlConformance, "ConformanceLevel", func(s S) *int64 { return &s.conformance }),
		flag("CheckCharacters", func(s S) *bool { return &s.check }),
		Method("System.Xml.XmlWriterSettings Clone()", func(s S, a Args) (Value, error) { c := *s; return &c, nil }),
		Method("void Reset()", func(s S, a Args) (Value, error) { *s = *newXMLSettings(); return nil, nil }),
	}
}

// newXMLWriter is XmlWriter.Create for a target.
func newXMLWriter(s *xmlSettings, encoding string, sink func(string) error, end func() error) *XMLWriter {
	if s == nil {
		s = newXMLSettings()
	}
	w := &XMLWriter{typ: xmlWellFormedType, settings: s, encoding: encoding, sink: sink, end: end}
	w.w = xmldom.NewWriter(xmldom.Style{Indent: s.indent, Chars: s.chars, NewLine: s.newLine, LineOnAttribute: s.lineOnAttr}, func(t string) error {
		w.pending.WriteString(t)
		return nil
	})
	return w
}

func newXMLTextWriter(out *Writer) *XMLWriter {
	encoding := "utf-16"
	if out.enc != nil && out.base != nil {
		encoding = out.enc.Name
	}
	w := legacyWriter(encoding, out.write, func() error {
		if out.base != nil {
			return out.base.Close()
		}
		return nil
	})
	w.at = true
	return w
}

func legacyWriter(encoding string, sink func(string) error, end func() error) *XMLWriter {
	w := &XMLWriter{typ: xmlTextWriterType, encoding: encoding, sink: sink, end: end, chars: " ", count: 2}
	w.w = xmldom.NewWriter(xmldom.Style{Legacy: true}, func(t string) error { w.pending.WriteString(t); return nil })
	return w
}

// encodedSink writes text to a stream, the mark first.
func encodedSink(s *Stream, e *Encoding) func(string) error {
	marked := false
	return func(text string) error {
		b := e.encode(text)
		if !marked {
			marked = true
			b = append(append([]byte(nil), e.bom...), b...)
		}
		_, err := s.Write(b)
		return err
	}
}

// xmlWriterCreators are XmlWriter.Create's forms and XmlTextWriter's constructors.
func xmlWriterCreators() []Def {
	settings := func(a Args) *xmlSettings {
		if a.Len() > 1 {
			if s := Arg[*xmlSettings](a, 1); s != nil {
				return s
			}
		}
		return newXMLSettings()
	}
	toFile := func(a Args) (Value, error) {
		f, err := openFile(a, os.O_WRONLY|os.O_CREATE|os.O_TRUNC)
		if err != nil {
			return nil, err
		}
		s := settings(a)
		return newXMLWriter(s, s.encoding.Name, encodedSink(f.(*Stream), s.encoding), f.(*Stream).Close), nil
	}
	toStream := func(a Args) (Value, error) {
		s, out := settings(a), Arg[*Stream](a, 0)
		end := out.Close
		if !s.closeOutput {
			end = nil
		}
		return newXMLWriter(s, s.encoding.Name, encodedSink(out, s.encoding), end), nil
	}
	toText := func(a Args) (Value, error) {
		s, out := settings(a), Arg[*Writer](a, 0)
		encoding := "utf-16"
		if out.base != nil {
			encoding = out.enc.Name
		}
		var end func() error
		if s.closeOutput && out.base != nil {
			end = out.base.Close
		}
		return newXMLWriter(s, encoding, out.write, end), nil
	}
	toBuilder := func(a Args) (Value, error) {
		out := Arg[*StringBuilder](a, 0)
		return newXMLWriter(settings(a), "utf-16", func(t string) error { out.b.WriteString(t); return nil }, nil), nil
	}
	const with = ", System.Xml.XmlWriterSettings settings)"
	return []Def{
		Static("System.Xml.XmlWriter Create(string outputFileName)", toFile), Static("System.Xml.XmlWriter Create(string outputFileName"+with, toFile),
		Static("System.Xml.XmlWriter Create(System.IO.Stream output)", toStream), Static("System.Xml.XmlWriter Create(System.IO.Stream output"+with, toStream),
		Static("System.Xml.XmlWriter Create(System.IO.TextWriter output)", toText), Static("System.Xml.XmlWriter Create(System.IO.TextWriter output"+with, toText),
		Static("System.Xml.XmlWriter Create(System.Text.StringBuilder output)", toBuilder),
		Static("System.Xml.XmlWriter Create(System.Text.StringBuilder output"+with, toBuilder),
	}
}

func xmlTextWriterMembers() []Def {
	type W = *XMLWriter
	indent := func(w W) { w.w.Chars = strings.Repeat(w.chars, w.count) }
	named := func(e *Encoding) (*Encoding, string) {
		if e == nil {
			return UTF8NoBOM, ""
		}
		return e, e.Name
	}
	return []Def{
		Ctor("new(System.IO.Stream w, System.Text.Encoding encoding)", func(a Args) (Value, error) {
			e, name := named(Arg[*Encoding](a, 1))
			return legacyWriter(name, encodedSink(Arg[*Stream](a, 0), e), Arg[*Stream](a, 0).Close), nil
		}),
		Ctor("new(string filename, System.Text.Encoding encoding)", func(a Args) (Value, error) {
			f, err := openFile(a, os.O_WRONLY|os.O_CREATE|os.O_TRUNC)
			if err != nil {
				return nil, err
			}
			e, name := named(Arg[*Encoding](a, 1))
			return legacyWriter(name, encodedSink(f.(*Stream), e), f.(*Stream).Close), nil
		}),
		Ctor("new(System.IO.TextWriter w)", func(a Args) (Value, error) { return newXMLTextWriter(Arg[*Writer](a, 0)), nil }),
		PropSet("System.Xml.Formatting Formatting {get;set;}", func(w W) Value {
			n := int64(0)
			if w.w.Indent {
				n = 1
			}
			return object.Enum{Type: xmlFormatting, Value: n}
		}, func(w W, v Value) error { w.w.Indent = v.(object.Enum).Value == 1; return nil }),
		PropSet("int Indentation {get;set;}", func(w W) Value { return object.Int(w.count) }, func(w W, v Value) error {
			if v.(int32) < 0 {
				return argument("", "Indentation value must be greater than 0.")
			}
			w.count = int(v.(int32))
			indent(w)
			return nil
		}),
		PropSet("char IndentChar {get;set;}", func(w W) Value { return []rune(w.chars)[0] }, func(w W, v Value) error {
			w.chars = v.(object.Char).String()
			indent(w)
			return nil
		}),
		PropSet("char QuoteChar {get;set;}", func(w W) Value { return object.Char(w.w.Quote) }, func(w W, v Value) error {
			q := v.(object.Char)
			if q != '"' && q != '\'' {
				return argument("", "Invalid XML attribute quote character. Valid attribute quote characters are ' and \".")
			}
			w.w.Quote = byte(q)
			return nil
		}),
	}
}

// xmlWriterMembers are the methods of all writers.
func xmlWriterMembers() []Def {
	type W = *XMLWriter
	// step wraps what a method does with what all of them do.
	step := func(f func(w W, a Args) error) func(w W, a Args) (Value, error) {
		return func(w W, a Args) (Value, error) {
			if err := w.open(); err != nil {
				return nil, err
			}
			if err := f(w, a); err != nil {
				return nil, xmlError(err)
			}
			return nil, w.written()
		}
	}
	start := step(func(w W, a Args) error {
		if err := w.endAttr(); err != nil {
			return err
		}
		w.begin(false)
		return w.startElement(a)
	})
	element := step(func(w W, a Args) error {
		if err := w.endAttr(); err != nil {
			return err
		}
		w.begin(false)
		value := a.String(a.Len() - 1)
		a.v = a.v[:len(a.v)-1]
		if err := w.startElement(a); err != nil {
			return err
		}
		if value != "" {
			if err := w.w.String(value); err != nil {
				return err
			}
		}
		return w.w.EndElement(false)
	})
	attribute := step(func(w W, a Args) error {
		if err := w.endAttr(); err != nil {
			return err
		}
		prefix, local, space := attrNames(a, a.Len()-1)
		return w.w.Attribute(prefix, local, space, a.String(a.Len()-1))
	})
	startAttr := step(func(w W, a Args) error {
		if err := w.endAttr(); err != nil {
			return err
		}
		prefix, local, space := attrNames(a, a.Len())
		w.attr = &xmlAttrParts{prefix: prefix, local: local, space: space}
		return nil
	})
	text := step(func(w W, a Args) error { return w.text(xmlText(a.Value(0))) })
	simple := func(f func(w W, a Args) error) func(w W, a Args) (Value, error) {
		return step(func(w W, a Args) error {
			if err := w.endAttr(); err != nil {
				return err
			}
			w.begin(false)
			return f(w, a)
		})
	}
	document := step(func(w W, a Args) error {
		standalone := ""
		if a.Len() > 0 {
			standalone = map[bool]string{true: "yes", false: "no"}[a.Bool(0)]
		}
		return w.startDocument(standalone)
	})
	closeIt := func(w W, a Args) (Value, error) { return nil, xmlError(w.close()) }
	return append([]Def{
		Prop("System.Xml.XmlWriterSettings Settings {get;}", func(w W) Value {
			if w.settings == nil {
				return nil
			}
			return w.settings
		}),
		Prop("System.Xml.WriteState WriteState {get;}", func(w W) Value { return object.Enum{Type: xmlWriteState, Value: w.state()} }),
		Method("void WriteStartDocument()", document), Method("void WriteStartDocument(bool standalone)", document),
		Method("void WriteEndDocument()", step(func(w W, a Args) error {
			if err := w.endAttr(); err != nil {
				return err
			}
			return w.w.EndDocument()
		})),
		Method("void WriteStartElement(string localName)", start), Method("void WriteStartElement(string localName, string ns)", start),
		Method("void WriteStartElement(string prefix, string localName, string ns)", start),
		Method("void WriteElementString(string localName, string value)", element),
		Method("void WriteElementString(string localName, string ns, string value)", element),
		Method("void WriteElementString(string prefix, string localName, string ns, string value)", element),
		Method("void WriteEndElement()", step(func(w W, a Args) error {
			if err := w.endAttr(); err != nil {
				return err
			}
			return w.w.EndElement(false)
		})),
		Method("void WriteFullEndElement()", step(func(w W, a Args) error {
			if err := w.endAttr(); err != nil {
				return err
			}
			return w.w.EndElement(true)
		})),
		Method("void WriteAttributeString(string localName, string value)", attribute),
		Method("void WriteAttributeString(string localName, string ns, string value)", attribute),
		Method("void WriteAttributeString(string prefix, string localName, string ns, string value)", attribute),
		Method("void WriteStartAttribute(string localName)", startAttr), Method("void WriteStartAttribute(string localName, string ns)", startAttr),
		Method("void WriteStartAttribute(string prefix, string localName, string ns)", startAttr),
		Method("void WriteEndAttribute()", step(func(w W, a Args) error { return w.endAttr() })),
		Method("void WriteString(string text)", text), Method("void WriteValue(string value)", text), Method("void WriteValue(System.Object value)", text),
		Method("void WriteCData(string text)", simple(func(w W, a Args) error { return w.w.CDATA(a.String(0)) })),
		Method("void WriteComment(string text)", simple(func(w W, a Args) error { return w.w.Comment(a.String(0)) })),
		Method("void WriteProcessingInstruction(string name, string text)", simple(func(w W, a Args) error {
			return w.w.Instruction(a.String(0), a.String(1))
		})),
		Method("void WriteRaw(string data)", simple(func(w W, a Args) error { return w.w.Raw(a.String(0)) })),
		Method("void WriteWhitespace(string ws)", simple(func(w W, a Args) error { return w.w.Space(a.String(0)) })),
		Method("void WriteEntityRef(string name)", simple(func(w W, a Args) error { return w.w.EntityReference(a.String(0)) })),
		Method("void WriteDocType(string name, string pubid, string sysid, string subset)", simple(func(w W, a Args) error {
			var subset *string
			if s, ok := a.Value(3).(string); ok && s != "" {
				subset = &s
			}
			return w.w.DocType(a.String(0), a.String(1), a.String(2), subset)
		})),
		Method("string LookupPrefix(string ns)", func(w W, a Args) (Value, error) {
			if p, ok := w.w.PrefixOf(a.String(0)); ok {
				return p, nil
			}
			return nil, nil
		}),
		Method("void Flush()", func(w W, a Args) (Value, error) { return nil, w.flush() }), Method("void Close()", closeIt), Method("void Dispose()", closeIt),
	}, xmlWriterCreators()...)
}

// startElement opens an element by the arguments (name), (name, ns) or (prefix, name, ns).
func (w *XMLWriter) startElement(a Args) error {
	prefix, local, space := "", "", (*string)(nil)
	switch a.Len() {
	case 1:
		local = a.String(0)
	case 2:
		local = a.String(0)
		if !a.Null(1) {
			s := a.String(1)
			space = &s
		}
	default:
		prefix, local = a.String(0), a.String(1)
		if !a.Null(2) {
			s := a.String(2)
			space = &s
		}
	}
	if local == "" {
		return &xmldom.StructureError{Message: "The empty string '' is not a valid local name.", Argument: true}
	}
	if w.settings != nil && !xmldom.IsName(local) {
		return xmlNameError(local)
	}
	return w.w.StartElement(prefix, local, space)
}

// xmlNameError is the error of XmlWriter.Create's writers for what is no name.
func xmlNameError(name string) error {
	for i, r := range name {
		if i == 0 && !xmldom.IsNameStart(r) {
			return &xmldom.StructureError{Message: "Invalid name character in '" + name + "'. The '" + string(r) + "' character, hexadecimal value " + hexOf(r) + ", cannot be included in a name.", Argument: true}
		}
		if !xmldom.IsNameChar(r) {
			return &xmldom.StructureError{Message: "Invalid name character in '" + name + "'. The '" + string(r) + "' character, hexadecimal value " + hexOf(r) + ", cannot be included in a name.", Argument: true}
		}
	}
	return nil
}

// attrNames are prefix, name and namespace of the first n arguments: (name), (name, ns) or (prefix, name, ns).
func attrNames(a Args, n int) (prefix, local, space string) {
	switch n {
	case 1:
		prefix, local = xmldom.SplitName(a.String(0))
	case 2:
		local, space = a.String(0), a.String(1)
	default:
		prefix, local, space = a.String(0), a.String(1), a.String(2)
	}
	return prefix, local, space
}

func (w *XMLWriter) text(s string) error {
	if w.attr != nil {
		w.attr.text.WriteString(s)
		return nil
	}
	if s == "" {
		return nil
	}
	return w.w.String(s)
}

func (w *XMLWriter) state() int64 {
	switch {
	case w.closed:
		return 5
	case w.attr != nil:
		return 3
	case w.w.InTag():
		return 2
	case w.w.Depth() > 0:
		return 4
	case w.w.Started():
		return 1
	}
	return 0
}

func hexOf(r rune) string {
	const digits = "0123456789ABCDEF"
	s := ""
	for n := r; n > 0; n /= 16 {
		s = string(digits[n%16]) + s
	}
	for len(s) < 2 {
		s = "0" + s
	}
	return "0x" + s
}

// xmlText is a value as XmlConvert writes it.
func xmlText(v Value) string {
	switch x := object.Unwrap(v).(type) {
	case nil:
		return ""
	case bool:
		if x {
			return "true"
		}
		return "false"
	case object.DateTime:
		s, err := object.FormatValue(x, "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", object.Invariant)
		if err == nil {
			return s
		}
	case object.DateTimeOffset:
		s, err := object.FormatValue(x, "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", object.Invariant)
		if err == nil {
			return strings.Replace(s, "+00:00", "Z", 1)
		}
	case object.TimeSpan:
		return ISODuration(x)
	case float64:
		switch s := object.ToString(x); s {
		case "∞":
			return "INF"
		case "-∞":
			return "-INF"
		default:
			return s
		}
	}
	return object.ToStringCulture(v, object.Invariant)
}
