package format

import (
	"fmt"
	"strings"

	"migsh/shell/object"
)

// Shaper is the front end: it reads objects and hands records to emit. The first object decides the view, the shape and the columns.
// It is for one goroutine.
type Shaper struct {
	req  *Request
	env  *env
	emit func(Record) error

	view    *View   // nil: columns come from the object's properties
	shape   Shape   //
	columns []param // of a table or wide list without a view
	group   *Param
	key     object.Value
	open    bool // a Start has been written
	grouped bool // a GroupStart has been written
}

// param is a resolved property with what its Param asked for.
type param struct {
	Column
	depth int
}

// NewShaper makes a front end for a request.
func NewShaper(r *Request, o Options, emit func(Record) error) *Shaper {
	return &Shaper{req: r, env: o.env(), emit: emit, group: r.Group}
}

// ViewError says that a view asked for by name does not exist for the type.
type ViewError struct {
	Name  string
	Shape Shape
	Type  string   // of the object
	Known []string // views of that shape the type has
}

// Error is PowerShell's text.
func (e *ViewError) Error() string {
	shape := [...]string{"", "Table", "List", "Wide", "Custom"}[e.Shape]
	if len(e.Known) == 0 {
		return fmt.Sprintf("The view name %s cannot be found. There are no existing %s views for %s objects.", e.Name, shape, e.Type)
	}
	return fmt.Sprintf("The view name %s cannot be found. Specify one of the following %s views and try again: %s.",
		e.Name, shape, strings.Join(e.Known, ", "))
}

// Write takes the next object. A collection stands for its elements unless the request says otherwise.
func (s *Shaper) Write(v object.Value) error {
	if v == nil {
		return nil
	}
	if r, ok := v.(Record); ok {
		return s.emit(r)
	}
	if !isCollection(v) || s.req.Expand == CoreOnly {
		return s.object(v)
	}
	if s.req.Expand == Both {
		if err := s.core(v); err != nil {
			return err
		}
	}
	for x := range elements(v) {
		if x == nil {
			continue
		}
		if err := s.object(x); err != nil {
			return err
		}
	}
	return nil
}

// core prints a collection itself before its elements.
func (s *Shaper) core(v object.Value) error {
	n := 0
	for range elements(v) {
		n++
	}
	count := fmt.Sprintf("The IEnumerable contains the following %d objects:", n)
	switch n {
	case 0:
		count = "The IEnumerable contains no objects."
	case 1:
		count = "The IEnumerable contains the following object:"
	}
	for _, e := range []*Entry{raw("The following object supports IEnumerable:"), s.list(v, nil, true), raw(count)} {
		if err := s.emit(e); err != nil {
			return err
		}
	}
	return nil
}

func raw(text string) *Entry {
	return &Entry{Raw: true, OutOfBand: true, Cells: []string{text}}
}

// Close ends the document.
func (s *Shaper) Close() error {
	if !s.open {
		return nil
	}
	s.open = false
	if s.grouped {
		s.grouped = false
		if err := s.emit(&GroupEnd{}); err != nil {
			return err
		}
	}
	return s.emit(&End{})
}

func (s *Shaper) object(v object.Value) error {
	if !s.req.Force {
		if e := s.outside(v); e != nil {
			return s.emit(e)
		}
	}
	if !s.open {
		if err := s.begin(v); err != nil {
			return err
		}
	} else if s.view != nil && !s.req.Force && !s.applies(v) {
		// pwsh: a view is for its types only; any other object prints as a list of all its properties.
		return s.emit(s.foreign(v))
	}
	if err := s.enter(v); err != nil {
		return err
	}
	return s.payload(v)
}

// outside is the entry of an object that never belongs to a document: text, numbers, error records; nil for all others.
func (s *Shaper) outside(v object.Value) *Entry {
	if isScalar(v) {
		return raw(s.env.text(v, false))
	}
	names := s.env.access.TypeNames(v)
	if w := s.env.views.find(names, func(*View) bool { return true }); w != nil && w.OutOfBand {
		return s.custom(w, v, true)
	}
	if p := s.env.access.Properties(v); len(p.Notes)+len(p.Own)+len(p.Added) == 0 {
		if text := object.ToStringCulture(v, s.env.cult()); text != "" && text != "@{}" {
			return raw(text)
		}
		return raw("")
	}
	return nil
}

func (s *Shaper) foreign(v object.Value) *Entry { return s.list(v, nil, true) }

// applies reports whether the view is for v's type or one of its bases.
func (s *Shaper) applies(v object.Value) bool {
	for _, n := range s.env.access.TypeNames(v) {
		if containsFold(s.view.Types, n) {
			return true
		}
	}
	return false
}

// begin chooses view, shape and columns by the first object and opens the document.
func (s *Shaper) begin(v object.Value) error {
	if err := s.choose(v); err != nil {
		return err
	}
	start := &Start{Shape: s.shape, Options: Layout{
		AutoSize: s.req.AutoSize, NoHeader: s.req.HideHeaders, RepeatHeader: s.req.RepeatHeader, WideColumns: s.req.WideColumns}}
	if s.view != nil {
		start.Options.AutoSize = start.Options.AutoSize || s.view.AutoSize
		start.Options.NoHeader = start.Options.NoHeader || s.view.NoHeader
		if s.group == nil && s.view.Group != nil {
			g := s.view.Group
			s.group = &Param{Name: g.Prop, Expr: g.Expr, Label: &g.Label}
		}
	}
	if s.shape == ShapeTable {
		start.Columns = s.headings(v)
	}
	s.open = true
	return s.emit(start)
}

func (s *Shaper) headings(v object.Value) []Heading {
	var out []Heading
	for i := range s.columns {
		c := &s.columns[i].Column
		h := Heading{Label: c.Label, Width: c.Width, Align: c.Align}
		if h.Label == "" && s.view != nil {
			h.Label = c.Prop
		}
		if h.Align == AlignAuto {
			h.Align = AlignLeft
			if s.view == nil {
				h.Align = s.env.alignOf(c, v)
			}
		}
		out = append(out, h)
	}
	return out
}

func (s *Shaper) choose(v object.Value) error {
	s.shape = s.req.Shape
	names := s.env.access.TypeNames(v)
	if len(s.req.Columns) == 0 {
		s.view = s.env.views.find(names, func(w *View) bool {
			return !w.OutOfBand && (s.shape == ShapeAny || w.Shape() == s.shape) && (s.req.View == "" || strings.EqualFold(w.Name, s.req.View))
		})
		if s.view == nil && s.req.View != "" {
			// pwsh: the views named are those of the object's class, whatever type name it has been given.
			of := object.TypeOf(object.Unwrap(v))
			if of == object.PSObjectType || of == object.PSCustomObjectType {
				names = nil
			}
			return &ViewError{s.req.View, s.shape, of.Name, s.env.views.names(names, s.shape)}
		}
	}
	if s.view != nil {
		s.shape = s.view.Shape()
		s.columns = viewColumns(s.view)
		return nil
	}
	if s.shape == ShapeAny {
		// pwsh: up to four properties make a table.
		s.shape = ShapeTable
		if len(s.env.defaults(v)) > 4 {
			s.shape = ShapeList
		}
	}
	switch s.shape {
	case ShapeTable:
		s.columns = s.tableColumns(v)
	case ShapeWide:
		s.columns = s.wideColumn(v)
	}
	return nil
}

func viewColumns(w *View) []param {
	list := w.Table
	if w.Wide != nil {
		list = []Column{*w.Wide}
	}
	out := make([]param, len(list))
	for i := range list {
		out[i].Column = list[i]
	}
	return out
}

// maxColumns is how many properties a table shows that nobody chose.
const maxColumns = 10

func (s *Shaper) tableColumns(v object.Value) []param {
	if len(s.req.Columns) > 0 {
		var out []param
		for i := range s.req.Columns {
			m := &s.req.Columns[i]
			names := m.resolve(s.env.access, v)
			if len(names) == 0 && !object.HasWildcard(m.Name) {
				names = []string{m.Name} // pwsh: a name nobody has is an empty column
			}
			for _, n := range names {
				out = append(out, param{m.column(n), m.Depth})
			}
		}
		return out
	}
	if set := s.env.access.DefaultSet(v); len(set) > 0 {
		return s.env.named(set, v)
	}
	out := s.env.expand(nil, v)
	return out[:min(len(out), maxColumns)]
}

// wideColumn is the one property a wide list shows. pwsh: that asked for, else one that looks like a name, else the first.
func (s *Shaper) wideColumn(v object.Value) []param {
	if len(s.req.Columns) > 0 {
		return s.env.expand(s.req.Columns[:1], v)
	}
	if n := s.env.access.DefaultProperty(v); n != "" {
		return []param{{Column: Column{Prop: n, Label: n}}}
	}
	names := s.env.access.Properties(v).star()
	for _, pattern := range []string{"name", "id", "key", "*key", "*name", "*id"} {
		for _, n := range names {
			if like(n, pattern) {
				return []param{{Column: Column{Prop: n, Label: n}}}
			}
		}
	}
	out := s.env.expand(nil, v)
	return out[:min(len(out), 1)]
}

// defaults are the names an object is printed by when nobody chose.
func (e *env) defaults(v object.Value) []string {
	if set := e.access.DefaultSet(v); len(set) > 0 {
		return set
	}
	return e.access.Properties(v).all()
}

// expand resolves what was asked for against v, or all its properties when nothing was.
func (e *env) expand(columns []Param, v object.Value) []param {
	if len(columns) == 0 {
		return e.named(e.defaults(v), v)
	}
	var out []param
	for i := range columns {
		m := &columns[i]
		for _, n := range m.resolve(e.access, v) {
			out = append(out, param{m.column(n), m.Depth})
		}
	}
	return out
}

func (e *env) named(names []string, v object.Value) []param {
	out := make([]param, 0, len(names))
	here := containsFold(names, "PSShowComputerName") // pwsh: what a job wrote is shown without the computer that it comes from
	for _, n := range names {
		if here && (n == "PSShowComputerName" || n == "PSComputerName") {
			continue
		}
		out = append(out, param{Column: Column{Prop: n, Label: n}})
	}
	return out
}

// enter opens a group for v where one is due.
func (s *Shaper) enter(v object.Value) error {
	if s.group == nil {
		if s.grouped {
			return nil
		}
		s.grouped = true
		return s.emit(&GroupStart{})
	}
	c := s.groupColumn(v)
	if c.Expr == nil {
		if _, found, _ := s.env.access.Get(v, c.Prop); !found {
			if s.grouped {
				return nil
			}
			s.grouped = true
			return s.emit(&GroupStart{}) // pwsh: what lacks the property is not grouped
		}
	}
	key, err := s.env.value(&c, v)
	if err != nil {
		key = nil
	}
	if s.grouped {
		if sameKey(key, s.key) {
			return nil
		}
		if err := s.emit(&GroupEnd{}); err != nil {
			return err
		}
	}
	s.grouped, s.key = true, key
	text := s.env.text(key, false)
	if c.Format != "" {
		if t, ok := s.env.formatted(key, c.Format); ok {
			text = t
		}
	}
	indent := 3
	if s.req.Group == nil && s.view != nil && s.view.GroupIndent > 0 {
		indent = s.view.GroupIndent
	}
	return s.emit(&GroupStart{Lines: []string{pad(indent) + c.Label + ": " + text}})
}

func (s *Shaper) groupColumn(v object.Value) Column {
	if s.group.Expr == nil {
		if names := s.group.resolve(s.env.access, v); len(names) > 0 {
			return s.group.column(names[0])
		}
	}
	return s.group.column(s.group.Name)
}

func sameKey(a, b object.Value) bool {
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	return object.Equals(a, b, true)
}

// payload writes the entry of v.
func (s *Shaper) payload(v object.Value) error {
	switch s.shape {
	case ShapeTable:
		return s.row(v)
	case ShapeWide:
		text := ""
		if len(s.columns) > 0 {
			text, _ = s.env.cellOf(&s.columns[0].Column, v, false)
		}
		return s.emit(&Entry{Shape: ShapeWide, Cells: []string{text}})
	case ShapeList:
		return s.listed(v)
	}
	if s.view != nil {
		return s.emit(s.custom(s.view, v, false))
	}
	return s.emit(&Entry{Shape: ShapeCustom, Lines: func(width int) []string {
		return s.env.tree(v, s.req.Columns, s.req.Depth, width)
	}})
}

func (s *Shaper) row(v object.Value) error {
	e := &Entry{Shape: ShapeTable, Wrap: s.req.Wrap || s.view != nil && s.view.Wrap, Cells: make([]string, len(s.columns))}
	var failed []*Entry
	for i := range s.columns {
		c := &s.columns[i].Column
		text, err := s.env.cellOf(c, v, s.view == nil) // pwsh: the columns of a view show fractions as they are
		if err != nil {
			if s.req.DisplayError {
				text = "#ERR"
			}
			if s.req.ShowError {
				failed = append(failed, raw(fmt.Sprintf("%s: Failed to evaluate expression %q.", failureName(err), c.Prop)))
			}
		}
		e.Cells[i] = text
	}
	if err := s.emit(e); err != nil {
		return err
	}
	for _, f := range failed {
		if err := s.emit(f); err != nil {
			return err
		}
	}
	return nil
}

// listed writes a list entry, and below it the calculations that failed where -ShowError asks for them.
func (s *Shaper) listed(v object.Value) error {
	if err := s.emit(s.list(v, s.view, false)); err != nil || !s.req.ShowError {
		return err
	}
	for _, c := range s.env.expand(s.req.Columns, v) {
		if _, err := s.env.cellOf(&c.Column, v, false); err != nil {
			if err := s.emit(raw(fmt.Sprintf("%s: Failed to evaluate expression %q.", failureName(err), c.Prop))); err != nil {
				return err
			}
		}
	}
	return nil
}

// failureName is what -ShowError calls a failed calculation: something thrown is an exception.
func failureName(err error) string {
	if e, ok := err.(interface{ Thrown() bool }); ok && e.Thrown() {
		return "Exception"
	}
	return "InvalidArgument"
}

// list is a list entry by a view, or by what was asked for, or of all properties.
func (s *Shaper) list(v object.Value, w *View, outOfBand bool) *Entry {
	e := &Entry{Shape: ShapeList, OutOfBand: outOfBand}
	var columns []param
	switch {
	case w != nil:
		for _, c := range w.List {
			if c.When == nil || c.When(s.env.access, v) {
				if c.Label == "" {
					c.Label = c.Prop
				}
				columns = append(columns, param{Column: c})
			}
		}
	case outOfBand:
		columns = s.env.named(s.env.defaults(v), v)
	default:
		columns = s.env.expand(s.req.Columns, v)
	}
	for i := range columns {
		text, err := s.env.cellOf(&columns[i].Column, v, false)
		if err != nil && s.req.DisplayError {
			text = "#ERR"
		}
		e.Labels = append(e.Labels, columns[i].Label)
		e.Cells = append(e.Cells, text)
	}
	return e
}

func (s *Shaper) custom(w *View, v object.Value, outOfBand bool) *Entry {
	if w.Custom == nil {
		return s.list(v, w, outOfBand)
	}
	env := s.env
	return &Entry{Shape: ShapeCustom, OutOfBand: outOfBand, Lines: func(width int) []string {
		return w.Custom(&Context{Width: width, Styled: env.styled, Access: env.access, Limit: env.limit, Culture: env.cult()}, v)
	}}
}
