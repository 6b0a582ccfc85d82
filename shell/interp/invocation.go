package interp

import (
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// Invocation says how and where a command was called: InvocationInfo.
type Invocation struct {
	Cmd                              *Command // nil for an expression
	Name                             string   // InvocationName: as written
	Pos                              *syntax.Extent
	PipelineLength, PipelinePosition int
	Expecting                        bool // ExpectingInput

	frame  *frame      // of the caller
	module *Module     // of & $module …
	act    *activation // what was called: its arguments
}

// PSType is System.Management.Automation.InvocationInfo.
func (*Invocation) PSType() *object.Type { return invocationType }

var invocationType = object.NewClass("System.Management.Automation.InvocationInfo", nil)

// Line is the source line (or lines) of the position.
func (i *Invocation) Line() string {
	if i.Pos == nil || i.Pos.Source == nil {
		return ""
	}
	return i.Pos.Source.LineText(i.Pos.StartLine())
}

// ScriptName is the file the call stands in; "" for typed text.
func (i *Invocation) ScriptName() string {
	if i.Pos == nil {
		return ""
	}
	return i.Pos.File()
}

// LineNumber is the 1-based line, 0 when the position is unknown.
func (i *Invocation) LineNumber() int {
	if i.Pos == nil || i.Pos.Source == nil {
		return 0
	}
	return i.Pos.StartLine()
}

// PositionMessage is PowerShell's "At file:line char:column" with the line and the part underlined.
func (i *Invocation) PositionMessage() string {
	if i.Pos == nil || i.Pos.Source == nil {
		return ""
	}
	return syntax.PositionMessage(*i.Pos)
}

// blockInvocation is the invocation of a block that Go code calls.
func (s *Session) blockInvocation(f *frame, u *unit) *Invocation {
	return &Invocation{Cmd: u.command, Pos: f.pos, PipelineLength: 1, PipelinePosition: 1, frame: f}
}
