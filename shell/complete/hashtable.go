package complete

import (
	"strings"

	"migsh/shell/syntax"
)

// calculated are the keys of calculated properties, by cmdlet, in PowerShell's order.
var calculated = map[string][]string{
	"select-object": {"Name", "Expression"},
	"sort-object":   {"Expression", "Ascending", "Descending"},
	"group-object":  {"Expression"},
	"format-table":  {"Expression", "FormatString", "Label", "Width", "Alignment"},
	"format-list":   {"Expression", "FormatString", "Label"},
	"format-wide":   {"Expression", "FormatString"},
	"format-custom": {"Expression", "Depth"},
}

// hashtable is the innermost hash literal that the cursor is in, with nothing of a value between.
func (r *request) hashtable() *syntax.Hashtable {
	for i := len(r.path) - 1; i >= 0; i-- {
		switch n := r.path[i].(type) {
		case *syntax.Hashtable:
			return n
		case *syntax.ScriptBlockExpression, *syntax.SubExpression, *syntax.ParenExpression, *syntax.ArrayExpression:
			return nil
		}
	}
	return nil
}

// openHashtable reports whether the cursor is before the literal's closing brace.
func (r *request) openHashtable(h *syntax.Hashtable) bool {
	text := h.Extent().Text()
	return !strings.HasSuffix(text, "}") || r.cursor < h.Extent().End
}

// hashtableKeys completes a key of a calculated property.
func (r *request) hashtableKeys(h *syntax.Hashtable, word string) []*Result {
	var cmd *syntax.Command
	for p := h.Parent(); p != nil && cmd == nil; p = p.Parent() {
		switch n := p.(type) {
		case *syntax.Command:
			cmd = n
		case *syntax.ScriptBlockExpression:
			return nil
		}
	}
	if cmd == nil {
		return nil
	}
	called := r.called(cmd)
	if called == nil {
		return nil
	}
	used := map[string]bool{}
	for _, kv := range h.KeyValuePairs {
		if k, ok := kv.Key.(*syntax.StringConstantExpression); ok && !(k.Extent().Start < r.cursor && r.cursor <= k.Extent().End) {
			used[strings.ToLower(k.Value)] = true
		}
	}
	var out []*Result
	for _, k := range calculated[strings.ToLower(called.Name)] {
		if hasPrefix(k, word) && !used[strings.ToLower(k)] {
			out = append(out, &Result{k, k, Property, k})
		}
	}
	return out
}
