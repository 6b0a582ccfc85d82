package console

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestHistory(t *testing.T) {
	path := filepath.Join(t.TempDir(), "migsh", "history.txt")
	h := OpenHistory(path)
	for _, e := range []string{"1", "1", " ", "function f {\n  'x'\n}", "ConvertTo-SecureString hunter2 -AsPlainText", "2"} {
		if err := h.Add(e); err != nil {
			t.Fatal(err)
		}
	}
	want := []string{"1", "function f {\n  'x'\n}", "2"}
	if got := OpenHistory(path).Entries; !slices.Equal(got, want) {
		t.Errorf("read back %q, want %q", got, want)
	}
	if b, _ := os.ReadFile(path); strings.Contains(string(b), "hunter2") {
		t.Error("a secret reached the file")
	}
	if info, _ := os.Stat(path); info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v", info.Mode())
	}
}
