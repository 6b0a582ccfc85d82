package interp

import (
	"migsh/shell/dotnet"
	"migsh/shell/object"
)

// parameterSetInfo is an entry of CommandInfo.ParameterSets.
type parameterSetInfo struct {
	cmd *Command
	set string
	f   *frame
}

var (
	parameterSetInfoType = object.NewClass("System.Management.Automation.CommandParameterSetInfo", nil)
	parameterInfoType    = object.NewClass("System.Management.Automation.CommandParameterInfo", nil)
)

// PSType is CommandParameterSetInfo.
func (*parameterSetInfo) PSType() *object.Type { return parameterSetInfoType }

// PSString is the set's line of syntax without the command's name.
func (p *parameterSetInfo) PSString(*object.Culture) string { return p.cmd.setSyntax(p.set) }

// parameterInfo is a parameter within a set.
type parameterInfo struct {
	p  *Parameter
	in ParameterIn
	f  *frame
}

// PSType is CommandParameterInfo.
func (*parameterInfo) PSType() *object.Type { return parameterInfoType }

// parameterSets is CommandInfo.ParameterSets.
func (c *Command) parameterSets(f *frame) object.Value {
	l := &object.List{Type: object.CollectionType.Generic(parameterSetInfoType)}
	if c.table == nil || c.Kind == KindApplication || c.Kind == KindFunction && len(c.Params) == 0 && !c.Advanced && c.block != nil && c.block.unit.ast.ParamBlock == nil && len(c.block.unit.params) == 0 && c.block.Text() == "" {
		return l
	}
	for _, set := range c.SetNames() {
		l.Items = append(l.Items, &parameterSetInfo{c, set, f})
	}
	return l
}

func parameterSetMembers() []dotnet.Def {
	type ps = *parameterSetInfo
	return []dotnet.Def{
		dotnet.Prop("string Name {get;}", func(p ps) object.Value { return p.set }),
		dotnet.Prop("bool IsDefault {get;}", func(p ps) object.Value { return p.cmd.DefaultSet != "" && equalFold(p.cmd.DefaultSet, p.set) }),
		dotnet.Prop("System.Collections.ObjectModel.ReadOnlyCollection[System.Management.Automation.CommandParameterInfo] Parameters {get;}", func(p ps) object.Value {
			l := &object.List{Type: object.CollectionType.Generic(parameterInfoType)}
			for _, x := range p.cmd.table.params {
				if in := x.In(p.set); in != nil {
					l.Items = append(l.Items, &parameterInfo{x, *in, p.f})
				}
			}
			return l
		}),
		dotnet.Method("string ToString()", func(p ps, _ dotnet.Args) (object.Value, error) { return p.PSString(nil), nil }),
	}
}

func parameterInfoMembers() []dotnet.Def {
	type pi = *parameterInfo
	return []dotnet.Def{
		dotnet.Prop("string Name {get;}", func(p pi) object.Value { return p.p.Name }),
		dotnet.Prop("type ParameterType {get;}", func(p pi) object.Value { return p.p.Type }),
		dotnet.Prop("bool IsMandatory {get;}", func(p pi) object.Value { return p.in.Mandatory }),
		dotnet.Prop("bool IsDynamic {get;}", func(p pi) object.Value { return p.p.runtime != nil || p.p.dynamic }),
		dotnet.Prop("int Position {get;}", func(p pi) object.Value { return parameterAttribute(p.in, false).get("Position") }),
		dotnet.Prop("bool ValueFromPipeline {get;}", func(p pi) object.Value { return p.in.Pipe }),
		dotnet.Prop("bool ValueFromPipelineByPropertyName {get;}", func(p pi) object.Value { return p.in.Prop }),
		dotnet.Prop("bool ValueFromRemainingArguments {get;}", func(p pi) object.Value { return p.in.Remaining }),
		dotnet.Prop("string HelpMessage {get;}", func(p pi) object.Value { return nullable(p.in.Help) }),
		dotnet.Prop("System.Collections.ObjectModel.ReadOnlyCollection[string] Aliases {get;}", func(p pi) object.Value { return object.NewStrings(p.p.Aliases...) }),
		dotnet.Prop("System.Collections.ObjectModel.ReadOnlyCollection[System.Attribute] Attributes {get;}", func(p pi) object.Value {
			return &object.List{Type: object.CollectionType.Generic(attributeType), Items: p.p.attributeObjects(p.f)}
		}),
	}
}
