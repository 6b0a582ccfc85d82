package complete

import (
	"slices"
	"strings"

	"migsh/shell/object"
	"migsh/shell/syntax"
)

// specialVariables exist in every piece of code though no scope holds them.
var specialVariables = []string{"_", "args", "false", "input", "Matches", "MyInvocation", "null", "PSBoundParameters", "PSCmdlet", "PSCommandPath", "PSItem",
	"PSScriptRoot", "this", "true"}

// variables completes $name, ${name} and @name.
func (r *request) variables() []*Result {
	written := r.text[r.start:min(r.end, len(r.text))]
	sign := written[:1]
	name, braced := strings.CutPrefix(written[1:], "{")
	name = strings.TrimSuffix(name, "}")
	prefix, rest, scoped := strings.Cut(name, ":")
	if !scoped {
		prefix, rest = "", name
	} else if d := r.view.Session().Drive(prefix); d != nil {
		return r.driveVariables(prefix, d.Provider, rest, braced)
	} else {
		prefix += ":"
	}
	matches := matcher(rest)
	var out []*Result
	seen := map[string]bool{}
	add := func(name, tip string) {
		if key := strings.ToLower(name); !seen[key] && matches(name) {
			seen[key] = true
			text := sign + prefix + name
			if braced || !plainVariable(name) {
				text = sign + "{" + prefix + name + "}"
			}
			out = append(out, &Result{text, name, Variable, tip})
		}
	}
	if !scoped {
		for _, v := range r.textVariables() {
			add(v.name, typedName(v.typ, v.name))
		}
	}
	for _, v := range r.view.Variables() {
		t := v.Type
		if t == nil && v.Value != nil {
			t = object.TypeOf(v.Value)
		}
		if t == nil {
			add(v.Name, v.Name)
			continue
		}
		add(v.Name, typedName(shortType(t), v.Name))
	}
	slices.SortStableFunc(out, byText)
	if scoped {
		return out
	}
	for _, n := range specialVariables {
		add(n, n)
	}
	return append(out, r.scopeNames(sign, name, braced)...)
}

// scopeNames are the drives and scopes that can stand before a variable's name.
func (r *request) scopeNames(sign, word string, braced bool) []*Result {
	var out []*Result
	add := func(name, label string) {
		if word == "" || !hasPrefix(name, word) || sign != "$" {
			return
		}
		text := "$" + name
		if braced {
			text = "${" + name + "}"
		}
		out = append(out, &Result{text, label, Variable, label})
	}
	for _, d := range r.view.Session().Drives() {
		if plainVariable(d.Name) {
			add(d.Name+":", d.Name)
		}
	}
	for _, s := range [...]string{"Global:", "Local:", "Private:", "Script:", "Using:"} {
		add(s, s)
	}
	return out
}

func typedName(typ, name string) string {
	if typ == "" {
		return name
	}
	return "[" + typ + "]$" + name
}

func (r *request) driveVariables(prefix, provider, word string, braced bool) []*Result {
	matches := matcher(word)
	var out []*Result
	for _, n := range r.itemsOf(provider) {
		if !matches(n) {
			continue
		}
		text := "$" + prefix + ":" + n
		if braced || !plainVariable(n) {
			text = "${" + prefix + ":" + n + "}"
		}
		out = append(out, &Result{text, n, Variable, n})
	}
	slices.SortStableFunc(out, byText)
	return out
}

// plainVariable reports whether a name can be written without braces.
func plainVariable(name string) bool {
	if name == "?" || name == "" {
		return name != ""
	}
	for _, c := range name {
		if c != '_' && (c < '0' || c > '9') && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && c < 0x80 {
			return false
		}
	}
	return true
}

// textVariable is a variable that the text itself makes.
type textVariable struct{ name, typ string }

// textVariables are the variables that the text gives a value before the cursor, in the blocks that the cursor is in.
func (r *request) textVariables() []textVariable {
	var out []textVariable
	add := func(v *syntax.VariableExpression, typ string) {
		if v != nil && v.VariablePath.IsVariable() && v.VariablePath.Name != "" {
			out = append(out, textVariable{v.VariablePath.Name, typ})
		}
	}
	syntax.Walk(r.script, func(n syntax.Ast) bool {
		if n.Extent().Start >= r.cursor || !r.sameBlock(n) {
			return true
		}
		switch n := n.(type) {
		case *syntax.AssignmentStatement:
			if n.ErrorPosition.End <= r.cursor {
				target, typ := assignedVariable(n.Left)
				add(target, typ)
			}
		case *syntax.ForEachStatement:
			add(n.Variable, "")
		case *syntax.Parameter:
			if n.Name.Extent().End < r.cursor { // not the one that is being written
				add(n.Name, parameterType(n))
			}
		case *syntax.Command:
			out = append(out, outVariables(n)...)
		}
		return true
	})
	return out
}

// sameBlock reports whether a node's block is one that the cursor is in.
func (r *request) sameBlock(n syntax.Ast) bool {
	for p := n.Parent(); p != nil; p = p.Parent() {
		switch p := p.(type) {
		case *syntax.FunctionDefinition: // its parameters: they are seen inside of it
			return slices.Contains(r.path, syntax.Ast(p))
		case *syntax.ScriptBlock:
			return p == r.script || slices.Contains(r.path, syntax.Ast(p))
		}
	}
	return true
}

// assignedVariable is the variable that an assignment's left side names, with the type written before it.
func assignedVariable(e syntax.Expression) (*syntax.VariableExpression, string) {
	typ := ""
	for {
		switch x := e.(type) {
		case *syntax.ConvertExpression:
			if typ == "" {
				typ = x.Type.TypeName.FullName()
			}
			e = x.Child
		case *syntax.AttributedExpression:
			e = x.Child
		case *syntax.VariableExpression:
			return x, typ
		default:
			return nil, ""
		}
	}
}

func parameterType(p *syntax.Parameter) string {
	for _, a := range p.Attributes {
		if t, ok := a.(*syntax.TypeConstraint); ok {
			return t.TypeName.FullName()
		}
	}
	return "Object"
}

// outVariables are those that -OutVariable and its kind name.
func outVariables(cmd *syntax.Command) []textVariable {
	var out []textVariable
	for i, el := range cmd.CommandElements {
		p, ok := el.(*syntax.CommandParameter)
		if !ok {
			continue
		}
		value := p.Argument
		if value == nil && i+1 < len(cmd.CommandElements) {
			value, _ = cmd.CommandElements[i+1].(syntax.Expression)
		}
		s, ok := value.(*syntax.StringConstantExpression)
		if !ok {
			continue
		}
		switch strings.ToLower(p.ParameterName) {
		case "outvariable", "ov", "errorvariable", "ev", "warningvariable", "wv", "informationvariable", "iv", "pipelinevariable", "pv":
			out = append(out, textVariable{strings.TrimPrefix(s.Value, "+"), ""})
		}
	}
	return out
}
