package console

import (
	"io"
	"strings"
	"testing"
	"time"
)

func testTab(out *strings.Builder, words ...string) *tab {
	return &tab{out: out, width: func() int { return 40 }, complete: func(text string, cursor int) Completions {
		at := strings.LastIndexAny(text[:cursor], " \n") + 1
		c := Completions{Start: at, Length: cursor - at}
		for _, w := range words {
			if strings.HasPrefix(strings.ToLower(w), strings.ToLower(text[at:cursor])) {
				c.Matches = append(c.Matches, Match{w, w})
			}
		}
		return c
	}}
}

func TestTab(t *testing.T) {
	for _, c := range []struct {
		before, line string
		pos          int
		want         string
		wantPos      int
	}{
		{"", "get-mig", 7, "Get-Migration", 13},                   // what they have in common, in its spelling
		{"", "stop-m -Confirm", 6, "Stop-Migration -Confirm", 14}, // the rest of the line stays
		{"if (1) {\n", "stop-m", 6, "Stop-Migration", 14},         // in a command's second line
	} {
		x := testTab(&strings.Builder{}, "Get-MigrationBatch", "Get-MigrationUser", "Stop-Migration")
		x.before = c.before
		got, pos, ok := x.OnChange([]rune(c.line), c.pos, '\t')
		if string(got) != c.want || pos != c.wantPos || !ok {
			t.Errorf("%q: got %q at %d", c.line, string(got), pos)
		}
	}
}

func TestSecondTabLists(t *testing.T) {
	var out strings.Builder
	x := testTab(&out, "Get-MigrationBatch", "Get-MigrationUser")
	x.prompt = "PS> "
	line := []rune("Get-Migration")
	for range 2 {
		if _, _, ok := x.OnChange(line, len(line), '\t'); ok {
			t.Fatal("the line changed")
		}
	}
	if want := "\aPS> Get-Migration\nGet-MigrationBatch  Get-MigrationUser\n"; out.String() != want {
		t.Errorf("got %q", out.String())
	}
	x.OnChange(line, len(line), 'x')
	out.Reset()
	x.OnChange(line, len(line), '\t')
	if out.String() != "\a" {
		t.Errorf("after another key: got %q", out.String())
	}
}

// A paste's tabs are blanks, wherever the terminal cuts it; a pressed Tab stays one.
func TestPastedTabs(t *testing.T) {
	for _, c := range []struct {
		in, want string
		more     bool
	}{
		{"\t\tGet-Mig\n", "  Get-Mig\n", false},
		{"if ($true) {\n\t", "if ($true) {\n ", true},
		{"\t", "\t", false},
		{"Get-Mig\t", "Get-Mig\t", false}, // typed by a program that then waits
		{"\t\t", "\t\t", false},
	} {
		b := burstReader{io.NopCloser(strings.NewReader(c.in)), func(time.Duration) bool { return c.more }}
		p := make([]byte, 64)
		n, err := b.Read(p)
		if got := string(p[:n]); got != c.want || err != nil {
			t.Errorf("%q: got %q, %v", c.in, got, err)
		}
	}
}
