package syntax

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// snippets gives the texts of testdata.
func snippets(t testing.TB) []string {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, f := range files {
		if base := filepath.Base(f); base == "nodes.txt" || base == "known.txt" {
			continue
		}
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, strings.Split(strings.TrimRight(string(data), "\n"), "\n%%\n")...)
	}
	return all
}

// FuzzParse checks what holds for every text: no panic, an end, extents inside the source and children inside their parents.
func FuzzParse(f *testing.F) {
	for _, s := range snippets(f) {
		f.Add(s)
	}
	f.Fuzz(checkTree)
}

// checkTree checks the tree, the tokens and the errors of a text.
func checkTree(t *testing.T, text string) {
	r := ParseInput("", text)
	inside := func(what string, e Extent) {
		// pwsh: where the text ends too early, extents may lie behind its end
		if e.Source != nil && (e.Start < 0 || e.End < e.Start-1 || len(r.Errors) == 0 && e.End > len(text)) {
			t.Fatalf("%s has extent %d-%d in %q", what, e.Start, e.End, text)
		}
		_, _, _, _ = e.Text(), e.StartLine(), e.EndColumn(), e.StartOffset()
	}
	Walk(r.Script, func(n Ast) bool {
		inside("node", n.Extent())
		n.children(func(c Ast) bool {
			if c.Parent() != n {
				t.Fatalf("%T in %T has another parent in %q", c, n, text)
			}
			if len(r.Errors) == 0 && !childInside(n, c) {
				t.Fatalf("%T %d-%d is not inside %T %d-%d in %q", c, c.Extent().Start, c.Extent().End, n, n.Extent().Start, n.Extent().End, text)
			}
			return true
		})
		return true
	})
	end := 0
	for _, k := range r.Tokens {
		if k.Kind != EndOfInput {
			inside("token", k.Extent)
		}
		if k.Extent.Start < end && k.Kind != EndOfInput {
			t.Fatalf("token %s at %d overlaps the one before in %q", k.Kind, k.Extent.Start, text)
		}
		end = k.Extent.End
	}
	for _, e := range r.Errors {
		inside("error "+e.ID, e.Extent)
	}
}

// childInside reports whether a child lies in its parent, apart from where PowerShell's own tree has it otherwise.
func childInside(parent, child Ast) bool {
	p, c := parent.Extent(), child.Extent()
	if c.Source == nil || p.Source == nil || c.Start >= p.Start && c.End <= p.End {
		return true
	}
	switch parent.(type) {
	case *ParamBlock: // its attributes stand before it
		_, ok := child.(AttributeBase)
		return ok
	case *BaseCtorInvokeMemberExpression, *NamedBlock:
		return true
	}
	return false
}

func TestTreeOfSnippets(t *testing.T) {
	for _, s := range snippets(t) {
		checkTree(t, s)
		for i := range s { // every beginning of a text, as it is while someone types
			if i%7 == 0 {
				checkTree(t, s[:i])
			}
		}
	}
}

// FuzzRepairPaste checks that what is repaired parses, says why, and that nothing is repaired for other commands.
func FuzzRepairPaste(f *testing.F) {
	for _, s := range snippets(f) {
		f.Add("Get-MigrationBatch " + s)
	}
	f.Add("PS C:\\> `Get-MigrationBatch \"<a> | fl -Inc\nludeFolders @(A,B)\"`")
	rules := testRules()
	none := PasteRules{Cmdlet: func(string) bool { return false }}
	f.Fuzz(func(t *testing.T, text string) {
		if _, ok := RepairPaste(text, none); ok {
			t.Fatalf("%q was repaired for no command", text)
		}
		p, ok := RepairPaste(text, rules)
		if !ok || p.Placeholders != nil {
			return
		}
		if _, errs := Parse("", p.Text); len(errs) > 0 || len(p.Warnings) == 0 {
			t.Fatalf("%q became %q: %v, %q", text, p.Text, errs, p.Warnings)
		}
	})
}
