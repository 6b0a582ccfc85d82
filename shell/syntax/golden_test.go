package syntax

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestGolden compares trees, tokens and errors with what PowerShell's own parser gave for the same texts. The golden file is recorded by
// testdata/record.sh. SYNTAX_GOLDEN names another golden file to compare with.
func TestGolden(t *testing.T) {
	file := "testdata/snippets.golden"
	if f := os.Getenv("SYNTAX_GOLDEN"); f != "" {
		file = f
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	d := newDumper(t)
	for _, c := range strings.Split("\n"+string(data), "\n=== ")[1:] {
		name, rest, _ := strings.Cut(c, "\n")
		rest = endOfInput.ReplaceAllString(rest, "EndOfInput ")
		text, want, _ := strings.Cut(strings.TrimPrefix(rest, "--- "), "\n")
		t.Run(strings.ReplaceAll(name, "/", "_"), func(t *testing.T) {
			if got := d.dump(unesc(text)); strings.TrimRight(got, "\n") != strings.TrimRight(want, "\n") {
				t.Errorf("text %s\n%s", text, diff(got, want))
			}
		})
	}
}

// endOfInput matches the extent of that token, which depends on how often PowerShell read over the end.
var endOfInput = regexp.MustCompile(`EndOfInput\[.*\] `)

func unesc(s string) string {
	s = s[1 : len(s)-1]
	return strings.NewReplacer(`\\`, `\`, `\r`, "\r", `\n`, "\n", `\t`, "\t", `\0`, "\x00").Replace(s)
}

// diff shows the lines that differ, after cutting what is equal at both ends.
func diff(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for len(g) > 0 && len(w) > 0 && g[0] == w[0] {
		g, w = g[1:], w[1:]
	}
	for len(g) > 0 && len(w) > 0 && g[len(g)-1] == w[len(w)-1] {
		g, w = g[:len(g)-1], w[:len(w)-1]
	}
	const most = 12
	g, w = g[:min(len(g), most)], w[:min(len(w), most)]
	return "got:\n  " + strings.Join(g, "\n  ") + "\nwant:\n  " + strings.Join(w, "\n  ")
}
