package syntax

import (
	"strconv"
	"strings"
)

// PositionMessage is the text of a place. pwsh: long lines are cut to 69 columns around it.
func PositionMessage(e Extent) string {
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
	source, at, n := shortLine(text, start, length)
	b.WriteString(source + "\n+ " + strings.Repeat(" ", at) + strings.Repeat("~", max(n, 1)))
	return b.String()
}

const (
	lineWidth = 69 // columns of a source line that are shown
	lineLead  = 12 // columns that are kept before the part
	lineTail  = 8  // columns behind the part that are worth shifting the line for
)

// shortLine shortens a line around a part of it and says where the part is then. Tabs become four blanks.
func shortLine(line string, start, length int) (text string, at, n int) {
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
