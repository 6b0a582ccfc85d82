package complete

import (
	"slices"
	"strings"

	"migsh/shell/interp"
	"migsh/shell/syntax"
)

// commands completes a command's name: a file when it is written as a path, else what the session has.
func (r *request) commands(word string) []*Result {
	plain := unquote(word)
	ampersand := r.needsAmpersand()
	if strings.ContainsAny(plain, `/\`) || strings.HasPrefix(plain, "~") || isDriveQualified(r, plain) {
		return r.files(word, fileOptions{command: ampersand})
	}
	if r.cursor < r.end {
		plain = word // pwsh: the whole word counts, also what is behind the cursor
	}
	out := r.commandNames(plain, quoteOf(word), ampersand, true)
	if plain != "" && !strings.ContainsAny(plain, "*?[") {
		out = append(r.files(word, fileOptions{command: ampersand}), out...)
	}
	return out
}

// commandNames are the commands that match a word.
func (r *request) commandNames(word string, quote byte, ampersand, programs bool) []*Result {
	matches := matcher(word)
	var out []*Result
	seen := map[string]bool{}
	add := func(name, tip string) {
		if key := strings.ToLower(name); !seen[key] && matches(name) {
			seen[key] = true
			text := quoted(name, quote, false)
			if ampersand && text != name {
				text = "& " + text
			}
			out = append(out, &Result{text, name, CommandName, tip})
		}
	}
	for _, def := range r.functionsInText() {
		add(def.Name, def.Name)
	}
	for _, c := range r.view.Commands() {
		tip := c.Name
		switch c.Kind {
		case interp.KindAlias:
			tip = c.Target()
		case interp.KindCmdlet, interp.KindFunction, interp.KindFilter:
			tip = syntaxTip(c)
		}
		add(c.Name, tip)
	}
	if programs && word != "" {
		for _, p := range r.view.Programs(matches) {
			add(p, p)
		}
	}
	slices.SortStableFunc(out, func(a, b *Result) int {
		return strings.Compare(strings.ToUpper(a.ListItemText), strings.ToUpper(b.ListItemText))
	})
	return out
}

// syntaxTip is a command's syntax, each parameter set between line ends.
func syntaxTip(c *interp.Command) string {
	tip := ""
	for line := range strings.Lines(c.Syntax()) {
		if line = strings.TrimSpace(line); line != "" {
			tip += "\n" + line + "\n"
		}
	}
	return tip
}

// needsAmpersand reports whether a quoted name would need & before it to be a command.
func (r *request) needsAmpersand() bool {
	if cmd := r.command(); cmd != nil {
		return cmd.InvocationOperator == syntax.Unknown
	}
	return true
}

// functionsInText are the functions that the text itself defines.
func (r *request) functionsInText() []*syntax.FunctionDefinition {
	var out []*syntax.FunctionDefinition
	syntax.Walk(r.script, func(n syntax.Ast) bool {
		if f, ok := n.(*syntax.FunctionDefinition); ok && f.Name != "" && !f.IsFilter {
			if _, method := f.Parent().(*syntax.FunctionMember); !method {
				out = append(out, f)
			}
		}
		return true
	})
	return out
}

// called is what a command calls; nil when that is not known.
func (r *request) called(cmd *syntax.Command) *interp.Command {
	if len(cmd.CommandElements) == 0 {
		return nil
	}
	switch e := cmd.CommandElements[0].(type) {
	case *syntax.StringConstantExpression:
		for _, def := range r.functionsInText() {
			if strings.EqualFold(def.Name, e.Value) && def.Extent().End < cmd.Extent().Start {
				return r.view.Function(def)
			}
		}
		return r.view.Command(e.Value)
	}
	return nil
}
