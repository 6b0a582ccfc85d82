package format

import "migsh/shell/object"

// Record is one of the objects that Format-* cmdlets write: *Start, *GroupStart, *Entry, *GroupEnd, *End. Cells are text already; widths
// are settled when the record is printed. Records are immutable.
type Record interface{ record() }

// Start opens a document of one shape.
type Start struct {
	Shape   Shape
	Columns []Heading // of a table; one for each column of a wide list
	Options Layout
}

// Layout is what a Start says about the layout of the records that follow.
type Layout struct {
	AutoSize     bool // columns are sized by their content, however long that takes
	NoHeader     bool
	RepeatHeader bool
	WideColumns  int // 0: two
}

// Heading is a column's heading.
type Heading struct {
	Label string
	Width int // 0: not given
	Align Align
}

// GroupStart begins a group of entries; without grouping there is one around them all, without lines.
type GroupStart struct {
	Lines []string // what is printed above the group
}

// GroupEnd closes a group.
type GroupEnd struct{}

// End closes the document.
type End struct{}

// Entry is one object.
type Entry struct {
	Shape     Shape    // of this entry; out of band it can differ from the document's
	OutOfBand bool     // printed as it comes, belongs to no group
	Raw       bool     // Cells[0] is a text that is printed as it is
	Wrap      bool     // table: long cells go on in the next line
	Labels    []string // of a list
	Cells     []string
	Lines     func(width int) []string // custom
}

func (*Start) record()      {}
func (*GroupStart) record() {}
func (*GroupEnd) record()   {}
func (*End) record()        {}
func (*Entry) record()      {}

// The types of the records; scripts see their names.
var (
	formatInfoType = object.NewClass("Microsoft.PowerShell.Commands.Internal.Format.FormatInfoData", nil)
	startType      = object.NewClass("Microsoft.PowerShell.Commands.Internal.Format.FormatStartData", formatInfoType)
	groupStartType = object.NewClass("Microsoft.PowerShell.Commands.Internal.Format.GroupStartData", formatInfoType)
	entryType      = object.NewClass("Microsoft.PowerShell.Commands.Internal.Format.FormatEntryData", formatInfoType)
	groupEndType   = object.NewClass("Microsoft.PowerShell.Commands.Internal.Format.GroupEndData", formatInfoType)
	endType        = object.NewClass("Microsoft.PowerShell.Commands.Internal.Format.FormatEndData", formatInfoType)
)

// PSType is FormatStartData.
func (*Start) PSType() *object.Type { return startType }

// PSType is GroupStartData.
func (*GroupStart) PSType() *object.Type { return groupStartType }

// PSType is FormatEntryData.
func (*Entry) PSType() *object.Type { return entryType }

// PSType is GroupEndData.
func (*GroupEnd) PSType() *object.Type { return groupEndType }

// PSType is FormatEndData.
func (*End) PSType() *object.Type { return endType }
