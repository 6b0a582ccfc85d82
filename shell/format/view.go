package format

import (
	"strings"
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

// Align is the alignment of a column. AlignAuto is right for numbers and enumerations, left for all else.
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
	Label  string                   // heading; "" is the property's name
	Prop   string                   // property that is shown, unless Expr is set
	Expr   func(v any) (any, error) // computes what is shown
	When   func(v any) bool         // list items only: shown when true; nil is always
	Width  int                      // in cells; 0 is a share of what is left
	Align  Align                    //
	Format string                   // format string: composite ("{0:N2}") or plain ("N2")
}

// View says how the objects of some types print in one shape. Exactly one of Table, List, Wide and Custom is set; the first view of a
// type in the set of views is its default. Views are immutable once part of a set.
type View struct {
	Name      string   // what -View takes
	Types     []string // type names it is for, most specific names of the objects
	Group     *Column  // objects are grouped by this; Label heads the group
	AutoSize  bool     // table: columns as wide as their content, rows held back until the group ends
	Wrap      bool     // table: long cells go on in the next line
	NoHeader  bool     // table: without headings
	OutOfBand bool     // prints between the rows of a table without ending it

	Table  []Column
	List   []Column
	Wide   *Column
	Custom func(c *Context, v any) []string // the lines of one object
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
	Width  int  // columns of the output
	Styled bool // escape sequences for colours are wanted
	Access Access
	Limit  int // $FormatEnumerationLimit
}

// Views is a set of views, immutable and safe for concurrent use.
type Views struct {
	byType map[string][]*View // by type name in lower case, in order of declaration
}

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
