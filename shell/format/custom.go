package format

import (
	"strings"

	"migsh/shell/object"
)

// page builds indented lines, wrapped at a width.
type page struct {
	width, indent int
	buf           strings.Builder
	out           []string
}

func (g *page) text(s string) { g.buf.WriteString(s) }

// end finishes the line; an empty one keeps its indentation.
func (g *page) end() {
	margin := pad(g.indent)
	for _, l := range wrap(g.buf.String(), max(1, g.width-g.indent)) {
		g.out = append(g.out, margin+l)
	}
	g.buf.Reset()
}

func (g *page) put(s string) {
	g.text(s)
	g.end()
}

const indentStep = 2

func (g *page) indented(f func()) {
	g.indent += indentStep
	f()
	g.indent -= indentStep
}

// browser prints an object and the objects in it, as Format-Custom does for types without a view.
type browser struct {
	*page
	env *env
}

// tree is the lines of Format-Custom for v.
func (e *env) tree(v object.Value, columns []Param, depth, width int) []string {
	if depth == 0 {
		depth = 5
	}
	b := browser{&page{width: width}, e}
	switch {
	case isScalar(v):
		b.put(e.text(v, false))
	case isCollection(v):
		b.collection(v, 0, depth)
	default:
		b.object(v, columns, 0, depth)
	}
	b.end()
	return b.out
}

func (b *browser) object(v object.Value, columns []Param, level, depth int) {
	b.put("class " + className(b.env.access.TypeNames(v)))
	b.put("{")
	b.indented(func() {
		for _, c := range b.env.expand(columns, v) {
			b.property(c, v, level, depth)
		}
	})
	b.put("}")
}

func (b *browser) property(c param, v object.Value, level, depth int) {
	b.text(c.Label + " = ")
	x, err := b.env.value(&c.Column, v)
	if err != nil {
		x = nil
	}
	if c.depth > 0 {
		depth = c.depth
	}
	switch {
	case isCollection(x):
		b.end()
		b.indented(func() { b.collection(x, level+1, depth) })
	case level >= depth || isScalar(x):
		b.put(b.env.text(x, false))
	default:
		b.end()
		b.indented(func() { b.object(x, nil, level+1, depth) })
	}
}

func (b *browser) collection(v object.Value, level, depth int) {
	b.put("[")
	b.indented(func() {
		n := 0
		for x := range elements(v) {
			if b.env.limit >= 0 && n == b.env.limit {
				b.put(ellipsis)
				break
			}
			n++
			switch {
			case level >= depth || isScalar(x):
				b.put(b.env.text(x, false))
			case isCollection(x):
				b.end()
				b.indented(func() { b.collection(x, level+1, depth) })
			default:
				b.object(x, nil, level+1, depth)
			}
		}
	})
	b.put("]")
	b.end()
}

// className is the last part of the type's name.
func className(names []string) string {
	if len(names) == 0 {
		return "Object"
	}
	return names[0][strings.LastIndexByte(names[0], '.')+1:]
}

// isScalar reports whether v is printed as a text: $null, strings, numbers and the like.
//
// pwsh: DefaultScalarTypes.
func isScalar(v object.Value) bool {
	switch object.Unwrap(v).(type) {
	case nil, string, bool, object.Char, object.Enum:
		return true
	}
	return object.TypeOf(v).IsNumeric()
}

// isCollection reports whether the formatter looks at the elements of v: what a pipeline unrolls, and dictionaries.
func isCollection(v object.Value) bool {
	if v == nil {
		return false
	}
	if _, ok := object.Unwrap(v).(*object.Hashtable); ok {
		return true
	}
	return object.IsEnumerable(v)
}

// elements are the elements of a collection, the entries of a dictionary.
func elements(v object.Value) func(func(object.Value) bool) {
	if h, ok := object.Unwrap(v).(*object.Hashtable); ok {
		return func(yield func(object.Value) bool) {
			for e := range h.Entries() {
				if !yield(e) {
					return
				}
			}
		}
	}
	return object.Enumerate(v)
}
