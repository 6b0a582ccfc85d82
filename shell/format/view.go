package format

import (
	"strings"

	"migsh/shell/object"
)

// Shape is one of the four ways to print an object.
type Shape uint8

// The shapes. ShapeAny leaves the choice to the views and the number of properties.
const (
	ShapeAny Shape = iota
	ShapeTable
	ShapeList
	ShapeWide
	ShapeCustom
)

// Align is the alignment of a column. AlignAuto is left, or by the first value where no view says anything.
type Align uint8

// The alignments.
const (
	AlignAuto Align = iota
	AlignLeft
	AlignCenter
	AlignRight
)

// Column is one column of a table, one line of a list, or what a group or a wide entry shows.
type Column struct {
	Label  string                                               // heading; "" is the property's name
	Prop   string                                               // property that is shown, unless Expr is set
	Expr   func(a Access, v object.Value) (object.Value, error) // computes what is shown
	When   func(a Access, v object.Value) bool                  // list items only: shown when true; nil is always
	Width  int                                                  // in cells; 0 is a share of what is left
	Align  Align                                                //
	Format string                                               // format string: composite ("{0:N2}") or plain ("N2")
	Colour func(a Access, v object.Value, text string) string   // escape sequences around the text, where output is coloured
}

// View says how the objects of some types print in one shape. Exactly one of Table, List, Wide and Custom is set; the first view of a
// type in the set of views is its default. Views are immutable once part of a set.
type View struct {
	Name        string   // what -View takes
	Types       []string // type names it is for; it serves types derived from them too
	Group       *Column  // objects are grouped by this; Label heads the group
	GroupIndent int      // of the line above a group; 0 is 3
	AutoSize    bool     // table: columns as wide as their content, rows held back until the group ends
	Wrap        bool     // table: long cells go on in the next line
	NoHeader    bool     // table: without headings
	OutOfBand   bool     // prints between the rows of a table without ending it

	Table  []Column
	List   []Column
	Wide   *Column
	Custom func(c *Context, v object.Value) []string // the lines of one object
}

// Shape is the shape the view is for.
func (w *View) Shape() Shape {
	switch {
	case w.Table != nil:
		return ShapeTable
	case w.List != nil:
		return ShapeList
	case w.Wide != nil:
		return ShapeWide
	}
	return ShapeCustom
}

// Context is what a Custom view may use.
type Context struct {
	Width   int  // columns of the output
	Styled  bool // escape sequences for colours are wanted
	Access  Access
	Limit   int // $FormatEnumerationLimit
	Culture *object.Culture
}

// Text is the text of a value as a list shows it.
func (c *Context) Text(v object.Value) string {
	e := env{limit: c.Limit, culture: c.Culture}
	return e.text(v, false)
}

// Views is a set of views, immutable and safe for concurrent use.
type Views struct {
	byType map[string][]*View // by type name in lower case, in order of declaration
}

// Wrap breaks a line that is too wide for the output; the lines after the first are indented by margin.
func (c *Context) Wrap(line string, margin int) []string {
	if cells(line) <= c.Width {
		return []string{line}
	}
	lead := line[:len(line)-len(strings.TrimLeft(line, " "))]
	out := wrap(strings.TrimLeft(line, " "), max(1, c.Width-max(margin, len(lead))))
	for i := range out {
		if i == 0 {
			out[i] = lead + out[i]
		} else {
			out[i] = pad(margin) + out[i]
		}
	}
	return out
}

// Fold breaks a text into the lines of the output, between words where it can, without indenting what goes on.
func (c *Context) Fold(text string) []string { return wrap(text, c.Width) }

// NewViews makes a set from the views of several owners. Earlier ones win.
func NewViews(groups ...[]View) *Views {
	s := &Views{byType: map[string][]*View{}}
	for _, g := range groups {
		for i := range g {
			for _, t := range g[i].Types {
				k := strings.ToLower(t)
				s.byType[k] = append(s.byType[k], &g[i])
			}
		}
	}
	return s
}

// find is the first view of the closest type that is wanted; nil when there is none.
//
// pwsh: type names of objects that came from elsewhere are looked up without their "Deserialized." too.
func (s *Views) find(typeNames []string, wanted func(*View) bool) *View {
	if s == nil {
		return nil
	}
	for _, n := range typeNames {
		k := strings.ToLower(n)
		for _, w := range s.byType[k] {
			if wanted(w) {
				return w
			}
		}
		if plain, ok := strings.CutPrefix(k, "deserialized."); ok {
			for _, w := range s.byType[plain] {
				if wanted(w) {
					return w
				}
			}
		}
	}
	return nil
}

// names are the names of the views of one shape that the types have.
func (s *Views) names(typeNames []string, shape Shape) []string {
	var out []string
	s.find(typeNames, func(w *View) bool {
		if w.Shape() == shape && !containsFold(out, w.Name) {
			out = append(out, w.Name)
		}
		return false
	})
	return out
}
