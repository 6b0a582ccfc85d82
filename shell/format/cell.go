package format

import (
	"strings"

	"migsh/shell/object"
)

// env is what the front end needs to read objects.
type env struct {
	views   *Views
	access  Access
	limit   int
	culture *object.Culture
	styled  bool
}

// value is what a column shows of v. A property that v does not have is $null.
func (e *env) value(c *Column, v object.Value) (object.Value, error) {
	if c.Expr != nil {
		return c.Expr(e.access, v)
	}
	x, _, err := e.access.Get(v, c.Prop)
	return x, err
}

// cellOf is the text of a column for v. A failed calculation shows nothing, or #ERR where that was asked for.
func (e *env) cellOf(c *Column, v object.Value, table bool) (string, error) {
	x, err := e.value(c, v)
	if err != nil {
		return "", err
	}
	if c.Format != "" {
		if s, ok := e.formatted(x, c.Format); ok {
			return s, nil
		}
	}
	text := e.text(x, table)
	if e.styled && c.Colour != nil {
		text = c.Colour(e.access, v, text)
	}
	return text, nil
}

// formatted applies a format string. pwsh: with a brace in it, it is a composite one.
func (e *env) formatted(x object.Value, spec string) (string, bool) {
	if strings.Contains(spec, "{0") || strings.Contains(spec, "}") {
		s, err := object.Format(spec, []object.Value{x}, e.cult())
		return s, err == nil
	}
	s, err := object.FormatValue(x, spec, e.cult())
	return s, err == nil
}

// text is the text of a value in a cell. pwsh: SmartToString.
func (e *env) text(v object.Value, table bool) string {
	switch x := v.(type) {
	case nil:
		return ""
	case string:
		return x
	case int32, int64, bool:
		return object.ToStringCulture(x, e.cult())
	}
	if o, ok := v.(*object.Object); ok && o.Text != nil && o.Base != nil {
		return o.Text()
	}
	u := object.Unwrap(v)
	switch x := u.(type) {
	case float64, float32, object.Decimal:
		return e.number(x, table)
	case string:
		return x
	case *object.Hashtable:
		return e.braces(func(yield func(object.Value) bool) {
			for entry := range x.Entries() {
				if !yield(entry) {
					return
				}
			}
		})
	}
	if object.IsEnumerable(u) {
		return e.braces(object.Enumerate(u))
	}
	if s, ok := u.(shown); ok {
		return s.PSShow()
	}
	return object.ToStringCulture(v, e.cult())
}

// number is a fraction: with the culture's number of decimals in tables, with 15 digits (7 for Single) elsewhere.
func (e *env) number(v object.Value, table bool) string {
	spec := "F"
	if !table {
		switch v.(type) {
		case float64:
			spec = "G15"
		case float32:
			spec = "G7"
		default:
			return object.ToStringCulture(v, e.cult())
		}
	}
	s, err := object.FormatValue(v, spec, e.cult())
	if err != nil {
		return object.ToStringCulture(v, e.cult())
	}
	return s
}

// braces is a collection in one cell: {a, b, c}.
func (e *env) braces(items func(func(object.Value) bool)) string {
	var b strings.Builder
	b.WriteByte('{')
	n := 0
	for v := range items {
		if n > 0 {
			b.WriteString(", ")
		}
		if e.limit >= 0 && n == e.limit {
			s := strings.TrimSuffix(b.String(), ", ")
			return s + ellipsis + "}"
		}
		b.WriteString(e.element(v))
		n++
	}
	b.WriteByte('}')
	return b.String()
}

// element is the text of one element of a collection.
func (e *env) element(v object.Value) string {
	switch x := object.Unwrap(v).(type) {
	case nil:
		return "$null"
	case *object.Entry:
		return "[" + object.ToString(x.Key) + ", " + e.inner(x.Value) + "]"
	}
	if s, ok := object.Unwrap(v).(shown); ok {
		// pwsh: in a list, what has no ToString of its own appears by its name, which may be a child or attribute called so.
		if name, found, err := e.access.Get(v, "Name"); found && err == nil {
			return object.ToString(name)
		}
		return s.PSShow()
	}
	if s := object.ToString(v); s != "" {
		return s
	}
	if object.IsEnumerable(v) {
		return object.TypeOf(v).String()
	}
	return ""
}

// inner is the value of a dictionary's entry: collections show their type.
func (e *env) inner(v object.Value) string {
	if object.IsEnumerable(v) {
		return object.TypeOf(v).String()
	}
	return object.ToString(v)
}

// alignOf is the alignment of a column without a given one. pwsh: by the first object's value: numbers, booleans, characters, enumerations and secure strings go right.
func (e *env) alignOf(c *Column, v object.Value) Align {
	if c.Align != AlignAuto {
		return c.Align
	}
	x, err := e.value(c, v)
	if err != nil || x == nil {
		return AlignLeft
	}
	switch t := object.TypeOf(x); {
	case t.IsNumeric(), t == object.BooleanType, t == object.CharType, t.Kind == object.KindEnum, t.Name == "System.Security.SecureString":
		return AlignRight
	}
	return AlignLeft
}

// shown is implemented by values that appear in cells otherwise than in text: those that type data gives a ToString.
type shown interface{ PSShow() string }
