package format

import (
	"strings"
	"unicode/utf8"
)

// Display widths are PowerShell's, counted per UTF-16 unit: two cells for East Asian wide ranges, one for everything else, a surrogate
// and a combining mark included. Escape sequences take none. Libraries that follow the terminal more closely (runewidth, uniseg) would
// size tables differently from PowerShell.

// pwsh: LengthInBufferCells, after Markus Kuhn's wcwidth.
func runeCells(r rune) int {
	switch {
	case r < 0x1100:
		return 1
	case r > 0xffff:
		return 2 // two surrogates
	case r <= 0x115f, r == 0x2329, r == 0x232a,
		r >= 0x2e80 && r <= 0xa4cf && r != 0x303f,
		r >= 0xac00 && r <= 0xd7a3,
		r >= 0xf900 && r <= 0xfaff,
		r >= 0xfe10 && r <= 0xfe19,
		r >= 0xfe30 && r <= 0xfe6f,
		r >= 0xff00 && r <= 0xff60,
		r >= 0xffe0 && r <= 0xffe6:
		return 2
	}
	return 1
}

// cells is the width of s on the screen.
func cells(s string) int {
	n, simple := 0, true
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf || s[i] == 0x1b {
			simple = false
			break
		}
		n++
	}
	if simple {
		return n
	}
	n = 0
	for i := 0; i < len(s); {
		if e := escape(s[i:]); e > 0 {
			i += e
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		n += runeCells(r)
		i += size
	}
	return n
}

// escape is the length in bytes of the escape sequence s starts with: colours (CSI … letter) and links (OSC 8 … ST); 0 for none.
func escape(s string) int {
	if len(s) < 2 || s[0] != 0x1b {
		return 0
	}
	switch s[1] {
	case '[':
		for i := 2; i < len(s); i++ {
			if s[i] >= 0x40 && s[i] <= 0x7e {
				return i + 1
			}
		}
	case ']':
		if i := strings.Index(s, "\x1b\\"); i >= 0 {
			return i + 2
		}
	}
	return 0
}

// head returns the longest start of s of at most width cells; escape sequences are kept.
func head(s string, width int) string {
	n := 0
	for i := 0; i < len(s); {
		if e := escape(s[i:]); e > 0 {
			i += e
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if n += runeCells(r); n > width {
			return s[:i]
		}
		i += size
	}
	return s
}

// tail returns the longest end of s of at most width cells.
func tail(s string, width int) string {
	n := 0
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		if n += runeCells(r); n > width {
			return s[i:]
		}
		i -= size
	}
	return s
}

const blanks = "                                                                                                                                "

// pad is n blanks.
func pad(n int) string {
	if n <= 0 {
		return ""
	}
	if n <= len(blanks) {
		return blanks[:n]
	}
	return strings.Repeat(" ", n)
}

// firstLine cuts s at its first line end and says so with an ellipsis.
func firstLine(s string) string {
	if i := strings.IndexAny(s, "\r\n"); i >= 0 {
		return s[:i] + ellipsis
	}
	return s
}

const ellipsis = "…"

// splitLines splits at CR LF, LF and CR.
func splitLines(s string) []string {
	if !strings.ContainsAny(s, "\r\n") {
		return []string{s}
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Split(strings.ReplaceAll(s, "\r", "\n"), "\n")
}

// wrap breaks s into lines of at most width cells, between words where it can. Blanks stay at the end of their line.
//
// pwsh: GenerateLinesWithWordWrap: a word longer than the whole width starts where it stands and is cut where the line ends.
func wrap(s string, width int) []string {
	var out []string
	for _, line := range splitLines(s) {
		if cells(line) <= width {
			out = append(out, line)
			continue
		}
		out = append(out, wrapLine(line, width)...)
	}
	return out
}

func wrapLine(line string, width int) []string {
	var out []string
	start, end, left := 0, 0, width // the current line is line[start:end]
	for end < len(line) {
		w := word(line[end:])
		n := cells(line[end : end+w])
		switch {
		case n <= left:
			left -= n
		case n <= width:
			out = append(out, line[start:end])
			start, left = end, width-n
		default:
			for i := end; i < end+w; {
				size, c := unit(line[i:])
				if c > left {
					out = append(out, line[start:i])
					start, left = i, width
				}
				left -= c
				i += size
			}
		}
		end += w
	}
	return append(out, line[start:])
}

// unit is the size in bytes and the width of what s starts with: a character or an escape sequence.
func unit(s string) (size, width int) {
	if e := escape(s); e > 0 {
		return e, 0
	}
	r, size := utf8.DecodeRuneInString(s)
	return size, runeCells(r)
}

// word is the length in bytes of the word s starts with, the blank after it included.
func word(s string) int {
	for i := 0; i < len(s); i++ {
		if s[i] == ' ' || s[i] == '\t' {
			return i + 1
		}
	}
	return len(s)
}

// fit makes s exactly width cells wide. Without padded, nothing is added at the right end.
func fit(s string, width int, a Align, padded bool) string {
	s = firstLine(s)
	n := cells(s)
	switch {
	case n < width:
		return place(s, width-n, a, padded)
	case n == width:
		return s
	}
	switch {
	case width == 1 && a == AlignRight: // pwsh: in one cell there is no room to say that something is left out
		s = tail(s, 1)
	case width == 1:
		s = head(s, 1)
	case a == AlignRight:
		s = ellipsis + tail(s, width-1)
	default:
		s = head(s, width-1) + ellipsis
	}
	// A wide character that is cut leaves a cell over.
	return place(s, width-cells(s), a, padded)
}

func place(s string, n int, a Align, padded bool) string {
	if n <= 0 {
		return s
	}
	switch a {
	case AlignRight:
		return pad(n) + s
	case AlignCenter:
		s = pad(n/2) + s
		n -= n / 2
	}
	if padded {
		s += pad(n)
	}
	return s
}
