package format

import (
	"strings"

	"migsh/shell/object"
)

// Request is what a user asked of a Format-* cmdlet. The zero Request is the default formatting at the end of a pipeline.
type Request struct {
	Shape   Shape
	Columns []Param
	Group   *Param
	View    string
	Expand  Expansion

	AutoSize, Wrap, HideHeaders, RepeatHeader bool
	WideColumns                               int
	Depth                                     int  // of nested objects under ShapeCustom; 0 is 5
	Force                                     bool // text and numbers are objects too
	ShowError, DisplayError                   bool // what becomes of a calculated property that fails
}

// Expansion says what becomes of a collection that arrives as one object.
type Expansion uint8

// The expansions; the default prints the elements only.
const (
	EnumOnly Expansion = iota
	CoreOnly
	Both
)

// Param is one property asked for: a name, perhaps with wildcards, or a calculation.
type Param struct {
	Name   string                                               // property or wildcard; the text of the script block of a calculation
	Expr   func(a Access, v object.Value) (object.Value, error) // nil: a property
	Label  *string                                              // nil: the property's name
	Width  int
	Align  Align
	Format string
	Depth  int
}

// resolve is the names of v's properties that the parameter stands for.
func (m *Param) resolve(a Access, v object.Value) []string {
	if m.Expr != nil {
		return []string{m.Name}
	}
	if !object.HasWildcard(m.Name) {
		return exactName(a, v, m.Name)
	}
	var names []string
	for _, n := range a.Properties(v).star() {
		if like(n, m.Name) {
			names = append(names, n)
		}
	}
	return names
}

// exactName is the property's own spelling, or nothing when there is none.
func exactName(a Access, v object.Value, name string) []string {
	p := a.Properties(v)
	for _, list := range [][]string{p.Notes, p.Own, p.Added} {
		for _, n := range list {
			if strings.EqualFold(n, name) {
				return []string{n}
			}
		}
	}
	if _, found, _ := a.Get(v, name); found {
		return []string{name}
	}
	return nil
}

func containsFold(names []string, name string) bool {
	for _, n := range names {
		if strings.EqualFold(n, name) {
			return true
		}
	}
	return false
}

// column is the Column that shows one resolved property.
func (m *Param) column(name string) Column {
	c := Column{Prop: name, Label: name, Expr: m.Expr, Width: m.Width, Align: m.Align, Format: m.Format}
	if m.Label != nil {
		c.Label = *m.Label
	}
	return c
}

// like matches a property's name with a wildcard; a malformed one matches nothing.
func like(name, pattern string) bool {
	ok, err := object.Like(name, pattern, true)
	return ok && err == nil
}
