package interp

import (
	"strconv"
	"strings"

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

	frame *frame      // of the caller
	act   *activation // what was called: its arguments
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
	return positionMessage(*i.Pos)
}

// positionMessage is the text of a place. pwsh: long lines are cut to 69 columns around it.
func positionMessage(e syntax.Extent) string {
	file := e.File()
	if file == "" {
		file = "line"
	}
	line, col := e.StartLine(), e.StartColumn()
	var b strings.Builder
	b.WriteString("At " + file + ":" + strconv.Itoa(line) + " char:" + strconv.Itoa(col) + "\n+ ")
	text := strings.TrimRight(e.Source.LineText(line), " \t")
	start := col - 1
	length := len([]rune(text)) - start
	if e.EndLine() == line && e.EndColumn()-1 <= len([]rune(text)) {
		length = e.EndColumn() - col
	}
	source, at, n := cutLine(text, start, length)
	b.WriteString(source + "\n+ " + strings.Repeat(" ", at) + strings.Repeat("~", max(n, 1)))
	return b.String()
}

const (
	lineWidth = 69 // columns of a source line that are shown
	lineLead  = 12 // columns that are kept before the part
	lineTail  = 8  // columns behind the part that are worth shifting the line for
)

// cutLine shortens a line around a part of it and says where the part is then. Tabs become four blanks.
func cutLine(line string, start, length int) (text string, at, n int) {
	r := []rune(line)
	start = min(start, len(r))
	length = min(length, len(r)-start)
	if strings.Contains(line, "\t") {
		widen := func(r []rune) []rune { return []rune(strings.ReplaceAll(string(r), "\t", "    ")) }
		before, part, after := widen(r[:start]), widen(r[start:start+length]), widen(r[start+length:])
		start, length = len(before), len(part)
		r = append(append(before, part...), after...)
	}
	if len(r) <= lineWidth {
		return string(r), start, length
	}
	from := max(0, min(min(start+length+lineTail, len(r))-lineWidth, start-lineLead))
	to := min(from+lineWidth, len(r))
	text, at, n = string(r[from:to]), start-from, min(length, to-start)
	if from > 0 {
		text, at = "… "+text, at+2
	}
	if to < len(r) {
		text += " …"
	}
	return text, at, n
}

// blockInvocation is the invocation of a block that Go code calls.
func (s *Session) blockInvocation(f *frame, u *unit) *Invocation {
	return &Invocation{Cmd: u.command, Pos: f.pos, PipelineLength: 1, PipelinePosition: 1, frame: f}
}
