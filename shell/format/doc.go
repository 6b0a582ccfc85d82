// Package format turns PowerShell values into lines of text, as Format-Table, Format-List, Format-Wide, Format-Custom and the end of
// every pipeline do. It never writes to a terminal: lines go to a function.
//
// The map:
//
//	view.go, views*.go  View: how a type prints, declared beside the cmdlets that emit the type; Views: the set of them
//	access.go           how properties are read and listed
//	request.go          Request: what the user asked of a Format-* cmdlet, with calculated properties
//	record.go           Start, GroupStart, Entry, GroupEnd, End: what Format-* write into the pipeline
//	shaper.go           Shaper: objects in, records out (chooses view and shape from the first object)
//	printer.go          Printer: objects and records in, lines out (sizes tables, ends groups)
//	table.go list.go wide.go custom.go  layout of one shape each
//	cell.go width.go    text of a value in a cell; display widths, truncation, wrapping
//
// The two halves follow PowerShell's own: the front end reads objects and makes records whose cells are text already, the back end only
// lays out. So a record can be stored in a variable and printed later, at another width.
package format
