package cmdlets

import (
	"encoding/base64"
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/interp"
	"migsh/shell/object"
)

// clixml are the cmdlets that keep objects in files.
func clixml() []interp.Command {
	return []interp.Command{
		interp.Define("Export-Clixml", func() *exportClixml { return &exportClixml{Depth: 2} },
			interp.Synopsis("Creates an XML-based representation of an object or objects and stores it in a file."), utility, interp.DefaultSet("ByPath"),
			interp.Example("Get-MigrationUser | Export-Clixml users.xml")),
		interp.Define("Import-Clixml", func() *importClixml { return &importClixml{First: -1} },
			interp.Synopsis("Imports a CLIXML file and creates corresponding objects in PowerShell."), utility, interp.DefaultSet("ByPath"),
			interp.Example("Import-Clixml users.xml")),
	}
}

type exportClixml struct {
	Depth       int32        `ps:"range=1..2147483647"`
	Encoding    object.Value `ps:"notempty"`
	Force       interp.Switch
	InputObject object.Value  `ps:"mandatory,pipe,allownull"`
	NoClobber   interp.Switch `ps:"alias=NoOverwrite"`
	Path        string        `ps:"pos=0,mandatory,set=ByPath"`
	LiteralPath string        `ps:"mandatory,set=ByLiteralPath,alias=PSPath|LP"`
	interp.ShouldProcess

	file *textFile
	w    *clixmlWriter
}

func (c *exportClixml) Begin(p *interp.Pipe) error {
	native, err := outputPath(p, c.Path+c.LiteralPath, c.LiteralPath != "")
	if err != nil {
		return err
	}
	if !c.Should(p, native) {
		return nil
	}
	if c.file, err = createText(p, native, c.Encoding, openFor{force: bool(c.Force), noClobber: bool(c.NoClobber)}); err != nil {
		return err
	}
	c.w = newClixmlWriter(p.Session().Net)
	return c.file.write(`<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">` + "\n")
}

func (c *exportClixml) Process(p *interp.Pipe) error {
	if c.file == nil {
		return nil
	}
	c.w.b.Reset()
	if err := c.w.value("", c.InputObject, int(c.Depth), 1); err != nil {
		return err
	}
	return c.file.write(c.w.b.String())
}

func (c *exportClixml) End(p *interp.Pipe) error {
	if c.file == nil {
		return nil
	}
	// pwsh: the file ends without a line end.
	if err := c.file.write("</Objs>"); err != nil {
		return err
	}
	return c.file.close()
}

func (c *exportClixml) Clean(p *interp.Pipe) { c.file.abandon() }

// clixmlWriter writes values in PowerShell's serialization format, MS-PSRP 2.2.5.
type clixmlWriter struct {
	net   func() *dotnet.Host // where properties are read
	b     strings.Builder
	refs  map[any]int    // objects that have been written, by identity
	types map[string]int // lists of type names that have been written
	next  int

	compact bool   // all in one line, as between processes
	stream  string // the stream that the next outermost value goes to
}

func newClixmlWriter(net func() *dotnet.Host) *clixmlWriter {
	return &clixmlWriter{net: net, refs: map[any]int{}, types: map[string]int{}}
}

// primitiveTag is the element of a simple value and its text.
func primitiveTag(v object.Value) (tag, text string, ok bool) {
	date := func(format string) string {
		s, _ := object.FormatValue(v, format, object.Invariant)
		return s
	}
	switch x := v.(type) {
	case string:
		return "S", escapeClixml(x), true
	case bool:
		return "B", strconv.FormatBool(x), true
	case object.Char:
		return "C", strconv.Itoa(int(x)), true
	case int8:
		return "SB", object.ToString(x), true
	case uint8:
		return "By", object.ToString(x), true
	case int16:
		return "I16", object.ToString(x), true
	case uint16:
		return "U16", object.ToString(x), true
	case int32:
		return "I32", object.ToString(x), true
	case uint32:
		return "U32", object.ToString(x), true
	case int64:
		return "I64", object.ToString(x), true
	case uint64:
		return "U64", object.ToString(x), true
	case float32:
		return "Sg", date("R"), true
	case float64:
		return "Db", date("R"), true
	case object.Decimal:
		return "D", object.ToString(x), true
	case object.DateTime:
		return "DT", date("yyyy-MM-ddTHH:mm:ss.FFFFFFFK"), true
	case object.TimeSpan:
		return "TS", dotnet.ISODuration(x), true
	case object.Guid:
		return "G", object.ToString(x), true
	case *object.Version:
		return "Version", object.ToString(x), true
	case *object.Uri:
		return "URI", escapeClixml(object.ToString(x)), true
	case *object.Bytes:
		return "BA", base64.StdEncoding.EncodeToString(x.B), true
	case *interp.ScriptBlock:
		return "SBK", escapeClixml(x.Text()), true
	}
	return "", "", false
}

// escapeClixml writes what XML can't hold as _xHHHH_, and markup as entities.
func escapeClixml(s string) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case r < ' ' || r >= 0x7f && r <= 0x9f || r == 0xfffe || r == 0xffff:
			fmt.Fprintf(&b, "_x%04X_", r)
		case r == '_' && i+1 < len(s) && s[i+1] == 'x':
			b.WriteString("_x005F_")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '&':
			b.WriteString("&amp;")
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func (w *clixmlWriter) line(level int, text string) {
	if w.compact {
		w.b.WriteString(text)
		return
	}
	for range level {
		w.b.WriteString("  ")
	}
	w.b.WriteString(text)
	w.b.WriteByte('\n')
}

// label is the attributes of an element: the stream of an outermost value, the name of a member.
func (w *clixmlWriter) label(name string, level int) string {
	if level == 1 && w.stream != "" {
		return ` S="` + w.stream + `"` + named(name)
	}
	return named(name)
}

// named is the attribute with a member's name.
func named(name string) string {
	if name == "" {
		return ""
	}
	return ` N="` + strings.ReplaceAll(escapeClixml(name), `"`, "&quot;") + `"`
}

func (w *clixmlWriter) value(name string, v object.Value, depth, level int) error {
	u := object.Unwrap(v)
	if u == nil {
		w.line(level, "<Nil"+w.label(name, level)+" />")
		return nil
	}
	if _, secret := u.(*dotnet.SecureString); secret {
		// pwsh writes the password unencrypted where there is no DPAPI.
		return unsupported("InputObject", "it holds a SecureString, which would be written unencrypted on this system; use ConvertFrom-SecureString -Key for it")
	}
	o, wrapped := v.(*object.Object)
	wrapped = wrapped && o.Props.Len() > 0
	if tag, text, ok := primitiveTag(u); ok && !wrapped {
		w.primitive(name, tag, text, level)
		return nil
	}
	if id, seen := w.refs[v]; seen {
		w.line(level, fmt.Sprintf(`<Ref%s RefId="%d" />`, w.label(name, level), id))
		return nil
	}
	if depth <= 0 {
		w.primitive(name, "S", escapeClixml(object.ToString(v)), level)
		return nil
	}
	return w.object(name, v, u, depth, level)
}

func (w *clixmlWriter) primitive(name, tag, text string, level int) {
	if text == "" {
		w.line(level, "<"+tag+w.label(name, level)+"></"+tag+">")
		return
	}
	w.line(level, "<"+tag+w.label(name, level)+">"+text+"</"+tag+">")
}

func (w *clixmlWriter) object(name string, v, u object.Value, depth, level int) error {
	id := w.next
	w.next++
	switch v.(type) {
	case *object.Object, *object.Hashtable, *object.Array, *object.List:
		w.refs[v] = id
	}
	w.line(level, fmt.Sprintf(`<Obj%s RefId="%d">`, w.label(name, level), id))
	tag, text, simple := primitiveTag(u)
	if simple {
		w.primitive("", tag, text, level+1)
	} else if err := w.body(v, u, depth, level+1); err != nil {
		return err
	}
	if o, ok := v.(*object.Object); ok && o.Props.Len() > 0 {
		if err := w.members("MS", o, ownNames(o), depth, level+1); err != nil {
			return err
		}
	}
	w.line(level, "</Obj>")
	return nil
}

// body writes the type names and what is in a collection, a dictionary or an object of .NET.
func (w *clixmlWriter) body(v, u object.Value, depth, level int) error {
	w.typeNames(object.TypeNames(v), level)
	if e, ok := u.(object.Enum); ok {
		w.primitive("", "ToString", e.String(), level)
		w.primitive("", "I32", strconv.FormatInt(e.Value, 10), level)
		return nil
	}
	if h, ok := u.(*object.Hashtable); ok {
		return w.dictionary(h, depth, level)
	}
	if object.IsEnumerable(u) {
		w.line(level, "<LST>")
		for x := range object.Enumerate(u) {
			if err := w.value("", x, depth-1, level+1); err != nil {
				return err
			}
		}
		w.line(level, "</LST>")
		return nil
	}
	if o, ok := v.(*object.Object); ok && o.Base == nil {
		return nil
	}
	w.primitive("", "ToString", escapeClixml(object.ToString(u)), level)
	q := access{w.net}.Properties(u)
	return w.members("Props", u, q.Own, depth-1, level)
}

func (w *clixmlWriter) typeNames(names []string, level int) {
	key := strings.Join(names, "\n")
	if id, seen := w.types[key]; seen {
		w.line(level, fmt.Sprintf(`<TNRef RefId="%d" />`, id))
		return
	}
	id := len(w.types)
	w.types[key] = id
	w.line(level, fmt.Sprintf(`<TN RefId="%d">`, id))
	for _, n := range names {
		w.primitive("", "T", escapeClixml(n), level+1)
	}
	w.line(level, "</TN>")
}

func (w *clixmlWriter) dictionary(h *object.Hashtable, depth, level int) error {
	w.line(level, "<DCT>")
	for k, v := range h.All() {
		w.line(level+1, "<En>")
		if err := w.value("Key", k, depth-1, level+2); err != nil {
			return err
		}
		if err := w.value("Value", v, depth-1, level+2); err != nil {
			return err
		}
		w.line(level+1, "</En>")
	}
	w.line(level, "</DCT>")
	return nil
}

func (w *clixmlWriter) members(tag string, v object.Value, names []string, depth, level int) error {
	if len(names) == 0 {
		return nil
	}
	w.line(level, "<"+tag+">")
	for _, n := range names {
		x, _, err := propertyOf(w.net, v, n)
		if err != nil {
			continue // pwsh: a property that fails is left out
		}
		if err := w.value(n, x, depth, level+1); err != nil {
			return err
		}
	}
	w.line(level, "</"+tag+">")
	return nil
}

type importClixml struct {
	First             int64 `ps:"range=0..9223372036854775807"`
	IncludeTotalCount interp.Switch
	Path              []string `ps:"pos=0,mandatory,pipe,prop,set=ByPath"`
	Skip              int64    `ps:"range=0..9223372036854775807"`
	LiteralPath       []string `ps:"mandatory,prop,set=ByLiteralPath,alias=PSPath|LP"`
}

func (c *importClixml) Process(p *interp.Pipe) error {
	if c.IncludeTotalCount {
		return unsupported("IncludeTotalCount", "count the objects instead")
	}
	for _, path := range append(append([]string(nil), c.Path...), c.LiteralPath...) {
		native, err := inputPath(p, path, c.LiteralPath != nil)
		if err != nil {
			return err
		}
		values, err := readClixml(native)
		if err != nil {
			return err
		}
		for i, v := range values {
			if int64(i) < c.Skip || p.Bound("First") && int64(i) >= c.Skip+c.First {
				continue
			}
			if err := p.Write(v); err != nil {
				return err
			}
		}
	}
	return nil
}

// node is an element of a file.
type node struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Text     string     `xml:",chardata"`
	Children []node     `xml:",any"`
}

func (n *node) attr(name string) string {
	for _, a := range n.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func (n *node) child(name string) *node {
	for i := range n.Children {
		if n.Children[i].XMLName.Local == name {
			return &n.Children[i]
		}
	}
	return nil
}

func readClixml(native string) ([]object.Value, error) {
	in, err := openText(native, nil)
	if err != nil {
		return nil, err
	}
	defer in.close()
	var root node
	if err := xml.NewDecoder(in.r).Decode(&root); err != nil || root.XMLName.Local != "Objs" {
		return nil, &interp.ErrorRecord{ID: "System.Xml.XmlException", Category: interp.NotSpecified,
			Err: object.NewException(object.XmlExceptionType, "Data at the root level is invalid. Line 1, position 1.")}
	}
	return clixmlValues(&root)
}

// clixmlValues are the objects below Objs.
func clixmlValues(root *node) ([]object.Value, error) {
	r := &clixmlReader{objects: map[string]object.Value{}, types: map[string][]string{}}
	var out []object.Value
	for i := range root.Children {
		v, err := r.value(&root.Children[i])
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, nil
}

// clixmlReader makes values again. Objects of .NET come back as property bags with "Deserialized." before their type names.
type clixmlReader struct {
	objects map[string]object.Value
	types   map[string][]string
}

// simpleTypes are the types of the elements that hold a text of their own.
var simpleTypes = map[string]*object.Type{"B": object.BooleanType, "SB": object.SByteType, "By": object.ByteType, "I16": object.Int16Type,
	"U16": object.UInt16Type, "I32": object.Int32Type, "U32": object.UInt32Type, "I64": object.Int64Type, "U64": object.UInt64Type,
	"Sg": object.SingleType, "Db": object.DoubleType, "D": object.DecimalType, "G": object.GuidType, "Version": object.VersionType, "URI": object.UriType}

func (r *clixmlReader) value(n *node) (object.Value, error) {
	text := unescapeClixml(n.Text)
	switch tag := n.XMLName.Local; tag {
	case "Nil":
		return nil, nil
	case "S", "SBK", "ToString", "XD":
		return text, nil
	case "C":
		c, err := strconv.ParseUint(text, 10, 16)
		return object.Char(c), err
	case "BA":
		b, err := base64.StdEncoding.DecodeString(strings.TrimSpace(text))
		return &object.Bytes{B: b}, err
	case "DT":
		return readClixmlDate(text)
	case "TS":
		if t, ok := dotnet.ParseISODuration(text); ok {
			return t, nil
		}
		return nil, object.NewException(object.XmlExceptionType, "'"+text+"' is no duration.")
	case "Ref":
		return r.objects[n.attr("RefId")], nil
	case "Obj":
		return r.object(n)
	default:
		if tag == "D" {
			if d, ok := object.ParseDecimal(strings.TrimSpace(text)); ok {
				return d, nil // Convert would drop zeros at the end
			}
		}
		if t := simpleTypes[tag]; t != nil {
			return object.Convert(strings.TrimSpace(text), t)
		}
		return text, nil
	}
}

func readClixmlDate(text string) (object.Value, error) {
	d, ok := isoDate(strings.TrimSpace(text))
	if !ok {
		return object.Convert(text, object.DateTimeType)
	}
	v := object.DateTimeOf(d.time.UTC())
	switch d.zone {
	case 0:
		v = object.DateTimeOf(d.time)
		v.Kind = object.Unspecified
	case '+':
		v = v.ToLocal()
	}
	return v, nil
}

func (r *clixmlReader) object(n *node) (object.Value, error) {
	names := r.names(n)
	o := object.NewObject()
	for _, name := range names {
		o.TypeNames = append(o.TypeNames, "Deserialized."+name)
	}
	r.objects[n.attr("RefId")] = o
	base, err := r.base(n, names)
	if err != nil {
		return nil, err
	}
	for _, part := range []string{"Props", "MS"} {
		if c := n.child(part); c != nil {
			for i := range c.Children {
				v, err := r.value(&c.Children[i])
				if err != nil {
					return nil, err
				}
				kind := object.NoteProperty
				if part == "Props" {
					kind = object.Property
				}
				o.Props.Add(object.Prop{Name: unescapeClixml(c.Children[i].attr("N")), Value: v, Kind: kind})
			}
		}
	}
	if t := n.child("ToString"); t != nil && base == nil {
		text := unescapeClixml(t.Text)
		o.Text = func() string { return text }
	}
	if base == nil {
		return o, nil
	}
	if o.Props.Len() == 0 && len(names) > 0 && n.child("ToString") == nil || len(o.TypeNames) == 0 && o.Props.Len() == 0 {
		r.objects[n.attr("RefId")] = base
		return base, nil
	}
	o.Base = base
	return o, nil
}

// base is the value inside an element: a list, a dictionary, a simple value; nil for a property bag.
func (r *clixmlReader) base(n *node, names []string) (object.Value, error) {
	for i := range n.Children {
		c := &n.Children[i]
		switch c.XMLName.Local {
		case "LST", "IE", "QUE", "STK":
			l := object.NewArrayList()
			for j := range c.Children {
				v, err := r.value(&c.Children[j])
				if err != nil {
					return nil, err
				}
				l.Items = append(l.Items, v)
			}
			return l, nil
		case "DCT":
			return r.dictionary(c, names)
		case "TN", "TNRef", "ToString", "Props", "MS":
		default:
			return r.value(c)
		}
	}
	return nil, nil
}

func (r *clixmlReader) dictionary(n *node, names []string) (object.Value, error) {
	h := object.NewHashtable()
	if len(names) > 0 && strings.Contains(names[0], "OrderedDictionary") {
		h = object.NewOrdered()
	}
	for i := range n.Children {
		var key, value object.Value
		for j := range n.Children[i].Children {
			c := &n.Children[i].Children[j]
			v, err := r.value(c)
			if err != nil {
				return nil, err
			}
			if c.attr("N") == "Key" {
				key = v
			} else {
				value = v
			}
		}
		h.Set(key, value)
	}
	return h, nil
}

func (r *clixmlReader) names(n *node) []string {
	if t := n.child("TNRef"); t != nil {
		return r.types[t.attr("RefId")]
	}
	t := n.child("TN")
	if t == nil {
		return nil
	}
	var names []string
	for i := range t.Children {
		names = append(names, unescapeClixml(t.Children[i].Text))
	}
	r.types[t.attr("RefId")] = names
	return names
}

// unescapeClixml turns _xHHHH_ back into characters.
func unescapeClixml(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		if i+7 <= len(s) && s[i] == '_' && s[i+1] == 'x' && s[i+6] == '_' {
			if n, err := strconv.ParseUint(s[i+2:i+6], 16, 16); err == nil {
				b.WriteRune(rune(n))
				i += 7
				continue
			}
		}
		b.WriteByte(s[i])
		i++
	}
	return b.String()
}
