package console

import (
	"io"
	"strings"
	"unicode/utf16"

	"github.com/chzyer/readline"
)

// Completions are what a text can be completed to at the cursor. Offsets count UTF-16 units.
type Completions struct {
	Start, Length int // what a completion replaces
	Matches       []Match
}

// Match is one of them.
type Match struct {
	Text  string // what is put in
	Label string // what a list shows
}

// tab completes as PSReadLine's Emacs mode does: what all completions have in common is put in, and a second Tab lists them.
type tab struct {
	complete func(text string, cursor int) Completions
	out      io.Writer // above the line that is being edited
	width    func() int
	before   string // earlier lines of the command
	prompt   string // before the line
	off      bool   // a question is being answered, not a command written
	again    bool   // the key before was Tab too, and put nothing in
}

// Do makes *tab a readline.AutoCompleter. The work is done in OnChange, which can replace what is written; this keeps a tab out of the line.
func (*tab) Do([]rune, int) ([][]rune, int) { return nil, 0 }

// OnChange makes *tab a readline.Listener.
func (t *tab) OnChange(line []rune, pos int, key rune) ([]rune, int, bool) {
	if key != readline.CharTab || t.off {
		t.again = false
		return nil, 0, false
	}
	text := t.before + strings.ReplaceAll(string(line), newlineMark, "\n")
	cursor := len(utf16.Encode([]rune(t.before))) + len(utf16.Encode(line[:pos]))
	c := t.complete(text, cursor)
	start := c.Start - len(utf16.Encode([]rune(t.before)))
	if len(c.Matches) == 0 || start < 0 {
		io.WriteString(t.out, "\a")
		return nil, 0, false
	}
	from, to := runeOffset(line, start), runeOffset(line, start+c.Length)
	put := []rune(common(c.Matches))
	written := line[from:to]
	if len(c.Matches) > 1 && len(put) <= len(written) {
		if t.again {
			t.list(line, c.Matches)
		} else {
			io.WriteString(t.out, "\a")
		}
		t.again = true
		return nil, 0, false
	}
	t.again = false
	out := append(append(append([]rune(nil), line[:from]...), []rune(strings.ReplaceAll(string(put), "\n", newlineMark))...), line[to:]...)
	return out, from + len(put), true
}

// runeOffset is where a number of UTF-16 units ends.
func runeOffset(line []rune, units int) int {
	for i, r := range line {
		if units <= 0 {
			return i
		}
		units -= utf16.RuneLen(r)
	}
	return len(line)
}

// common is what all texts begin with, whatever their case; the first one's spelling counts.
func common(matches []Match) string {
	first := []rune(matches[0].Text)
	n := len(first)
	for _, m := range matches[1:] {
		other := []rune(m.Text)
		n = min(n, len(other))
		for i := range n {
			if !strings.EqualFold(string(first[i]), string(other[i])) {
				n = i
				break
			}
		}
	}
	return string(first[:n])
}

// list shows the completions in columns below the line, which then begins anew.
func (t *tab) list(line []rune, matches []Match) {
	widest := 0
	for _, m := range matches {
		widest = max(widest, cellsOf(m.Label))
	}
	columns := max(1, t.width()/(widest+2))
	rows := (len(matches) + columns - 1) / columns
	var b strings.Builder
	b.WriteString(t.prompt + string(line) + "\n")
	for row := range rows {
		line := ""
		for i := row; i < len(matches); i += rows {
			line += matches[i].Label + strings.Repeat(" ", widest+2-cellsOf(matches[i].Label))
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	io.WriteString(t.out, b.String())
}

// cellsOf is how many columns a text takes.
func cellsOf(s string) int { return readline.Runes{}.WidthAll([]rune(s)) }
