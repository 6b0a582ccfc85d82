package syntax

import (
	"fmt"
	"strings"
)

// requirements reads the #requires comments of the source; nil if there are none.
//
// pwsh: they count wherever they stand, also inside functions.
func (p *parser) requirements() *ScriptRequirements {
	var r *requiresParser
	for _, c := range p.src.Comments {
		text := c.Text()
		const word = "#requires"
		if len(text) < len(word) || !equalFold(text[:len(word)], word) {
			continue
		}
		if r == nil {
			r = &requiresParser{p: p, q: &ScriptRequirements{}}
		}
		r.line(c)
	}
	if r == nil {
		return nil
	}
	return r.q
}

// requiresParser carries what was read of the #requires lines.
type requiresParser struct {
	p         *parser
	q         *ScriptRequirements
	forSnapin bool // -version belongs to -pssnapin on the same line
}

// line reads one #requires comment, whose text after # is a command.
func (r *requiresParser) line(comment Token) {
	p := r.p
	lx, tokens := p.lx, p.tokens
	p.lx, p.tokens, p.hasBack = &lexer{p: p, text: comment.Text()[1:], base: comment.Extent.Start + 1}, nil, false
	cmd, ok := p.command().(*Command)
	p.lx, p.tokens, p.hasBack = lx, tokens, false
	if !ok {
		return
	}
	if !equalFold(cmd.CommandName(), "requires") {
		p.errorAt(cmd.extent, "ScriptRequiresInvalidFormat")
	}
	r.forSnapin = false
	for i := 1; i < len(cmd.CommandElements); i++ {
		param, ok := cmd.CommandElements[i].(*CommandParameter)
		if !ok {
			p.errorAt(cmd.CommandElements[i].Extent(), "ScriptRequiresInvalidFormat")
			return
		}
		arg := param.Argument
		if arg == nil && i+1 < len(cmd.CommandElements) {
			if e, ok := cmd.CommandElements[i+1].(Expression); ok {
				arg = e
				i++
			}
		}
		if !r.parameter(param, arg) {
			return
		}
	}
}

// parameter takes one parameter with its argument and reports whether to go on.
func (r *requiresParser) parameter(param *CommandParameter, arg Expression) bool {
	name := strings.ToLower(param.ParameterName)
	if name == "" {
		return false
	}
	if strings.HasPrefix("runasadministrator", name) {
		r.q.IsElevationRequired = true
		if arg != nil {
			r.p.errorAt(param.extent, "ParameterCannotHaveArgument", param.ParameterName)
		}
		return true
	}
	take := map[string]func(*CommandParameter, Expression){"version": r.version, "psedition": r.edition, "modules": r.modules,
		"pssnapin": r.snapin, "assembly": r.assembly, "shellid": r.shell}
	for full, set := range take {
		if !strings.HasPrefix(full, name) || name == "ps" {
			continue
		}
		if arg == nil {
			r.p.errorAt(param.extent, "ParameterRequiresArgument", param.ParameterName)
			return true
		}
		set(param, arg)
		return true
	}
	r.p.errorAt(param.extent, "ScriptRequiresInvalidFormat")
	return false
}

// texts gives the constant items of an argument; what is not constant is an error.
func (r *requiresParser) texts(arg Expression) (items []string, at []Extent) {
	list := []Expression{arg}
	if a, ok := arg.(*ArrayLiteral); ok {
		list = a.Elements
	}
	for _, e := range list {
		switch v := e.(type) {
		case *StringConstantExpression:
			items, at = append(items, v.Value), append(at, v.extent)
		case *ConstantExpression:
			items, at = append(items, v.extent.Text()), append(at, v.extent)
		case *Hashtable:
		default:
			r.p.errorAt(e.Extent(), "RequiresArgumentMustBeConstant")
		}
	}
	return items, at
}

func (r *requiresParser) version(_ *CommandParameter, arg Expression) {
	items, at := r.texts(arg)
	if len(items) == 0 || r.forSnapin {
		return
	}
	v, ok := normalVersion(items[0])
	if !ok {
		r.p.errorAt(at[0], "RequiresVersionInvalid")
		return
	}
	r.q.RequiredPSVersion = v
}

// normalVersion checks that a version is one to four numbers; a single one gets .0 behind it.
func normalVersion(s string) (string, bool) {
	parts := strings.Split(s, ".")
	if len(parts) > 4 {
		return "", false
	}
	for _, part := range parts {
		if part == "" || strings.Trim(part, "0123456789") != "" || len(part) > 9 {
			return "", false
		}
	}
	if len(parts) == 1 {
		s += ".0"
	}
	return s, true
}

func (r *requiresParser) edition(_ *CommandParameter, arg Expression) {
	items, at := r.texts(arg)
	for i, item := range items {
		if !equalFold(item, "Core") && !equalFold(item, "Desktop") {
			r.p.errorAt(at[i], "RequiresPSEditionInvalid", "psedition")
		}
		r.q.RequiredPSEditions = append(r.q.RequiredPSEditions, item)
	}
}

func (r *requiresParser) snapin(_ *CommandParameter, arg Expression) {
	items, _ := r.texts(arg)
	r.q.RequiresPSSnapIns = append(r.q.RequiresPSSnapIns, items...)
	r.forSnapin = true
}

func (r *requiresParser) assembly(_ *CommandParameter, arg Expression) {
	items, _ := r.texts(arg)
	r.q.RequiredAssemblies = append(r.q.RequiredAssemblies, items...)
}

func (r *requiresParser) shell(_ *CommandParameter, arg Expression) {
	if items, _ := r.texts(arg); len(items) > 0 {
		r.q.RequiredApplicationID = items[0]
	}
}

func (r *requiresParser) modules(_ *CommandParameter, arg Expression) {
	list := []Expression{arg}
	if a, ok := arg.(*ArrayLiteral); ok {
		list = a.Elements
	}
	for _, e := range list {
		if h, ok := e.(*Hashtable); ok {
			r.moduleTable(h)
			continue
		}
		items, _ := r.texts(e)
		for _, item := range items {
			r.q.RequiredModules = append(r.q.RequiredModules, ModuleSpecification{Name: item})
		}
	}
}

// moduleTable reads @{ModuleName=…; ModuleVersion=…}.
func (r *requiresParser) moduleTable(h *Hashtable) {
	m, problem := moduleSpecification(h)
	if problem != "" {
		r.p.errorAt(h.extent, "RequiresModuleInvalid", fmt.Sprintf(`Cannot convert value "System.Collections.Hashtable" to type `+
			`"Microsoft.PowerShell.Commands.ModuleSpecification". Error: "%s"`, problem))
		return
	}
	r.q.RequiredModules = append(r.q.RequiredModules, m)
}

// moduleSpecification reads a hashtable of constants; it gives what is wrong with it, or "".
func moduleSpecification(h *Hashtable) (m ModuleSpecification, problem string) {
	for _, kv := range h.KeyValuePairs {
		key, _ := constantKey(kv.Key)
		value := ""
		if p, ok := kv.Value.(*Pipeline); ok && p.PureExpression() != nil {
			value, _ = constantKey(p.PureExpression())
		}
		switch strings.ToLower(key) {
		case "modulename":
			m.Name = value
		case "guid":
			m.GUID = value
		case "moduleversion":
			m.Version = value
		case "maximumversion":
			m.MaximumVersion = value
		case "requiredversion":
			m.RequiredVersion = value
		}
	}
	if m.Version == "" && m.MaximumVersion == "" && m.RequiredVersion == "" {
		problem = "The 'ModuleVersion', 'MaximumVersion' and 'RequiredVersion' members do not exist in the hashtable that describes this module. " +
			"One of these three members must exist, and be assigned a version number in the format 'n.n.n.n'."
	}
	return m, problem
}
