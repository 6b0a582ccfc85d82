package syntax

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestGolden compares trees, tokens and errors with what PowerShell's own parser gave for the same texts (testdata/dump.ps1 records it).
// SYNTAX_GOLDEN names another golden file to compare with. What is known to differ stands in testdata/known.txt and must differ.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.golden")
	if f := os.Getenv("SYNTAX_GOLDEN"); f != "" {
		files = []string{f}
	}
	if err != nil || len(files) == 0 {
		t.Fatal("no golden files", err)
	}
	known := knownDifferent(t)
	for _, f := range files {
		t.Run(strings.TrimSuffix(filepath.Base(f), ".golden"), func(t *testing.T) { goldenFile(t, f, known) })
	}
}

// knownDifferent reads the texts that are parsed otherwise than PowerShell does, each with the reason in the comment before it.
func knownDifferent(t *testing.T) map[string]bool {
	data, err := os.ReadFile("testdata/known.txt")
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimRight(line, "\n"); line != "" && line[0] != '#' {
			known[line] = true
		}
	}
	return known
}

func goldenFile(t *testing.T, file string, known map[string]bool) {
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
			got := d.dump(unesc(text))
			same := strings.TrimRight(got, "\n") == strings.TrimRight(want, "\n")
			switch {
			case same && known[text]:
				t.Errorf("text %s is like PowerShell's now: take it out of known.txt", text)
			case !same && !known[text]:
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
