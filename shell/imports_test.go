package shell

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// layers says which of our packages each package may import (ARCHITECTURE.md,
// "Layers"). A prefix ending in "/" covers what lies below it. Test files may
// import more: they drive the layer from above.
var layers = map[string][]string{
	"store":                   {},
	"shell/syntax":            {},
	"shell/object":            {"shell/object/plainregex"},
	"shell/object/plainregex": {},
	"shell/xmldom":            {},
	"shell/dotnet":            {"shell/object", "shell/xmldom"},
	"shell/language":          {"shell/syntax", "shell/object", "shell/dotnet"},
	"shell/interp":            {"shell/syntax", "shell/object", "shell/dotnet", "shell/language"},
	"shell/complete":          {"shell/syntax", "shell/object", "shell/dotnet", "shell/interp"},
	"shell/format":            {"shell/object", "shell/dotnet"},
	"shell/console":           {"shell/syntax", "shell/interp", "shell/format", "shell/object", "shell/dotnet"},
	"shell/transcript":        {},
	"engine":                  {"store"},
	"engine/enginetest":       {"engine", "engine/imapconn"},
	"engine/imapconn":         {"engine"},
	"engine/imapsource":       {"engine", "engine/imapconn", "engine/mailboxname"},
	"engine/imaptarget":       {"engine", "engine/imapconn", "engine/mailboxname"},
	"engine/opener":           {"engine", "engine/imapconn", "engine/imapsource", "engine/imaptarget", "engine/maildir"},
	"engine/maildir":          {"engine", "engine/mailboxname"},
	"engine/mailboxname":      {},
	"engine/memory":           {"engine"},
	"engine/lab":              {"engine"},
	"cmdlets":                 {"shell/interp", "shell/object", "shell/dotnet", "shell/format", "shell/syntax", "shell/xmldom", "engine"},
	"shell":                   {"*"},
	".":                       {"shell"},
}

func TestLayers(t *testing.T) {
	seen := map[string]bool{}
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() && (d.Name() == "testdata" || d.Name() == ".git") {
			if d != nil && d.IsDir() && err == nil {
				return filepath.SkipDir
			}
			return err
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		pkg := filepath.ToSlash(filepath.Dir(path))
		pkg = strings.TrimPrefix(strings.TrimPrefix(pkg, ".."), "/")
		if pkg == "" {
			pkg = "."
		}
		seen[pkg] = true
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, imp := range f.Imports {
			ours, ok := strings.CutPrefix(strings.Trim(imp.Path.Value, `"`), "migsh/")
			if ok && !mayImport(pkg, ours) {
				t.Errorf("%s imports %s, which its layer may not", path, ours)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for pkg := range seen {
		if _, ok := layers[pkg]; !ok {
			t.Errorf("package %s has no place in the table of layers", pkg)
		}
	}
}

func mayImport(pkg, imp string) bool {
	allowed := layers[pkg]
	return slices.Contains(allowed, "*") || slices.Contains(allowed, imp)
}
