package interp

import (
	"slices"
	"sort"
	"strings"

	"migsh/shell/object"
)

type getCommand struct {
	Name            []string       `ps:"pos=0,pipe,prop,set=AllCommandSet;prop,set=CmdletSet"`
	Verb            []string       `ps:"prop,set=CmdletSet"`
	Noun            []string       `ps:"prop,set=CmdletSet"`
	Module          []string       `ps:"prop,alias=PSSnapin"`
	CommandType     []string       `ps:"prop,set=AllCommandSet,alias=Type"`
	TotalCount      int            `ps:"prop"`
	Syntax          Switch         `ps:"prop"`
	ShowCommandInfo Switch         `ps:"prop"`
	ArgumentList    []object.Value `ps:"pos=1,remaining,alias=Args,allownull,allowemptylist"`
	All             Switch         `ps:"prop"`
	ListImported    Switch         `ps:"prop"`
	ParameterName   []string
	ParameterType   []string
}

func (c *getCommand) Process(p *Pipe) error {
	if len(c.Name) == 0 {
		return c.write(p, c.matching(p, "*"))
	}
	for _, name := range c.Name {
		if object.HasWildcard(name) {
			if err := c.write(p, c.matching(p, name)); err != nil {
				return err
			}
			continue
		}
		cmd := p.frame.commandByName(name, c.wants)
		if cmd == nil {
			r := notRecognized(name).(*ErrorRecord)
			r.exact, r.ID = false, "CommandNotFoundException"
			if err := p.Error(r); err != nil {
				return err
			}
			continue
		}
		if err := c.write(p, []*Command{cmd}); err != nil {
			return err
		}
	}
	return nil
}

// wants reports whether the kind of command was asked for.
func (c *getCommand) wants(cmd *Command) bool {
	if len(c.CommandType) > 0 {
		ok := false
		for _, t := range c.CommandType {
			for _, one := range strings.Split(t, ",") {
				one = strings.TrimSpace(one)
				ok = ok || strings.EqualFold(one, "All") || strings.EqualFold(one, cmd.Kind.String())
			}
		}
		if !ok {
			return false
		}
	}
	if len(c.Module) > 0 && !anyLike(c.Module, cmd.moduleName()) {
		return false
	}
	if !c.hasParameters(cmd) {
		return false
	}
	verb, noun, _ := strings.Cut(cmd.Name, "-")
	return (len(c.Verb) == 0 || anyLike(c.Verb, verb)) && (len(c.Noun) == 0 || anyLike(c.Noun, noun))
}

// hasParameters reports whether the command has a parameter of each name and type asked for. pwsh: names also by alias, types by their name.
func (c *getCommand) hasParameters(cmd *Command) bool {
	var params []*Parameter
	if cmd.table != nil {
		params = cmd.table.params
	}
	for _, name := range c.ParameterName {
		if !slices.ContainsFunc(params, func(p *Parameter) bool {
			return anyLike([]string{name}, p.Name) || slices.ContainsFunc(p.Aliases, func(a string) bool { return anyLike([]string{name}, a) })
		}) {
			return false
		}
	}
	if len(c.ParameterType) == 0 {
		return true
	}
	return slices.ContainsFunc(params, func(p *Parameter) bool {
		return anyLike(c.ParameterType, p.Type.Name) || anyLike(c.ParameterType, p.Type.ShortName())
	})
}

// matching are the aliases, functions and cmdlets whose name matches, sorted.
func (c *getCommand) matching(p *Pipe, pattern string) []*Command {
	var out []*Command
	take := func(cmd *Command) {
		if ok, _ := object.Like(cmd.Name, pattern, true); ok && c.wants(cmd) {
			out = append(out, cmd)
		}
	}
	noun := len(c.Verb) == 0 && len(c.Noun) == 0
	if noun {
		for at := p.frame.scope; at != nil; at = at.parent {
			for _, a := range at.aliases {
				take(&Command{Name: a.name, Kind: KindAlias, target: a.target})
			}
		}
	}
	for _, f := range p.frame.scope.functionNames() {
		take(f)
	}
	for _, cmd := range p.Session().cmdlets {
		take(cmd)
	}
	sort.SliceStable(out, func(i, j int) bool { return strings.ToLower(out[i].Name) < strings.ToLower(out[j].Name) })
	return out
}

func (c *getCommand) write(p *Pipe, list []*Command) error {
	for _, cmd := range list {
		var v object.Value = &CommandInfo{cmd}
		if c.Syntax {
			v = cmd.syntaxText()
		}
		if err := p.Write(v); err != nil {
			return err
		}
	}
	return nil
}

// commandByName finds a command without following aliases.
func (f *frame) commandByName(name string, wants func(*Command) bool) *Command {
	if a := f.scope.alias(name); a != nil {
		c := &Command{Name: a.name, Kind: KindAlias, target: a.target}
		if target := f.sess.lookup(f.scope, a.target); target != nil {
			c.table, c.Params, c.Module = target.table, target.Params, ""
		}
		if wants(c) {
			return c
		}
	}
	if c := f.sess.lookup(f.scope, name); c != nil && wants(c) {
		return c
	}
	// what hides a command of the kind that is wanted is passed over
	if c := f.sess.cmdlets[strings.ToLower(name)]; c != nil && wants(c) {
		return c
	}
	if c := f.sess.fileCommand(name); c != nil && wants(c) {
		return c
	}
	return nil
}

// syntaxText is what Get-Command -Syntax shows: a line for each parameter set.
func (c *Command) syntaxText() string {
	var b strings.Builder
	for _, set := range c.SetNames() {
		b.WriteString("\n" + strings.TrimSuffix(c.Name+" "+c.setSyntax(set), " ") + "\n")
	}
	return b.String()
}

// setSyntax is the syntax of one parameter set without the command's name.
func (c *Command) setSyntax(set string) string {
	var parts []string
	for _, p := range c.setParameters(set) {
		parts = append(parts, p.syntax(set))
	}
	if c.paging {
		parts = append(parts, "[-IncludeTotalCount]", "[-Skip <ulong>]", "[-First <ulong>]")
	}
	if c.Should {
		parts = append(parts, "[-WhatIf]", "[-Confirm]")
	}
	if c.Advanced {
		parts = append(parts, "[<CommonParameters>]")
	}
	return strings.Join(parts, " ")
}

// setParameters are a set's parameters: by position, then mandatory ones, then the others.
func (c *Command) setParameters(set string) []*Parameter {
	var out []*Parameter
	for _, p := range c.Params {
		if p.In(set) != nil {
			out = append(out, p)
		}
	}
	rank := func(p *Parameter) int {
		in := p.In(set)
		switch {
		case in.Position >= 0:
			return in.Position
		case in.Mandatory:
			return 1000
		}
		return 2000
	}
	sort.SliceStable(out, func(i, j int) bool { return rank(out[i]) < rank(out[j]) })
	return out
}

// syntax is a parameter as a syntax line shows it.
func (p *Parameter) syntax(set string) string {
	in := p.In(set)
	name, value := "-"+p.Name, ""
	if p.Type != object.SwitchParameterType {
		value = " <" + syntaxType(p.Type) + ">"
	}
	if in.Position >= 0 {
		name = "[" + name + "]"
	}
	if in.Mandatory {
		return name + value
	}
	return "[" + name + value + "]"
}

// syntaxType is a type's name in a syntax line: short, with C#'s words for the common ones.
func syntaxType(t *object.Type) string {
	if t.Kind == object.KindArray {
		return syntaxType(t.Elem) + "[]"
	}
	switch t {
	case object.StringType:
		return "string"
	case object.Int32Type:
		return "int"
	case object.Int64Type:
		return "long"
	case object.BooleanType:
		return "bool"
	case object.ObjectType:
		return "Object"
	case object.DoubleType:
		return "double"
	case object.HashtableType:
		return "hashtable"
	case object.ScriptBlockType:
		return "scriptblock"
	case object.PSObjectType:
		return "psobject"
	case object.DateTimeType:
		return "datetime"
	case object.TimeSpanType:
		return "timespan"
	case object.GuidType:
		return "guid"
	}
	return t.ShortName()
}

type getAlias struct {
	Name       []string `ps:"pos=0,pipe,prop,set=Default"`
	Exclude    []string
	Scope      string
	Definition []string `ps:"set=Definition"`
}

func (c *getAlias) Process(p *Pipe) error {
	names := c.Name
	if len(names) == 0 {
		names = []string{"*"}
	}
	for _, name := range names {
		var found []*Command
		for at := p.frame.scope; at != nil; at = at.parent {
			for _, a := range at.aliases {
				if ok, _ := object.Like(a.name, name, true); !ok || anyLike(c.Exclude, a.name) {
					continue
				}
				if len(c.Definition) > 0 && !anyLike(c.Definition, a.target) {
					continue
				}
				found = append(found, &Command{Name: a.name, Kind: KindAlias, target: a.target})
			}
		}
		sort.Slice(found, func(i, j int) bool { return strings.ToLower(found[i].Name) < strings.ToLower(found[j].Name) })
		for _, a := range found {
			if err := p.Write(&CommandInfo{a}); err != nil {
				return err
			}
		}
		if len(found) == 0 && (!object.HasWildcard(name) || len(c.Definition) > 0) {
			what, id := "name '"+name+"'", name
			if len(c.Definition) > 0 {
				what, id = "definition '"+c.Definition[0]+"'", c.Definition[0]
			}
			if err := p.Error(&ErrorRecord{Err: object.NewException(itemNotFound, "This command cannot find a matching alias because an alias with the "+what+" does not exist."),
				ID: "ItemNotFoundException", Category: ObjectNotFound, Target: id}); err != nil {
				return err
			}
		}
	}
	return nil
}

// aliasSettings are what Set-Alias and New-Alias have in common.
type aliasSettings struct {
	Name        string `ps:"pos=0,mandatory,prop"`
	Value       string `ps:"pos=1,mandatory,prop"`
	Description string
	Option      []string
	PassThru    Switch
	Scope       string
	Force       Switch
}

func (c *aliasSettings) set(p *Pipe, fresh bool) error {
	at, err := p.frame.scopeNumber(c.Scope)
	if err != nil {
		return err
	}
	old := at.aliases[strings.ToLower(c.Name)]
	if fresh && old != nil && !bool(c.Force) {
		return p.Error(&ErrorRecord{Err: object.NewException(sessionState, "The alias is not allowed, because an alias with the name '"+c.Name+"' already exists."),
			ID: "AliasAlreadyExists", Category: ResourceExists, Target: c.Name})
	}
	vs := variableSettings{Option: c.Option}
	a := &aliasEntry{name: c.Name, target: c.Value, desc: c.Description, options: vs.options()}
	at.setAlias(a)
	if c.PassThru {
		return p.Write(&CommandInfo{&Command{Name: a.name, Kind: KindAlias, target: a.target}})
	}
	return nil
}

type setAliasCmdlet struct {
	aliasSettings
	ShouldProcess
}

func (c *setAliasCmdlet) Process(p *Pipe) error { return c.set(p, false) }

type newAlias struct {
	aliasSettings
	ShouldProcess
}

func (c *newAlias) Process(p *Pipe) error { return c.set(p, true) }

type removeAlias struct {
	Name  []string `ps:"pos=0,mandatory,pipe,prop"`
	Scope string
	Force Switch
}

func (c *removeAlias) Process(p *Pipe) error {
	for _, name := range c.Name {
		found := false
		for at := p.frame.scope; at != nil && !found; at = at.parent {
			if a := at.aliases[strings.ToLower(name)]; a != nil {
				delete(at.aliases, strings.ToLower(name))
				found = true
			}
		}
		if !found {
			if err := p.Error(&ErrorRecord{Err: object.NewException(itemNotFound, "This command cannot find a matching alias because an alias with the name '"+name+"' does not exist."),
				ID: "ItemNotFoundException", Category: ObjectNotFound, Target: name}); err != nil {
				return err
			}
		}
	}
	return nil
}
