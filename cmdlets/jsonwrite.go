package cmdlets

import (
	"fmt"
	"math"
	"math/big"
	"strings"
	"unicode/utf8"

	"migsh/shell/dotnet"
	"migsh/shell/interp"
	"migsh/shell/object"
)

// jsonWriter writes a value as JSON, as ConvertTo-Json does.
type jsonWriter struct {
	p         *interp.Pipe
	b         strings.Builder
	maxDepth  int
	compress  bool
	enumNames bool
	escape    jsonEscape
	cut       bool // something was deeper than maxDepth
}

// jsonEscape says which characters are written as \uXXXX beyond those that must be.
type jsonEscape uint8

const (
	escapeDefault jsonEscape = iota
	escapeNonASCII
	escapeHTML
)

// value writes v, which stands at a depth; lines are indented by level.
func (w *jsonWriter) value(v object.Value, depth int) error {
	u := object.Unwrap(v)
	switch x := u.(type) {
	case nil:
		w.b.WriteString("null")
	case string:
		w.text(x)
	case bool:
		fmt.Fprintf(&w.b, "%t", x)
	case object.Char:
		w.text(x.String())
	case int8, uint8, int16, uint16, int32, uint32, int64, uint64:
		fmt.Fprintf(&w.b, "%d", x)
	case float64, float32:
		w.float(x)
	case object.Decimal:
		s := x.String()
		if !strings.Contains(s, ".") {
			s += ".0"
		}
		w.b.WriteString(s)
	case *big.Int:
		w.b.WriteString(x.String())
	case object.Enum:
		w.enum(x)
	case object.DateTime:
		w.date(x, "yyyy-MM-ddTHH:mm:ss.FFFFFFFK")
	case object.DateTimeOffset:
		w.date(x, "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz")
	case object.Guid, *object.Uri:
		w.text(object.ToString(x))
	default:
		return w.compound(v, u, depth)
	}
	return nil
}

func (w *jsonWriter) enum(e object.Enum) {
	if w.enumNames {
		w.text(e.String())
		return
	}
	fmt.Fprintf(&w.b, "%d", e.Value)
}

// float writes a fraction so that it stays one: with a point or an exponent.
func (w *jsonWriter) float(v object.Value) {
	f, ok := v.(float64)
	if !ok {
		f = float64(v.(float32))
	}
	switch {
	case math.IsNaN(f):
		w.b.WriteString(`"NaN"`)
		return
	case math.IsInf(f, 1):
		w.b.WriteString(`"Infinity"`)
		return
	case math.IsInf(f, -1):
		w.b.WriteString(`"-Infinity"`)
		return
	}
	s, err := object.FormatValue(v, "R", object.Invariant)
	if err != nil {
		s = object.ToString(v)
	}
	if !strings.ContainsAny(s, ".E") {
		s += ".0"
	}
	w.b.WriteString(s)
}

func (w *jsonWriter) date(v object.Value, format string) {
	s, err := object.FormatValue(v, format, object.Invariant)
	if err != nil {
		s = object.ToString(v)
	}
	w.text(s)
}

// compound writes a dictionary, a collection or an object; what is too deep becomes its text.
func (w *jsonWriter) compound(v, u object.Value, depth int) error {
	if depth > w.maxDepth {
		w.cut = true
		w.text(cutText(v))
		return nil
	}
	switch x := u.(type) {
	case *object.Hashtable:
		return w.dictionary(v, x, depth)
	}
	if object.IsEnumerable(u) {
		return w.array(u, depth)
	}
	if n, ok := u.(dotnet.XMLNode); ok {
		return w.array(n.Children(), depth) // pwsh: a node enumerates its children here
	}
	names := jsonNames(w.p, v)
	return w.braces(len(names), depth, func(i int) (string, object.Value, error) {
		x, _, err := getProperty(w.p, v, names[i])
		if err != nil {
			x = nil // pwsh: a property that fails is null
		}
		return names[i], x, nil
	})
}

// jsonNames are the properties of v that JSON takes: its own, not those PowerShell adds.
func jsonNames(p *interp.Pipe, v object.Value) []string {
	q := access{p.Session().Net}.Properties(v)
	names := append([]string(nil), q.Own...)
	names = append(names, q.Notes...)
	if o, ok := v.(*object.Object); ok && o.Type != nil && o.Type.Script != nil {
		names = names[:0]
		for _, m := range o.Props.Members() { // pwsh: hidden properties of a class count
			if m.Kind == object.Property {
				names = append(names, m.Name)
			}
		}
		return names
	}
	if o, ok := v.(*object.Object); ok && o.Base == nil {
		names = append(names, q.Added...) // pwsh: what type data adds to a custom object counts
	}
	return names
}

// cutText is what stands for a value that is too deep. pwsh: objects in a collection show nothing.
func cutText(v object.Value) string {
	if !object.IsEnumerable(v) {
		return object.ToString(v)
	}
	var parts []string
	for x := range object.Enumerate(v) {
		if o, ok := x.(*object.Object); ok && o.Base == nil {
			parts = append(parts, "")
			continue
		}
		parts = append(parts, object.ToString(x))
	}
	return strings.Join(parts, " ")
}

func (w *jsonWriter) dictionary(v object.Value, h *object.Hashtable, depth int) error {
	keys := h.Keys()
	for _, k := range keys {
		if _, ok := k.(string); !ok {
			return jsonError("NonStringKeyInDictionary", "The type '%s' is not supported for serialization or deserialization of a dictionary. Keys must be strings.",
				object.TypeOf(h))
		}
	}
	var added []string
	if o, ok := v.(*object.Object); ok {
		for n := range o.Props.All() {
			added = append(added, n)
		}
	}
	return w.braces(len(keys)+len(added), depth, func(i int) (string, object.Value, error) {
		if i >= len(keys) {
			x, _, err := w.p.Session().Net().Get(v, added[i-len(keys)])
			return added[i-len(keys)], x, err
		}
		x, _ := h.Get(keys[i])
		return keys[i].(string), x, nil
	})
}

func (w *jsonWriter) braces(n, depth int, member func(i int) (string, object.Value, error)) error {
	if n == 0 {
		w.b.WriteString("{}")
		return nil
	}
	w.b.WriteByte('{')
	for i := range n {
		name, v, err := member(i)
		if err != nil {
			return err
		}
		w.next(i, depth+1)
		w.text(name)
		w.b.WriteByte(':')
		if !w.compress {
			w.b.WriteByte(' ')
		}
		if err := w.value(v, depth+1); err != nil {
			return err
		}
	}
	w.line(depth)
	w.b.WriteByte('}')
	return nil
}

func (w *jsonWriter) array(v object.Value, depth int) error {
	w.b.WriteByte('[')
	n := 0
	for x := range object.Enumerate(v) {
		w.next(n, depth+1)
		n++
		if err := w.value(x, depth+1); err != nil {
			return err
		}
	}
	if n > 0 {
		w.line(depth)
	}
	w.b.WriteByte(']')
	return nil
}

// next puts the comma before element i and begins its line.
func (w *jsonWriter) next(i, depth int) {
	if i > 0 {
		w.b.WriteByte(',')
	}
	w.line(depth)
}

func (w *jsonWriter) line(depth int) {
	if w.compress {
		return
	}
	w.b.WriteByte('\n')
	for range depth {
		w.b.WriteString("  ")
	}
}

const hexDigits = "0123456789abcdef"

func (w *jsonWriter) text(s string) {
	w.b.WriteByte('"')
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c >= ' ' && c != '"' && c != '\\' && (w.escape != escapeHTML || strings.IndexByte("<>&'", c) < 0) {
				i++
				continue
			}
			w.b.WriteString(s[start:i])
			w.escaped(c)
			i++
			start = i
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if w.escape == escapeNonASCII || r == '\u0085' || r == '\u2028' || r == '\u2029' {
			w.b.WriteString(s[start:i])
			for _, u := range object.Units(string(r)) {
				w.unit(u)
			}
			start = i + size
		}
		i += size
	}
	w.b.WriteString(s[start:])
	w.b.WriteByte('"')
}

func (w *jsonWriter) escaped(c byte) {
	short := strings.IndexByte("\b\t\n\f\r", c)
	switch {
	case short >= 0:
		w.b.WriteByte('\\')
		w.b.WriteByte("btnfr"[short])
	case c == '\\' || c == '"' && w.escape != escapeHTML:
		w.b.WriteByte('\\')
		w.b.WriteByte(c)
	default:
		w.unit(uint16(c))
	}
}

func (w *jsonWriter) unit(u uint16) {
	w.b.WriteString(`\u`)
	for shift := 12; shift >= 0; shift -= 4 {
		w.b.WriteByte(hexDigits[u>>shift&15])
	}
}
