package format

import (
	"time"
)

// Options says where and how a Printer prints.
type Options struct {
	Width  int    // columns of the output; 0 is 120
	Views  *Views // nil is the built-in ones
	Access Access // nil reads plain objects only
	Limit  int    // $FormatEnumerationLimit; negative: no limit
	Styled bool   // colours: $PSStyle.OutputRendering and the terminal say so
	Style  Style  // the escape sequences used then
	// Hold is how long rows of a table are collected to size its columns; 0 is PowerShell's 300 ms.
	Hold time.Duration
	// Error takes what went wrong with a single object (a record out of order); nil drops it.
	Error func(error)
}

// Style is the part of $PSStyle.Formatting that tables and lists use; empty strings colour nothing.
type Style struct {
	TableHeader, Label, Reset string
}

// Access reads properties for the formatter.
type Access interface {
	// Get reads a property; found is false when the object has none of that name.
	Get(v any, name string) (value any, found bool, err error)
	// Names lists the properties of v in order, those that Format-List * shows.
	Names(v any) []string
}

// NewPrinter makes a printer that hands each finished line, without a newline, to line. It is for one goroutine.
func NewPrinter(o Options, line func(string) error) *Printer {
	return &Printer{o: o, line: line}
}

// Printer prints a stream of objects and of records from Format-* cmdlets, as Out-Default, Out-Host, Out-String and Out-File do.
type Printer struct {
	o    Options
	line func(string) error
}

// Write takes the next object. Lines come when they are known: at once for text, when the columns are sized for tables.
func (p *Printer) Write(v any) error { return nil }

// Flush ends the stream: held rows are printed, the open table is closed. The printer can be used again.
func (p *Printer) Flush() error { return nil }
