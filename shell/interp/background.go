package interp

import (
	"sort"
	"strings"

	"migsh/shell/object"
	"migsh/shell/syntax"
)

// background compiles a pipeline or chain that ends in &: it becomes a job, which is written.
func (c *compiler) background(n syntax.Ast) stmt {
	text, vars := backgroundText(n)
	pos := n.Extent()
	return func(f *frame) error {
		f.pos = &pos
		tree, errs := syntax.Parse("", usingText(f, text, vars))
		if len(errs) > 0 {
			return parseFailure(errs)
		}
		block := &ScriptBlock{unit: newUnit(tree, nil), sess: f.sess}
		err := f.callTo("Start-Job", []arg{{name: "ScriptBlock", valued: true, value: refCell(block)}}, f.out, nothing, false)
		f.sess.ok = err == nil
		return err
	}
}

// backgroundText is the text of a statement without its &, and where its variables' names begin in it.
func backgroundText(n syntax.Ast) (string, []int) {
	ext := n.Extent()
	text := strings.TrimRight(strings.TrimSuffix(strings.TrimRight(ext.Text(), " \t"), "&"), " \t")
	var at []int
	syntax.Walk(n, func(x syntax.Ast) bool {
		if _, using := x.(*syntax.UsingExpression); using {
			return false
		}
		v, ok := x.(*syntax.VariableExpression)
		if !ok || v.VariablePath.Drive != "" {
			return true
		}
		e := v.Extent()
		start := e.Start - ext.Start + 1
		if start < 1 || start >= len(text) {
			return true
		}
		if v.VariablePath.UserPath == v.VariablePath.Name {
			at = append(at, start)
		}
		return true
	})
	sort.Ints(at)
	return text, at
}

// usingText puts using: before the names of variables that exist here. pwsh: those that every session has stay as they are.
func usingText(f *frame, text string, at []int) string {
	var b strings.Builder
	last := 0
	for _, i := range at {
		name, end := braced(text, i)
		id := symOf(name)
		v := f.scope.find(id)
		if v == nil || v.options&optionAllScope != 0 && !strings.EqualFold(v.name, "PWD") || automatics[strings.ToLower(name)] != nil || v.typ != nil && v == f.scope.global.own(id) {
			continue
		}
		if _, block := object.Unwrap(v.read().value()).(*ScriptBlock); block {
			continue
		}
		b.WriteString(text[last:i] + "{using:" + name + "}")
		last = end
	}
	b.WriteString(text[last:])
	return b.String()
}

// braced is the name at i, in braces or bare, and where it ends.
func braced(text string, i int) (name string, end int) {
	if text[i] == '{' {
		if n := strings.IndexByte(text[i:], '}'); n > 0 {
			return text[i+1 : i+n], i + n + 1
		}
	}
	for end = i; end < len(text) && (isLetter(text[end]) || text[end] >= '0' && text[end] <= '9'); {
		end++
	}
	return text[i:end], end
}
