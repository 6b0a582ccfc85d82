package cmdlets

import (
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"migsh/shell/object"
)

// jsonReader reads JSON as ConvertFrom-Json does, which takes more than the standard: comments, single quotes, names without quotes,
// a comma too many, hexadecimal numbers, NaN.
type jsonReader struct {
	s        string
	i        int
	path     []string
	depth    int
	maxDepth int
	asTable  bool
	dates    jsonDates
}

// jsonDates says what becomes of texts that are dates.
type jsonDates uint8

const (
	datesDefault jsonDates = iota
	datesLocal
	datesUTC
	datesOffset
	datesString
)

// readJSON reads one JSON text.
func readJSON(s string, maxDepth int, asTable bool, dates jsonDates) (object.Value, error) {
	r := &jsonReader{s: s, maxDepth: maxDepth, asTable: asTable, dates: dates}
	r.space()
	if r.i >= len(r.s) {
		return nil, nil
	}
	v, err := r.value()
	if err != nil {
		return nil, err
	}
	r.space()
	if r.i < len(r.s) {
		return nil, r.fail("Additional text encountered after finished reading JSON content: %s.", r.here())
	}
	return v, nil
}

// fail is the error at the current place, in the words of the library PowerShell uses.
func (r *jsonReader) fail(format string, args ...any) error {
	line := strings.Count(r.s[:min(r.i, len(r.s))], "\n") + 1
	column := min(r.i, len(r.s)) - (strings.LastIndexByte(r.s[:min(r.i, len(r.s))], '\n') + 1)
	if r.i == 0 {
		line = 0
	}
	text := fmt.Sprintf(format, args...) + fmt.Sprintf(" Path '%s', line %d, position %d.", strings.TrimPrefix(strings.Join(r.path, ""), "."), line, column)
	return object.NewException(object.ArgumentExceptionType, "Conversion from JSON failed with error: "+text).WithID("System.ArgumentException", "NotSpecified")
}

func (r *jsonReader) here() string {
	if r.i >= len(r.s) {
		return ""
	}
	c, _ := utf8.DecodeRuneInString(r.s[r.i:])
	return string(c)
}

// space skips blanks and comments.
func (r *jsonReader) space() {
	for r.i < len(r.s) {
		switch c := r.s[r.i]; {
		case c == ' ' || c == '\t' || c == '\n' || c == '\r':
			r.i++
		case strings.HasPrefix(r.s[r.i:], "//"):
			if n := strings.IndexByte(r.s[r.i:], '\n'); n >= 0 {
				r.i += n
			} else {
				r.i = len(r.s)
			}
		case strings.HasPrefix(r.s[r.i:], "/*"):
			if n := strings.Index(r.s[r.i:], "*/"); n >= 0 {
				r.i += n + 2
			} else {
				r.i = len(r.s)
			}
		case strings.HasPrefix(r.s[r.i:], "\ufeff"), strings.HasPrefix(r.s[r.i:], "\u00a0"):
			_, n := utf8.DecodeRuneInString(r.s[r.i:])
			r.i += n
		default:
			return
		}
	}
}

func (r *jsonReader) value() (object.Value, error) {
	switch c := r.s[r.i]; {
	case c == '{':
		return r.object()
	case c == '[':
		return r.array()
	case c == '"' || c == '\'':
		s, err := r.text()
		if err != nil {
			return nil, err
		}
		return r.date(s), nil
	case c == '-' || c == '.' || c >= '0' && c <= '9':
		return r.number()
	}
	return r.word()
}

// word reads true, false, null and their relatives.
func (r *jsonReader) word() (object.Value, error) {
	for _, w := range []struct {
		text  string
		value object.Value
	}{{"true", true}, {"false", false}, {"null", nil}, {"undefined", nil}, {"NaN", math.NaN()}, {"Infinity", math.Inf(1)}} {
		if strings.HasPrefix(r.s[r.i:], w.text) {
			r.i += len(w.text)
			return w.value, nil
		}
	}
	for _, w := range []struct{ start, kind string }{{"t", "boolean"}, {"f", "boolean"}, {"nu", "null"}} {
		if strings.HasPrefix(r.s[r.i:], w.start) {
			for r.i < len(r.s) && r.s[r.i] >= 'a' && r.s[r.i] <= 'z' {
				r.i++
			}
			return nil, r.fail("Error parsing %s value.", w.kind)
		}
	}
	return nil, r.fail("Unexpected character encountered while parsing value: %s.", r.here())
}

func (r *jsonReader) enter() error {
	r.depth++
	if r.depth > r.maxDepth {
		r.i++
		return r.fail("The reader's MaxDepth of %d has been exceeded.", r.maxDepth)
	}
	return nil
}

func (r *jsonReader) array() (object.Value, error) {
	if err := r.enter(); err != nil {
		return nil, err
	}
	defer func() { r.depth-- }()
	r.i++
	a := object.NewArray()
	r.path = append(r.path, "")
	defer func() { r.path = r.path[:len(r.path)-1] }()
	for {
		r.path[len(r.path)-1] = "[" + strconv.Itoa(len(a.Items)) + "]"
		r.space()
		if r.i >= len(r.s) {
			return nil, r.fail("Unexpected end when deserializing array.")
		}
		switch r.s[r.i] {
		case ']':
			r.i++
			return a, nil
		case ',':
			a.Items = append(a.Items, nil)
			r.i++
			continue
		}
		v, err := r.value()
		if err != nil {
			return nil, err
		}
		a.Items = append(a.Items, v)
		if err := r.comma(']', "array"); err != nil {
			return nil, err
		}
	}
}

// comma takes the comma after an element; the closing bracket may stand there too.
func (r *jsonReader) comma(end byte, what string) error {
	r.space()
	if r.i >= len(r.s) {
		return r.fail("Unexpected end when deserializing %s.", what)
	}
	switch r.s[r.i] {
	case ',':
		r.i++
	case end:
	default:
		return r.fail("After parsing a value an unexpected character was encountered: %s.", r.here())
	}
	return nil
}

func (r *jsonReader) object() (object.Value, error) {
	if err := r.enter(); err != nil {
		return nil, err
	}
	defer func() { r.depth-- }()
	r.i++
	var o *object.Object
	var t *object.Hashtable
	if r.asTable {
		t = &object.Hashtable{Type: orderedHashtableType}
	} else {
		o = object.NewObject()
	}
	r.path = append(r.path, "")
	defer func() { r.path = r.path[:len(r.path)-1] }()
	for {
		r.space()
		if r.i >= len(r.s) {
			return nil, r.fail("Unexpected end when deserializing object.")
		}
		if r.s[r.i] == '}' {
			r.i++
			break
		}
		name, v, err := r.member()
		if err != nil {
			return nil, err
		}
		if t != nil {
			t.Set(name, v)
		} else if err := addMember(o, name, v); err != nil {
			return nil, err
		}
		if err := r.comma('}', "object"); err != nil {
			return nil, err
		}
	}
	if t != nil {
		return t, nil
	}
	return o, nil
}

// orderedHashtableType is what -AsHashtable makes: keys keep their order and their case.
var orderedHashtableType = &object.Type{Name: "System.Management.Automation.OrderedHashtable", Kind: object.KindHashtable, Base: object.HashtableType}

func (r *jsonReader) member() (name string, v object.Value, err error) {
	if c := r.s[r.i]; c == '"' || c == '\'' {
		if name, err = r.text(); err != nil {
			return "", nil, err
		}
	} else {
		start := r.i
		for r.i < len(r.s) && (r.s[r.i] == '_' || r.s[r.i] == '$' || r.s[r.i] >= utf8.RuneSelf || isLetterOrDigit(r.s[r.i])) {
			r.i++
		}
		if name = r.s[start:r.i]; name == "" {
			return "", nil, r.fail("Invalid property identifier character: %s.", r.here())
		}
	}
	r.path[len(r.path)-1] = "." + name
	r.space()
	if r.i >= len(r.s) || r.s[r.i] != ':' {
		return "", nil, r.fail("Invalid character after parsing property name. Expected ':' but got: %s.", r.here())
	}
	r.i++
	r.space()
	if r.i >= len(r.s) {
		return "", nil, r.fail("Unexpected end when deserializing object.")
	}
	v, err = r.value()
	return name, v, err
}

func isLetterOrDigit(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

// addMember adds a property; the last one of a name wins, but names that differ in case alone are an error.
func addMember(o *object.Object, name string, v object.Value) error {
	if name == "" {
		return jsonError("EmptyKeyInJsonString", "The provided JSON includes a property whose name is an empty string, this is only supported using the -AsHashTable switch.")
	}
	if m := o.Props.Find(name); m != nil {
		if m.Name != name {
			return jsonError("KeysWithDifferentCasingInJsonString", "Cannot convert the JSON string because it contains keys with different casing. "+
				"Please use the -AsHashTable switch instead. The key that was attempted to be added to the existing key '%s' was '%s'.", m.Name, name)
		}
		m.Value = v
		return nil
	}
	o.Props.Add(object.Prop{Name: name, Value: v})
	return nil
}

func jsonError(id, format string, args ...any) error {
	return object.NewException(object.InvalidOperationExceptionType, fmt.Sprintf(format, args...)).WithID(id, "InvalidOperation")
}

// text reads a quoted text.
func (r *jsonReader) text() (string, error) {
	quote := r.s[r.i]
	r.i++
	start := r.i
	for r.i < len(r.s) && r.s[r.i] != quote && r.s[r.i] != '\\' {
		r.i++
	}
	if r.i < len(r.s) && r.s[r.i] == quote {
		r.i++
		return r.s[start : r.i-1], nil
	}
	var b strings.Builder
	b.WriteString(r.s[start:r.i])
	for {
		if r.i >= len(r.s) {
			return "", r.fail("Unterminated string. Expected delimiter: %c.", quote)
		}
		c := r.s[r.i]
		r.i++
		switch c {
		case quote:
			return b.String(), nil
		case '\\':
			if err := r.escape(&b); err != nil {
				return "", err
			}
		default:
			b.WriteByte(c)
		}
	}
}

func (r *jsonReader) escape(b *strings.Builder) error {
	if r.i >= len(r.s) {
		return r.fail("Unterminated string. Expected delimiter: \".")
	}
	c := r.s[r.i]
	r.i++
	switch c {
	case 'b':
		b.WriteByte('\b')
	case 't':
		b.WriteByte('\t')
	case 'n':
		b.WriteByte('\n')
	case 'f':
		b.WriteByte('\f')
	case 'r':
		b.WriteByte('\r')
	case '\\', '"', '\'', '/':
		b.WriteByte(c)
	case 'u':
		n, ok := r.hex4()
		if !ok {
			return r.fail("Invalid Unicode escape sequence: \\u%s.", r.s[r.i:min(len(r.s), r.i+4)])
		}
		if n >= 0xd800 && n < 0xdc00 && strings.HasPrefix(r.s[r.i:], `\u`) {
			r.i += 2
			low, ok := r.hex4()
			if ok && low >= 0xdc00 && low < 0xe000 {
				n = 0x10000 + (n-0xd800)<<10 + (low - 0xdc00)
			} else {
				b.WriteRune(utf8.RuneError)
				n = low
			}
		}
		b.WriteRune(n)
	default:
		return r.fail("Bad JSON escape sequence: \\%c.", c)
	}
	return nil
}

func (r *jsonReader) hex4() (rune, bool) {
	if r.i+4 > len(r.s) {
		return 0, false
	}
	n, err := strconv.ParseUint(r.s[r.i:r.i+4], 16, 32)
	r.i += 4
	return rune(n), err == nil
}

// number reads a number: Int64, BigInteger beyond it, Double with a point or an exponent.
func (r *jsonReader) number() (object.Value, error) {
	start := r.i
	for r.i < len(r.s) && (strings.IndexByte("+-.eExX", r.s[r.i]) >= 0 || isLetterOrDigit(r.s[r.i])) {
		r.i++
	}
	t := r.s[start:r.i]
	if t == "-Infinity" {
		return math.Inf(-1), nil
	}
	if n, err := strconv.ParseInt(t, 10, 64); err == nil {
		return n, nil
	}
	if len(t) > 2 && (t[:2] == "0x" || t[:2] == "0X") {
		if n, err := strconv.ParseInt(t[2:], 16, 64); err == nil {
			return n, nil
		}
	}
	if !strings.ContainsAny(t, ".eE") {
		if b, ok := new(big.Int).SetString(t, 10); ok {
			return b, nil
		}
	}
	f, err := strconv.ParseFloat(t, 64)
	if err != nil && f == 0 || t == "-" || t == "." {
		return nil, r.fail("Input string '%s' is not a valid number.", t)
	}
	return f, nil
}

// date turns a text that is a date with a time into one.
func (r *jsonReader) date(s string) object.Value {
	if r.dates == datesString || len(s) < 19 || len(s) > 40 {
		return s
	}
	if d, ok := microsoftDate(s); ok {
		return d
	}
	if s[4] != '-' || s[7] != '-' || s[10] != 'T' || s[13] != ':' || s[16] != ':' {
		return s
	}
	t := s
	if n := len(t); n > 5 && (t[n-5] == '+' || t[n-5] == '-') && t[n-3] != ':' {
		t = t[:n-2] + ":" + t[n-2:]
	}
	d, ok := isoDate(t)
	if !ok {
		return s
	}
	switch r.dates {
	case datesUTC:
		return object.DateTimeOf(d.time.UTC())
	case datesLocal:
		return object.DateTimeOf(d.time.UTC()).ToLocal()
	case datesOffset:
		return object.DateTimeOffsetOf(d.time)
	}
	switch d.zone {
	case 'Z':
		return object.DateTimeOf(d.time.UTC())
	case 0:
		x := object.DateTimeOf(d.time)
		x.Kind = object.Unspecified
		return x
	}
	return object.DateTimeOf(d.time.UTC()).ToLocal()
}

// jsonDate is a moment and how its zone was given: 'Z', '+' for an offset, 0 for none.
type jsonDate struct {
	time time.Time
	zone byte
}

// isoDate reads a date and time of ISO 8601.
func isoDate(s string) (jsonDate, bool) {
	layout, zone := "2006-01-02T15:04:05.999999999", byte(0)
	switch {
	case strings.HasSuffix(s, "Z"):
		layout, zone = layout+"Z", 'Z'
	case strings.ContainsAny(s[19:], "+-"):
		layout, zone = layout+"-07:00", '+'
	}
	t, err := time.Parse(layout, s)
	return jsonDate{t, zone}, err == nil
}

// microsoftDate reads the form of old .NET services: /Date(milliseconds)/.
func microsoftDate(s string) (object.Value, bool) {
	body, ok := strings.CutPrefix(s, "/Date(")
	if !ok {
		return nil, false
	}
	body, ok = strings.CutSuffix(body, ")/")
	if !ok {
		return nil, false
	}
	if i := strings.LastIndexAny(body, "+-"); i > 0 {
		body = body[:i]
	}
	ms, err := strconv.ParseInt(body, 10, 64)
	return object.DateTimeOf(time.UnixMilli(ms).UTC()), err == nil
}
