package syntax

import (
	"strings"
	"testing"
)

// Recorded from PowerShell: start of the part, its length, what is shown of it.
func TestLongLinesAreCutAroundThePlace(t *testing.T) {
	line := strings.Repeat("abcdefghij", 30)
	for _, c := range []struct{ start, length, total, lead, marks, after int }{
		{0, 3, 69, 0, 3, 66}, {0, 3, 70, 0, 3, 66}, {50, 3, 112, 50, 3, 16}, {60, 3, 123, 58, 3, 8}, {70, 3, 78, 61, 3, 5},
		{100, 3, 113, 58, 3, 8}, {100, 120, 220, 12, 57, 0}, {50, 50, 100, 19, 50, 0}, {5, 71, 76, 5, 64, 0},
	} {
		text, at, n := shortLine(line[:c.total], c.start, c.length)
		body := strings.TrimSuffix(strings.TrimPrefix(text, "… "), " …")
		lead := at
		if strings.HasPrefix(text, "… ") {
			lead -= 2
		}
		if lead != c.lead || n != c.marks || len(body)-lead-n != c.after {
			t.Errorf("%+v: %q lead %d marks %d after %d", c, text, lead, n, len(body)-lead-n)
		}
	}
}
