package interp

import (
	"context"
	"strings"
	"testing"
)

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
