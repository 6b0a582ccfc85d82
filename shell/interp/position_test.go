package interp

import (
	"context"
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
		text, at, n := cutLine(line[:c.total], c.start, c.length)
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

func TestConciseView(t *testing.T) {
	h := &recorder{}
	s := New(Options{Host: h})
	err := s.Run(context.Background(), Script{Name: "/x/s.ps1", File: true, Text: "$a = 1\n  throw 'bad thing happened to everything that we know about'\n"})
	got := s.ConciseView(Record(err), 40, ViewStyle{})
	want := "Exception: /x/s.ps1:2\nLine |\n   2 |    throw 'bad thing happened to everything that we know about'\n" +
		"     |    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n     | bad thing happened to everything\n     | that we know about\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestDrivesResolve(t *testing.T) {
	dir := t.TempDir()
	s := New(Options{Host: &recorder{}, Drives: []Drive{{Name: "C", Root: dir, FoldCase: true}}})
	if err := s.Run(context.Background(), Script{Text: "Set-Location C:\\"}); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]Path{
		`C:\Users\x.csv`:     {"C", "FileSystem", dir + "/Users/x.csv", `C:\Users\x.csv`},
		`c:/Users/../y`:      {"C", "FileSystem", dir + "/y", `C:\y`},
		`sub\z`:              {"C", "FileSystem", dir + "/sub/z", `C:\sub\z`},
		`Env:PATH`:           {"Env", "Environment", "PATH", "Env:/PATH"},
		`FileSystem::/tmp/a`: {"/", "FileSystem", "/tmp/a", "/tmp/a"},
	} {
		if got, err := s.Resolve(path); err != nil || got != want {
			t.Errorf("%s: %+v, %v; want %+v", path, got, err, want)
		}
	}
	if _, err := s.Resolve(`Q:\x`); err == nil || !strings.Contains(err.Error(), "A drive with the name 'Q' does not exist.") {
		t.Errorf("Q: %v", err)
	}
}
