package format

import (
	"time"

	"migsh/shell/object"
)

// Options says where and how a Printer prints.
type Options struct {
	Width   int             // columns of the output; 0 is 120
	Views   *Views          // nil: no type has a view
	Access  Access          // how properties are read; never nil
	Height  int             // rows of the screen, for tables that repeat their header; 0: there is no screen
	Limit   int             // $FormatEnumerationLimit: how many elements of a list a cell shows; negative: all
	Culture *object.Culture // nil is that of Access, when it is Cultured, else en-US
	Styled  bool            // colours: $PSStyle.OutputRendering and the terminal say so
	Style   Style           // the escape sequences used then
	// LimitNow is Limit as it is when an object comes; nil: Limit.
	LimitNow func() int
	// Sized remembers for the printers of one output that a table was sized by its rows; nil: each printer does so for itself.
	Sized *bool
	// Hold is how long rows of a table are collected to size its columns; 0 is PowerShell's 300 ms.
	Hold time.Duration
}

func (o *Options) env() *env {
	return &env{views: o.Views, access: o.Access, limit: o.Limit, culture: o.Culture, styled: o.Styled}
}

// Style is the part of $PSStyle.Formatting that tables and lists use; empty strings colour nothing.
type Style struct {
	TableHeader, Label, Reset string
}

// SequenceError is what a Printer answers to a record that does not belong where it came, such as the third element of a stored Format-List
// alone, or the beginning of a list inside of a table.
type SequenceError struct{ Record Record }

// Error is the exception's text.
func (*SequenceError) Error() string {
	return "Operation is not valid due to the current state of the object."
}

// Details is the text PowerShell shows: the record's class and the command that probably made it.
func (e *SequenceError) Details() string {
	command := "format-*"
	if s, ok := e.Record.(*Start); ok {
		command = "format-" + [...]string{"*", "table", "list", "wide", "custom"}[s.Shape]
	}
	return "The object of type \"" + object.TypeOf(e.Record).Name + "\" is not valid or not in the correct sequence. This is likely caused by a user-specified \"" +
		command + "\" command which is conflicting with the default formatting."
}

// defaultHold is the time PowerShell collects rows for before it settles the widths of a table's columns.
const defaultHold = 300 * time.Millisecond

// Printer prints a stream of objects and of records from Format-* cmdlets, as Out-Default, Out-Host, Out-String and Out-File do.
// It is for one goroutine.
type Printer struct {
	o      Options
	line   func(string) error
	shaper *Shaper // formats objects that no Format-* cmdlet has seen

	state   state
	start   *Start
	held    []Record // rows waiting for the widths of their table
	holding bool
	since   time.Time
	table   *tableWriter
	rows    int  // of the table since its header was printed
	spaced  bool // the blank line before the group is there already
	wide    *wideWriter
}

type state uint8

const (
	outside state = iota
	inDocument
	inGroup
)

// NewPrinter makes a printer that hands each finished line, without a newline, to line. An error of line ends Write and Flush.
func NewPrinter(o Options, line func(string) error) *Printer {
	if o.Width == 0 {
		o.Width = 120
	}
	if o.Hold == 0 {
		o.Hold = defaultHold
	}
	if !o.Styled {
		o.Style = Style{}
	}
	if o.Sized == nil {
		o.Sized = new(bool)
	}
	return &Printer{o: o, line: line}
}

// Write takes the next object. Lines come when they are known: at once for text, when the columns are sized for tables.
func (p *Printer) Write(v object.Value) error {
	if r, ok := v.(Record); ok {
		return p.record(r)
	}
	if items, ok := storedRecords(v); ok {
		for _, r := range items {
			if err := p.Write(r); err != nil {
				return err
			}
		}
		return nil
	}
	if p.shaper == nil {
		// pwsh: an object after an unfinished document of a Format-* cmdlet starts anew.
		if p.state == inGroup && !isScalar(v) {
			if err := p.Flush(); err != nil {
				return err
			}
		}
		o := p.o
		if o.LimitNow != nil {
			o.Limit = o.LimitNow()
		}
		p.shaper = NewShaper(&Request{}, o, p.own)
	}
	return p.shaper.Write(v)
}

// storedRecords are the records of a Format-* command that a list in the pipeline holds.
func storedRecords(v object.Value) ([]object.Value, bool) {
	a, ok := v.(*object.Array)
	if !ok || len(a.Items) == 0 {
		return nil, false
	}
	_, ok = a.Items[0].(Record)
	return a.Items, ok
}

// Flush ends the stream: held rows are printed, the open table is closed. The printer can be used again.
func (p *Printer) Flush() error {
	if p.shaper != nil {
		s := p.shaper
		p.shaper = nil
		if err := s.Close(); err != nil {
			return err
		}
	}
	if err := p.release(); err != nil {
		return err
	}
	p.state, p.start, p.table, p.wide = outside, nil, nil, nil
	return nil
}

// record takes a record from the pipeline.
func (p *Printer) record(r Record) error {
	if _, ok := r.(*Start); ok && p.shaper != nil && p.shaper.open {
		// pwsh: a document of a Format-* command closes the one that objects without such a command have opened.
		if err := p.Flush(); err != nil {
			return err
		}
	}
	return p.own(r)
}

// own takes a record from the pipeline or from the printer's own shaper.
func (p *Printer) own(r Record) error {
	if err := p.check(r); err != nil {
		for _, r := range p.held { // what is held was in order. pwsh: it is printed as it is, not sized
			if cut := p.print(r); cut != nil {
				return cut
			}
		}
		p.held, p.holding = nil, false
		return err
	}
	if s, ok := r.(*Start); ok {
		p.holding = *p.o.Sized || s.Options.AutoSize || s.Shape == ShapeTable && len(s.Columns) > 0 && s.Columns[0].Width == 0
		*p.o.Sized = p.holding // pwsh: once a table has been sized by its rows, all that come after it in the same output are
		p.since = time.Now()
		p.start = s
	}
	if !p.holding {
		return p.print(r)
	}
	p.held = append(p.held, r)
	switch r.(type) {
	case *GroupStart:
		// pwsh: the blank line before a table stands above what is written while its rows are held.
		p.spaced = true
		return p.line("")
	case *GroupEnd, *End:
		return p.releaseGroup()
	}
	if !p.start.Options.AutoSize && time.Since(p.since) > p.o.Hold {
		return p.release()
	}
	return nil
}

func (p *Printer) check(r Record) error {
	ok := true
	switch r := r.(type) {
	case *Start:
		ok = p.state == outside
		p.state = inDocument
	case *GroupStart:
		ok = p.state == inDocument
		p.state = inGroup
	case *Entry:
		ok = r.OutOfBand || p.state == inGroup
	case *GroupEnd:
		ok = p.state == inGroup
		p.state = inDocument
	case *End:
		ok = p.state == inDocument
		p.state = outside
	}
	if !ok {
		return &SequenceError{r}
	}
	return nil
}

// releaseGroup prints what was held for a group that is complete; the next group is sized anew.
func (p *Printer) releaseGroup() error {
	err := p.release()
	p.holding = p.start != nil
	p.since = time.Now()
	return err
}

// release sizes the table by what is held, prints it, and holds nothing more of this group.
func (p *Printer) release() error {
	held := p.held
	p.held, p.holding = nil, false
	if len(held) == 0 {
		return nil
	}
	if p.start != nil {
		p.start = sized(p.start, held, p.o.Width)
	}
	for _, r := range held {
		if err := p.print(r); err != nil {
			return err
		}
	}
	return nil
}

// sized is the start with the widths that the held entries ask for.
func sized(s *Start, held []Record, screen int) *Start {
	out := *s
	switch s.Shape {
	case ShapeTable:
		out.Columns = append([]Heading(nil), s.Columns...)
		for i := range out.Columns {
			out.Columns[i].Width = cells(out.Columns[i].Label)
		}
		for _, r := range held {
			e, ok := r.(*Entry)
			if !ok || e.Shape != ShapeTable || e.Raw {
				continue
			}
			for i, c := range e.Cells {
				out.Columns[i].Width = max(out.Columns[i].Width, cells(c))
			}
		}
	case ShapeWide:
		if s.Options.WideColumns > 0 {
			return s
		}
		longest := 0
		for _, r := range held {
			if e, ok := r.(*Entry); ok && e.Shape == ShapeWide && !e.Raw {
				longest = max(longest, cells(e.Cells[0]))
			}
		}
		out.Options.WideColumns = wideColumns(screen, longest)
	}
	return &out
}

// print puts a record on the page.
func (p *Printer) print(r Record) error {
	switch r := r.(type) {
	case *GroupStart:
		return p.openGroup(r)
	case *Entry:
		if r.OutOfBand {
			return p.between(r)
		}
		return p.entry(r)
	case *between:
		r.write()
	case *End:
		shape := p.start.Shape
		if err := p.flushWide(); err != nil {
			return err
		}
		p.start, p.table, p.wide = nil, nil, nil
		if shape != ShapeList {
			return p.line("")
		}
	}
	return nil
}

// Interrupt prints the rows that are held, since something else is to be written below them. The table stays open.
func (p *Printer) Interrupt() error { return p.release() }

// AfterHeld calls write when the rows that are held now have been printed: at once if there are none.
func (p *Printer) AfterHeld(write func()) {
	if len(p.held) == 0 {
		write()
		return
	}
	p.held = append(p.held, &between{write})
}

// SizesAll tells whether rows are held until their group ends, however long that takes.
func (p *Printer) SizesAll() bool { return p.start != nil && p.start.Options.AutoSize }

// Drop forgets the rows that are held; what was to be written after them is written.
func (p *Printer) Drop() {
	for _, r := range p.held {
		if b, ok := r.(*between); ok {
			b.write()
		}
	}
	p.held = nil
}

// between is something that others write between rows.
type between struct{ write func() }

func (*between) record() {}

func (p *Printer) openGroup(g *GroupStart) error {
	spaced := p.spaced
	p.spaced = false
	if !spaced {
		if err := p.line(""); err != nil {
			return err
		}
	}
	if len(g.Lines) > 0 {
		// pwsh: the last row of a wide list is printed only after the blank line of the next group.
		if err := p.flushWide(); err != nil {
			return err
		}
		for _, l := range g.Lines {
			if err := p.line(l); err != nil {
				return err
			}
		}
		if err := p.line(""); err != nil {
			return err
		}
	}
	switch p.start.Shape {
	case ShapeTable:
		return p.openTable()
	case ShapeWide:
		n := p.start.Options.WideColumns
		if n == 0 {
			n = 2
		}
		p.wide = newWideWriter(p.o.Width, n, p.line)
	}
	return nil
}

// headerRows is what a screen loses to a header and the line below it.
const headerRows = 2

// row prints a row of a table, after the header once more where a screen is full of rows and that was asked for.
func (p *Printer) row(e *Entry) error {
	if p.start.Options.RepeatHeader && p.o.Height > headerRows && p.rows >= p.o.Height-headerRows-1 {
		if err := p.header(); err != nil {
			return err
		}
	}
	p.rows++
	return p.table.row(e.Cells, e.Wrap)
}

func (p *Printer) flushWide() error {
	if p.wide == nil {
		return nil
	}
	return p.wide.flush()
}

func (p *Printer) openTable() error {
	n := len(p.start.Columns)
	widths, aligns := make([]int, n), make([]Align, n)
	for i, h := range p.start.Columns {
		widths[i], aligns[i] = h.Width, h.Align
	}
	p.table = newTableWriter(p.o.Width, widths, aligns, p.o.Style, p.line)
	return p.header()
}

// header prints the labels of the table's columns.
func (p *Printer) header() error {
	p.rows = 0
	if p.start.Options.NoHeader {
		return nil
	}
	labels := make([]string, len(p.start.Columns))
	for i, h := range p.start.Columns {
		labels[i] = h.Label
	}
	return p.table.header(labels)
}

func (p *Printer) entry(e *Entry) error {
	switch e.Shape {
	case ShapeTable:
		return p.row(e)
	case ShapeWide:
		return p.wide.add(e.Cells[0])
	case ShapeList:
		if err := writeList(e.Labels, e.Cells, p.o.Width, p.o.Style, p.line); err != nil {
			return err
		}
		return p.line("")
	}
	return p.lines(e.Lines(p.o.Width))
}

// between prints an entry that belongs to no group: text, or an object of another type than the table's.
func (p *Printer) between(e *Entry) error {
	switch {
	case e.Raw:
		return p.line(e.Cells[0])
	case e.Shape == ShapeList:
		if err := p.line(""); err != nil {
			return err
		}
		if err := writeList(e.Labels, e.Cells, p.o.Width, p.o.Style, p.line); err != nil {
			return err
		}
		return p.line("")
	}
	return p.lines(e.Lines(p.o.Width))
}

func (p *Printer) lines(lines []string) error {
	for _, l := range lines {
		if err := p.line(l); err != nil {
			return err
		}
	}
	return nil
}
