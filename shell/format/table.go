package format

import "strings"

// tableWriter lays out rows in columns whose widths are settled.
type tableWriter struct {
	widths []int // -1: hidden
	aligns []Align
	off    bool // nothing fits
	line   func(string) error
	style  Style
}

// minScreen is the width below which a table shows nothing.
const minScreen = 5

func newTableWriter(screen int, widths []int, aligns []Align, style Style, line func(string) error) *tableWriter {
	t := &tableWriter{widths: append([]int(nil), widths...), aligns: aligns, style: style, line: line}
	if screen < minScreen {
		t.off = true
		return t
	}
	if !assignWidths(t.widths, screen) {
		trimWidths(t.widths, screen)
	}
	t.off = true
	for _, w := range t.widths {
		if w > 0 {
			t.off = false
		}
	}
	return t
}

// assignWidths shares what is left of the screen among the columns without a width. It is false when the columns do not fit.
func assignWidths(widths []int, screen int) bool {
	var free []int
	total := len(widths) - 1
	for i, w := range widths {
		if w <= 0 {
			widths[i] = 1
			free = append(free, i)
		}
		total += widths[i]
	}
	left := screen - total
	if left < 0 {
		return false
	}
	if len(free) == 0 {
		return true
	}
	for i, f := range free {
		widths[f] += left / len(free)
		if i < left%len(free) {
			widths[f]++
		}
	}
	return true
}

// trimWidths shortens the last visible column and hides it when nothing is left of it, until the rest fits.
func trimWidths(widths []int, screen int) {
	last := len(widths) - 1
	total := last
	for _, w := range widths {
		total += w
	}
	for ; total > screen && last >= 0; last-- {
		excess := total - screen
		if widths[last] > excess {
			widths[last] -= excess
			return
		}
		total -= widths[last] + 1
		widths[last] = -1
	}
}

// header prints the labels and the line below them.
func (t *tableWriter) header(labels []string) error {
	if t.off {
		return nil
	}
	if err := t.wrapped(labels, t.style.TableHeader); err != nil {
		return err
	}
	rules := make([]string, len(labels))
	for i, l := range labels {
		rules[i] = strings.Repeat("-", max(0, min(cells(l), t.widths[i])))
	}
	return t.line(t.single(rules, t.style.TableHeader))
}

// styled colours a cell.
func (t *tableWriter) styled(s, style string) string {
	if style == "" {
		return s
	}
	return style + s + t.style.Reset
}

// row prints one row; wrapped rows take as many lines as they need.
func (t *tableWriter) row(values []string, wrapped bool) error {
	if t.off {
		return nil
	}
	if wrapped {
		return t.wrapped(values, "")
	}
	return t.line(t.single(values, ""))
}

func (t *tableWriter) single(values []string, style string) string {
	var b strings.Builder
	lastIndex := len(t.widths) - 1
	for i, w := range t.widths {
		if w <= 0 {
			continue
		}
		if i > 0 {
			b.WriteByte(' ')
		}
		// pwsh: only the very last column goes without blanks at its end; a visible column before hidden ones does not.
		b.WriteString(t.styled(fit(values[i], w, t.aligns[i], i != lastIndex), style))
		if strings.IndexByte(values[i], 0x1b) >= 0 {
			b.WriteString("\x1b[0m")
		}
	}
	return b.String()
}

// wrapped prints a row in as many lines as its longest cell needs.
func (t *tableWriter) wrapped(values []string, style string) error {
	columns := make([][]string, len(values))
	height, last := 0, 0
	for i, w := range t.widths {
		if w > 0 {
			columns[i] = wrap(values[i], w)
			height = max(height, len(columns[i]))
			last = i
		}
	}
	for n := range height {
		s := t.wrappedLine(columns, n, last, style)
		if height > 1 {
			s = strings.TrimRight(s, " ") // pwsh: only rows of several lines lose the blanks at their ends
		}
		if err := t.line(s); err != nil {
			return err
		}
	}
	return nil
}

func (t *tableWriter) wrappedLine(columns [][]string, n, last int, style string) string {
	var b strings.Builder
	for i, w := range t.widths {
		if w <= 0 {
			continue
		}
		s := ""
		if n < len(columns[i]) {
			s = columns[i][n]
		}
		s = fit(s, w, t.aligns[i], i != last)
		if i > 0 {
			s = " " + s // pwsh: in a header the blank is coloured too
		}
		b.WriteString(t.styled(s, style))
	}
	return b.String()
}
