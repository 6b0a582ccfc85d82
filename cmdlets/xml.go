package cmdlets

import (
	"fmt"
	"os"

	"migsh/shell/dotnet"
	"migsh/shell/format"
	"migsh/shell/interp"
	"migsh/shell/object"
	"migsh/shell/xmldom"
)

// xmlTexts are the cmdlets that search XML and make XML of objects.
func xmlTexts() []interp.Command {
	return []interp.Command{
		interp.Define("Select-Xml", func() *selectXML { return &selectXML{} },
			interp.Synopsis("Finds text in an XML string or document."), utility, interp.DefaultSet("Xml"),
			interp.Output("Microsoft.PowerShell.Commands.SelectXmlInfo"), interp.Example("Select-Xml -Path report.xml -XPath '//user'")),
		interp.Define("ConvertTo-Xml", func() *convertToXML { return &convertToXML{Depth: 1, As: "Document"} },
			interp.Synopsis("Creates an XML-based representation of an object."), utility, interp.Output("System.Xml.XmlDocument", "System.String"),
			interp.Example("Get-MigrationBatch | Select-Object Identity, Status | ConvertTo-Xml -As String")),
	}
}

func xmlViews() []format.View {
	return []format.View{{Name: "Microsoft.PowerShell.Commands.SelectXmlInfo", Types: []string{"Microsoft.PowerShell.Commands.SelectXmlInfo"},
		Table: []format.Column{{Prop: "Node"}, {Prop: "Path"}, {Prop: "Pattern"}}}}
}

type selectXML struct {
	Content     []string          `ps:"mandatory,pipe,notempty,set=Content"`
	LiteralPath []string          `ps:"mandatory,prop,notempty,alias=PSPath|LP,set=LiteralPath"`
	Namespace   *object.Hashtable `ps:"notempty"`
	Path        []string          `ps:"pos=1,mandatory,prop,notempty,set=Path"`
	Xml         []object.Value    `ps:"pos=1,mandatory,pipe,prop,notempty,alias=Node,type=System.Xml.XmlNode[],set=Xml"`
	XPath       string            `ps:"pos=0,mandatory,notempty"`
}

func (c *selectXML) Process(p *interp.Pipe) error {
	switch {
	case c.Xml != nil:
		for _, v := range c.Xml {
			if n, ok := object.Unwrap(v).(dotnet.XMLNode); ok {
				if err := c.search(p, n, "InputStream"); err != nil {
					return err
				}
			}
		}
	case c.Content != nil:
		for _, text := range c.Content {
			v, err := object.Convert(text, dotnet.XMLDocumentType)
			if err != nil {
				x := object.AsException(err)
				if err := p.Error(&interp.ErrorRecord{ID: "ProcessingFile", Category: interp.NotSpecified, Target: text, Err: x}); err != nil {
					return err
				}
				continue
			}
			if err := c.search(p, v.(dotnet.XMLNode), "InputStream"); err != nil {
				return err
			}
		}
	}
	for _, path := range append(append([]string(nil), c.Path...), c.LiteralPath...) {
		if err := c.files(p, path); err != nil {
			return err
		}
	}
	return nil
}

func (c *selectXML) files(p *interp.Pipe, path string) error {
	found, err := xmlFiles(p, path, c.LiteralPath != nil)
	if err != nil {
		return err
	}
	for _, q := range found {
		if q.Provider != "FileSystem" && q.Provider != "" {
			continue
		}
		b, err := os.ReadFile(q.Native)
		var doc dotnet.XMLNode
		if err == nil {
			doc, err = dotnet.ParseXML(dotnet.DecodeXML(b))
		} else {
			err = fileException(err, q.Native)
		}
		if err != nil {
			x := object.AsException(err)
			if err := p.Error(&interp.ErrorRecord{ID: "ProcessingFile", Category: interp.InvalidArgument, Target: q.Native,
				Err: object.NewException(object.ArgumentExceptionType, fmt.Sprintf("The file '%s' cannot be read: %s", q.Native, x.Message)).WithInner(x)}); err != nil {
				return err
			}
			continue
		}
		if err := c.search(p, doc, q.Native); err != nil {
			return err
		}
	}
	return nil
}

// xmlFiles are the paths a pattern stands for; a path that does not exist ends the command.
func xmlFiles(p *interp.Pipe, path string, literal bool) ([]interp.Path, error) {
	if !literal && object.HasWildcard(path) {
		return p.Session().Glob(path)
	}
	if !literal {
		path = object.UnescapeWildcard(path)
	}
	q, err := p.Session().Resolve(path)
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(q.Native); err != nil {
		return nil, notFound(q.Display)
	}
	return []interp.Path{q}, nil
}

func (c *selectXML) search(p *interp.Pipe, n dotnet.XMLNode, path string) error {
	var names xmldom.Prefixes
	if c.Namespace != nil {
		prefixes := map[string]string{}
		for k, v := range c.Namespace.All() {
			prefixes[object.ToString(k)] = object.ToString(v)
		}
		names = dotnet.NewXMLNamespaces(prefixes).Lookup
	}
	nodes, err := n.Select(c.XPath, names)
	if err != nil {
		x := object.AsException(err)
		return &interp.ErrorRecord{ID: x.Type.Name, Category: interp.NotSpecified, Err: x}
	}
	for _, found := range nodes {
		if err := p.Write(c.info(found, path)); err != nil {
			return err
		}
	}
	return nil
}

var selectXMLInfoType = object.NewClass("Microsoft.PowerShell.Commands.SelectXmlInfo", nil)

func (c *selectXML) info(n dotnet.XMLNode, path string) object.Value {
	o := &object.Object{Type: selectXMLInfoType}
	o.Text = func() string {
		text := ""
		if n.Node.Kind != xmldom.Element {
			text = n.Node.InnerText()
		} else if v, ok := n.Text(); ok {
			text = v
		}
		return text + ":" + path
	}
	for _, m := range []object.Prop{{Name: "Node", Value: n, Type: dotnet.XMLNodeType}, {Name: "Path", Value: path}, {Name: "Pattern", Value: c.XPath}} {
		m.Kind = object.Property
		o.Props.Add(m)
	}
	return o
}

type convertToXML struct {
	As                string       `ps:"notempty,oneof=Stream|String|Document"`
	Depth             int32        `ps:"range=1..2147483647"`
	InputObject       object.Value `ps:"pos=0,mandatory,pipe,allownull,allowempty,allowemptylist"`
	NoTypeInformation interp.Switch

	doc  *xmldom.Node
	root *xmldom.Node
}

const xmlDeclarationText = `<?xml version="1.0" encoding="utf-8"?>`

func (c *convertToXML) stream() bool { return len(c.As) > 3 && (c.As[3] == 'e' || c.As[3] == 'E') }

func (c *convertToXML) Begin(p *interp.Pipe) error {
	c.doc = xmldom.NewDocument()
	if !c.stream() {
		if err := c.doc.InsertBefore(c.doc.NewDeclaration("1.0", "utf-8", ""), nil); err != nil {
			return err
		}
		c.root = c.element(c.doc, "Objects")
		return c.doc.InsertBefore(c.root, nil)
	}
	if err := p.Write(xmlDeclarationText); err != nil {
		return err
	}
	return p.Write("<Objects>")
}

func (c *convertToXML) element(doc *xmldom.Node, name string) *xmldom.Node {
	return &xmldom.Node{Kind: xmldom.Element, Local: name, Doc: doc, Empty: true}
}

func (c *convertToXML) Process(p *interp.Pipe) error {
	w := &xmlObjectWriter{p: p, doc: c.doc, types: !bool(c.NoTypeInformation)}
	e := c.element(c.doc, "Object")
	if err := w.value(e, c.InputObject, "", int(c.Depth)); err != nil {
		return err
	}
	if c.stream() {
		return p.Write(e.Text(xmldom.Style{Indent: true}))
	}
	return c.root.InsertBefore(e, nil)
}

func (c *convertToXML) End(p *interp.Pipe) error {
	switch {
	case c.stream():
		return p.Write("</Objects>")
	case c.As[0] == 's' || c.As[0] == 'S':
		return p.Write(c.doc.Text(xmldom.Style{Indent: true}))
	}
	return p.Write(dotnet.XMLNode{Node: c.doc})
}

// xmlObjectWriter puts values into elements: simple ones as text, the parts of others as elements Property below.
type xmlObjectWriter struct {
	p     *interp.Pipe
	doc   *xmldom.Node
	types bool
}

func (w *xmlObjectWriter) attr(e *xmldom.Node, name, value string) {
	e.Attrs = append(e.Attrs, &xmldom.Node{Kind: xmldom.Attribute, Local: name, Data: value, Doc: w.doc, Parent: e})
}

// property is a new element below e.
func (w *xmlObjectWriter) property(e *xmldom.Node, name string) (*xmldom.Node, error) {
	x := &xmldom.Node{Kind: xmldom.Element, Local: "Property", Doc: w.doc, Empty: true}
	if name != "" {
		w.attr(x, "Name", name)
	}
	return x, e.InsertBefore(x, nil)
}

// value fills e. declared is the type shown for $null.
func (w *xmlObjectWriter) value(e *xmldom.Node, v object.Value, declared string, depth int) error {
	u := object.Unwrap(v)
	if u == nil {
		if declared != "" && w.types {
			w.attr(e, "Type", declared)
		}
		return nil
	}
	if w.types {
		w.attr(e, "Type", object.TypeOf(u).ClrName())
	}
	if text, ok := xmlSimple(u, w.p.Session().Net().CultureInfo()); ok {
		for _, r := range text {
			if !xmldom.IsChar(r) {
				return &object.Exception{Type: object.ArgumentExceptionType, Message: fmt.Sprintf("'%c', hexadecimal value 0x%02X, is an invalid character.", r, r)}
			}
		}
		e.SetInnerText(text)
		return nil
	}
	if h, ok := u.(*object.Hashtable); ok {
		return w.entries(e, h, depth)
	}
	if object.IsEnumerable(u) {
		for x := range object.Enumerate(u) {
			q, err := w.property(e, "")
			if err == nil {
				err = w.value(q, x, "", depth-1)
			}
			if err != nil {
				return err
			}
		}
		return nil
	}
	if depth <= 0 {
		return w.shallow(e, v)
	}
	return w.members(e, v, depth-1)
}

// xmlSimple is the text of what is written as text.
func xmlSimple(v object.Value, c *object.Culture) (string, bool) {
	switch x := v.(type) {
	case string:
		return x, true
	case object.DateTime, object.DateTimeOffset:
		return object.ToStringCulture(v, c), true
	case bool, object.Char, object.TimeSpan, object.Guid, *object.Version, *object.Uri, *interp.ScriptBlock, object.Decimal:
		return object.ToString(x), true
	}
	if object.TypeOf(v).IsNumeric() {
		return object.ToString(v), true
	}
	return "", false
}

func (w *xmlObjectWriter) entries(e *xmldom.Node, h *object.Hashtable, depth int) error {
	for k, v := range h.All() {
		for _, part := range []struct {
			name string
			v    object.Value
		}{{"Key", k}, {"Value", v}} {
			q, err := w.property(e, part.name)
			if err == nil {
				err = w.value(q, part.v, "System.Object", depth-1)
			}
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// shallow is an object below the depth: its text and, of a custom object, the texts of its properties.
func (w *xmlObjectWriter) shallow(e *xmldom.Node, v object.Value) error {
	o, custom := v.(*object.Object)
	if !custom || o.Base != nil {
		e.SetInnerText(object.ToString(v))
		return nil
	}
	q, err := w.property(e, "")
	if err != nil {
		return err
	}
	if w.types {
		w.attr(q, "Type", "System.String")
	}
	q.SetInnerText(object.ToString(v))
	for name, x := range o.Props.All() {
		q, err := w.property(e, name)
		if err != nil {
			return err
		}
		if w.types {
			w.attr(q, "Type", "System.Management.Automation.PSNoteProperty")
		}
		if x != nil {
			q.SetInnerText(object.ToString(x))
		}
	}
	return nil
}

func (w *xmlObjectWriter) members(e *xmldom.Node, v object.Value, depth int) error {
	for _, name := range propertyNames(w.p, v) {
		x, _, err := getProperty(w.p, v, name)
		if err != nil {
			continue // pwsh: a property that fails is left out
		}
		q, err := w.property(e, name)
		if err == nil {
			err = w.value(q, x, "System.Object", depth)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
