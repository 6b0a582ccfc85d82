package interp

import (
	"path/filepath"
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/object"
)

// commandInfoClasses are what Get-Command gives, one class for each kind of command, with .NET's order of properties.
func commandInfoClasses() []dotnet.Class {
	const last = "Name CommandType Source Version Visibility ModuleName Module RemotingCapability Parameters ParameterSets"
	function := "HelpUri ScriptBlock CmdletBinding DefaultParameterSet Definition Options Description Verb Noun HelpFile OutputType " + last
	order := map[Kind]string{
		KindFunction:    function,
		KindFilter:      function,
		KindCmdlet:      "HelpUri Verb Noun HelpFile Version ImplementingType Definition DefaultParameterSet OutputType Options Name CommandType Source Visibility ModuleName Module RemotingCapability Parameters ParameterSets",
		KindAlias:       "HelpUri ResolvedCommandName DisplayName ReferencedCommand ResolvedCommand Definition Options Description OutputType " + last,
		KindApplication: "HelpUri Path Extension Definition Source Version Visibility OutputType Name CommandType ModuleName Module RemotingCapability Parameters ParameterSets",
		KindScript:      "HelpUri Path Definition Source Visibility ScriptBlock OutputType ScriptContents Name CommandType Version ModuleName Module RemotingCapability Parameters ParameterSets",
		KindBlock:       "Definition ScriptBlock OutputType " + last,
	}
	defs := commandInfoProps()
	out := []dotnet.Class{
		{Type: commandInfoBase, Members: commandInfoMethods},
		{Type: parameterSetInfoType, Members: parameterSetMembers},
		{Type: parameterInfoType, Members: parameterInfoMembers},
		{Type: commandTypesType, Members: func() []dotnet.Def { return nil }},
	}
	for kind, names := range order {
		out = append(out, dotnet.Class{Type: commandInfoTypes[kind], Members: func() []dotnet.Def {
			list := commandInfoMethods()
			for _, n := range strings.Fields(names) {
				list = append(list, defs[n])
			}
			return list
		}})
	}
	return out
}

func commandInfoMethods() []dotnet.Def {
	type ci = *CommandInfo
	return []dotnet.Def{
		dotnet.Method("string ToString()", func(c ci, _ dotnet.Args) (object.Value, error) { return c.Cmd.Name, nil }),
		dotnet.Method("System.Management.Automation.ParameterMetadata ResolveParameter(string name)", func(c ci, a dotnet.Args) (object.Value, error) {
			s := a.Host.Owner.(*Session)
			cmd := s.describedCommand(c.Cmd)
			if cmd.table == nil {
				return nil, nil
			}
			found := cmd.table.match(a.String(0))
			if len(found) != 1 {
				return nil, object.NewException(object.ArgumentExceptionType, "A parameter cannot be found that matches parameter name '"+a.String(0)+"'.")
			}
			return &parameterMetadata{found[0], s.current()}, nil
		}),
	}
}

// commandInfoProps are the properties of all kinds of commands.
func commandInfoProps() map[string]dotnet.Def {
	type ci = *CommandInfo
	fixed := func(v object.Value) func(ci) object.Value { return func(ci) object.Value { return v } }
	described := func(sig string, get func(s *Session, c *Command) object.Value) dotnet.Def {
		return dotnet.PropErr(sig, func(c ci, h *dotnet.Host) (object.Value, error) {
			s := h.Owner.(*Session)
			return get(s, s.describedCommand(c.Cmd)), nil
		})
	}
	target := func(sig string) dotnet.Def {
		return dotnet.PropErr(sig, func(c ci, h *dotnet.Host) (object.Value, error) {
			if t := h.Owner.(*Session).aliasTarget(c.Cmd); t != nil {
				return &CommandInfo{t}, nil
			}
			return nil, nil
		})
	}
	return map[string]dotnet.Def{
		"Name": dotnet.Prop("string Name {get;}", func(c ci) object.Value { return c.Cmd.Name }),
		"CommandType": dotnet.Prop("System.Management.Automation.CommandTypes CommandType {get;}", func(c ci) object.Value {
			return commandTypesType.EnumValue(c.Cmd.Kind.String())
		}),
		"HelpUri":    dotnet.Prop("string HelpUri {get;set;}", fixed("")),
		"Source":     dotnet.Prop("string Source {get;}", func(c ci) object.Value { return c.Cmd.source() }),
		"ModuleName": dotnet.Prop("string ModuleName {get;}", func(c ci) object.Value { return c.Cmd.moduleName() }),
		"Module": dotnet.PropErr("psmoduleinfo Module {get;}", func(c ci, h *dotnet.Host) (object.Value, error) {
			switch {
			case c.Cmd.module != nil:
				return c.Cmd.module, nil
			case c.Cmd.Kind == KindCmdlet && c.Cmd.Module != "":
				return h.Owner.(*Session).newModule(c.Cmd.Module, ""), nil
			}
			return nil, nil
		}),
		"Version":            dotnet.Prop("version Version {get;}", func(c ci) object.Value { return c.Cmd.version() }),
		"Visibility":         dotnet.Prop("System.Management.Automation.SessionStateEntryVisibility Visibility {get;set;}", fixed("Public")),
		"RemotingCapability": dotnet.Prop("System.Management.Automation.RemotingCapability RemotingCapability {get;}", fixed(remotingCapabilityType.EnumValue("PowerShell"))),
		"Options":            dotnet.Prop("System.Management.Automation.ScopedItemOptions Options {get;set;}", func(c ci) object.Value { return c.Cmd.options() }),
		"Description":        dotnet.Prop("string Description {get;set;}", fixed("")),
		"HelpFile":           dotnet.Prop("string HelpFile {get;}", fixed("")),
		"ImplementingType":   dotnet.Prop("type ImplementingType {get;}", fixed(nil)),
		"Definition":         dotnet.Prop("string Definition {get;}", func(c ci) object.Value { return c.Cmd.definition() }),
		"ScriptBlock": described("scriptblock ScriptBlock {get;}", func(_ *Session, c *Command) object.Value {
			if c.block == nil {
				return nil
			}
			return c.block
		}),
		"ScriptContents": described("string ScriptContents {get;}", func(_ *Session, c *Command) object.Value {
			if c.block == nil {
				return nil
			}
			return c.block.Text()
		}),
		"Path":                dotnet.Prop("string Path {get;}", func(c ci) object.Value { return nullable(c.Cmd.path) }),
		"Extension":           dotnet.Prop("string Extension {get;}", func(c ci) object.Value { return filepath.Ext(c.Cmd.path) }),
		"DefaultParameterSet": dotnet.Prop("string DefaultParameterSet {get;}", func(c ci) object.Value { return nullable(c.Cmd.DefaultSet) }),
		"CmdletBinding":       dotnet.Prop("bool CmdletBinding {get;}", func(c ci) object.Value { return c.Cmd.Advanced }),
		"ResolvedCommand":     target("System.Management.Automation.CommandInfo ResolvedCommand {get;}"),
		"ReferencedCommand":   target("System.Management.Automation.CommandInfo ReferencedCommand {get;}"),
		"ResolvedCommandName": dotnet.Prop("string ResolvedCommandName {get;}", func(c ci) object.Value { return nullable(c.Cmd.target) }),
		"DisplayName": dotnet.Prop("string DisplayName {get;}", func(c ci) object.Value {
			if c.Cmd.target == "" {
				return c.Cmd.Name
			}
			return c.Cmd.Name + " -> " + c.Cmd.target
		}),
		"Parameters": described("System.Collections.Generic.Dictionary[string,System.Management.Automation.ParameterMetadata] Parameters {get;}",
			func(s *Session, c *Command) object.Value { return c.parameterTable(s.current()) }),
		"ParameterSets": described("System.Collections.ObjectModel.ReadOnlyCollection[System.Management.Automation.CommandParameterSetInfo] ParameterSets {get;}",
			func(s *Session, c *Command) object.Value { return c.parameterSets(s.current()) }),
		"OutputType": described("System.Collections.ObjectModel.ReadOnlyCollection[System.Management.Automation.PSTypeName] OutputType {get;}",
			func(s *Session, c *Command) object.Value { return c.outputTypes(s) }),
		"Verb": dotnet.Prop("string Verb {get;}", func(c ci) object.Value { v, _ := c.Cmd.verbNoun(); return v }),
		"Noun": dotnet.Prop("string Noun {get;}", func(c ci) object.Value { _, n := c.Cmd.verbNoun(); return n }),
	}
}

// verbNoun splits the command's name; a name without a dash has neither.
func (c *Command) verbNoun() (verb, noun string) {
	verb, noun, ok := strings.Cut(c.Name, "-")
	if !ok {
		return "", ""
	}
	return verb, noun
}

func (c *Command) version() object.Value {
	text := ""
	switch {
	case c.module != nil:
		if text = c.module.Version; text == "" {
			text = "0.0"
		}
	case c.Kind == KindCmdlet:
		text = "7.0.0.0"
	case c.Kind == KindApplication:
		text = "0.0.0.0"
	}
	if text == "" {
		return nil
	}
	v, _ := object.Convert(text, object.VersionType)
	return v
}

func (c *Command) options() object.Value {
	o := variableOptions(0)
	if c.Kind == KindCmdlet {
		o = optionReadOnly
	}
	return object.Enum{Type: scopedOptionsType, Value: int64(o)}
}

// describedCommand is the command whose parameters a command has: an alias has those of its target, a script file those of its text.
func (s *Session) describedCommand(c *Command) *Command {
	if t := s.aliasTarget(c); t != nil {
		c = t
	}
	if c.Kind != KindScript || c.block != nil || c.path == "" {
		return c
	}
	b, err := s.loadScript(c)
	if err != nil {
		return c
	}
	d := *b.unit.compiled(s).command
	d.Name, d.Kind, d.path, d.block = c.Name, KindScript, c.path, b
	return &d
}

// aliasTarget is the command an alias stands for; nil when it is none or there is no such command.
func (s *Session) aliasTarget(c *Command) *Command {
	if c.Kind != KindAlias {
		return nil
	}
	t, err := s.findCommand(s.current().scope, c.target)
	if err != nil {
		return nil
	}
	return t
}

// parameterTable is CommandInfo.Parameters: by name, what each parameter is.
func (c *Command) parameterTable(f *frame) *object.Hashtable {
	h := object.NewDictionary(object.StringType, parameterMetadataType)
	h.IgnoreCase = true
	if c.table == nil {
		return h
	}
	for _, p := range c.table.params {
		h.Set(p.Name, &parameterMetadata{p, f})
	}
	return h
}

func (c *Command) outputTypes(s *Session) object.Value {
	l := &object.List{Type: object.CollectionType.Generic(psTypeNameType)}
	for _, name := range c.Output {
		x := object.NewObject()
		x.TypeNames = []string{psTypeNameType.Name}
		t := s.typeNamed(s.global, name)
		if t != nil {
			name = t.Name
		}
		x.Props.Set("Name", name)
		if t != nil {
			x.Props.Set("Type", t)
		} else {
			x.Props.Set("Type", nil)
		}
		x.Text = func() string { return name }
		l.Items = append(l.Items, x)
	}
	return l
}

var psTypeNameType = object.NewClass("System.Management.Automation.PSTypeName", nil)
