package complete

import (
	"strings"

	"migsh/shell/interp"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// parameters completes the names of a command's parameters. node is what is being written; nil for a lone dash.
func (r *request) parameters(cmd *syntax.Command, word string, node *syntax.CommandParameter) []*Result {
	called := r.called(cmd)
	if called == nil {
		return nil
	}
	b := r.bind(cmd, called)
	word = strings.TrimSuffix(word, ":")
	var out []*Result
	for _, p := range inOrder(called) {
		own := node != nil && r.only(called, node.ParameterName) == p // pwsh: one that is given twice is offered all the same
		if p.Hidden && word == "" || !own && !b.possible(p) {
			continue
		}
		out = append(out, parameterNames(p, word)...)
	}
	if exact := exactAlias(out, called, word); exact != nil {
		return exact
	}
	return out
}

// only is the single parameter a name can mean.
func (r *request) only(c *interp.Command, name string) *interp.Parameter {
	if found := c.Match(name); len(found) == 1 && name != "" {
		return found[0]
	}
	return nil
}

// parameterNames are the names of a parameter that begin with a word: its own, else its aliases.
func parameterNames(p *interp.Parameter, word string) []*Result {
	tip := "[" + shortType(p.Type) + "] "
	if hasPrefix(p.Name, word) {
		return []*Result{{"-" + p.Name, p.Name, ParameterName, tip + p.Name}}
	}
	var out []*Result
	for _, a := range p.Aliases {
		if hasPrefix(a, word) {
			out = append(out, &Result{"-" + a, a, ParameterName, tip + a})
		}
	}
	return out
}

// exactAlias is pwsh's rule that a whole alias stands for itself alone.
func exactAlias(out []*Result, c *interp.Command, word string) []*Result {
	for _, p := range c.Parameters() {
		for _, a := range p.Aliases {
			if strings.EqualFold(a, word) && word != "" {
				for _, x := range out {
					if strings.EqualFold(x.ListItemText, a) || strings.EqualFold(x.ListItemText, p.Name) {
						return []*Result{{"-" + a, a, ParameterName, "[" + shortType(p.Type) + "] " + a}}
					}
				}
			}
		}
	}
	return nil
}

// shortType is a type without its namespace, by accelerator where there is one.
func shortType(t *object.Type) string {
	if t == nil {
		return "Object"
	}
	name := t.Accelerated()
	head, args, generic := strings.Cut(name, "[")
	head = head[strings.LastIndexByte(head, '.')+1:]
	if generic {
		return head + "[" + args
	}
	return head
}

// switchFlags are the options of the switch statement.
func (r *request) switchFlags(word string) []*Result {
	var out []*Result
	for _, f := range [...]string{"CaseSensitive", "Exact", "File", "Parallel", "Regex", "Wildcard"} {
		if hasPrefix(f, word) {
			out = append(out, &Result{"-" + f, f, ParameterName, f})
		}
	}
	return out
}
