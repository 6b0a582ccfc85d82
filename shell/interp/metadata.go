package interp

import (
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/object"
)

// What scripts see of parameters: CommandInfo.Parameters, and what dynamicparam makes.

var (
	attributeType          = object.NewClass("System.Attribute", nil)
	parameterAttributeType = object.NewClass("System.Management.Automation.ParameterAttribute", attributeType)
	aliasAttributeType     = object.NewClass("System.Management.Automation.AliasAttribute", attributeType)
	parameterMetadataType  = object.NewClass("System.Management.Automation.ParameterMetadata", nil)
	runtimeParameterType   = object.NewClass("System.Management.Automation.RuntimeDefinedParameter", nil)
	runtimeDictionaryType  = &object.Type{Name: "System.Management.Automation.RuntimeDefinedParameterDictionary", Kind: object.KindDictionary,
		Base: object.DictionaryType.Generic(object.StringType, runtimeParameterType)}
)

// parameterAttribute is [Parameter()].
type parameterAttribute struct{ in ParameterIn }

// PSType is ParameterAttribute.
func (*parameterAttribute) PSType() *object.Type { return parameterAttributeType }

// aliasAttribute is [Alias()].
type aliasAttribute struct{ names []string }

// PSType is AliasAttribute.
func (*aliasAttribute) PSType() *object.Type { return aliasAttributeType }

// parameterMetadata is an entry of CommandInfo.Parameters.
type parameterMetadata struct{ p *Parameter }

// PSType is ParameterMetadata.
func (*parameterMetadata) PSType() *object.Type { return parameterMetadataType }

// runtimeParameter is a parameter that dynamicparam defines.
type runtimeParameter struct {
	name       string
	typ        *object.Type
	attributes *object.List
	value      object.Value
}

// PSType is RuntimeDefinedParameter.
func (*runtimeParameter) PSType() *object.Type { return runtimeParameterType }

// metadataClasses are those types with their members.
func metadataClasses() []dotnet.Class {
	none := func() []dotnet.Def { return nil }
	return []dotnet.Class{
		{Type: attributeType, Members: none},
		{Type: parameterAttributeType, Members: parameterAttributeMembers},
		{Type: aliasAttributeType, Members: func() []dotnet.Def {
			return []dotnet.Def{
				dotnet.Prop("System.Collections.Generic.IList[string] AliasNames {get;}", func(a *aliasAttribute) object.Value { return object.NewStrings(a.names...) }),
				dotnet.Ctor("new(Params string[] aliasNames)", func(a dotnet.Args) (object.Value, error) {
					x := &aliasAttribute{}
					for _, v := range a.Items(0) {
						x.names = append(x.names, object.ToString(v))
					}
					return x, nil
				}),
			}
		}},
		{Type: parameterMetadataType, Members: parameterMetadataMembers},
		{Type: runtimeParameterType, Members: runtimeParameterMembers},
		{Type: runtimeDictionaryType, Members: func() []dotnet.Def {
			return []dotnet.Def{dotnet.Ctor("new()", func(dotnet.Args) (object.Value, error) {
				return &object.Hashtable{Type: runtimeDictionaryType, IgnoreCase: true}, nil
			})}
		}},
	}
}

func parameterAttributeMembers() []dotnet.Def {
	type pa = *parameterAttribute
	flag := func(name string, at func(pa) *bool) dotnet.Def {
		return dotnet.PropSet("bool "+name+" {get;set;}", func(a pa) object.Value { return *at(a) }, func(a pa, v object.Value) error {
			*at(a) = object.Truth(v)
			return nil
		})
	}
	return []dotnet.Def{
		dotnet.Ctor("new()", func(dotnet.Args) (object.Value, error) { return &parameterAttribute{ParameterIn{Position: -1}}, nil }),
		flag("Mandatory", func(a pa) *bool { return &a.in.Mandatory }),
		flag("ValueFromPipeline", func(a pa) *bool { return &a.in.Pipe }),
		flag("ValueFromPipelineByPropertyName", func(a pa) *bool { return &a.in.Prop }),
		flag("ValueFromRemainingArguments", func(a pa) *bool { return &a.in.Remaining }),
		dotnet.PropSet("int Position {get;set;}", func(a pa) object.Value {
			if a.in.Position < 0 {
				return int32(-2147483648)
			}
			return int32(a.in.Position)
		}, func(a pa, v object.Value) error {
			a.in.Position = int(v.(int32))
			return nil
		}),
		dotnet.PropSet("string ParameterSetName {get;set;}", func(a pa) object.Value {
			if a.in.Set == "" {
				return allSets
			}
			return a.in.Set
		}, func(a pa, v object.Value) error {
			if a.in.Set = object.ToString(v); a.in.Set == allSets {
				a.in.Set = ""
			}
			return nil
		}),
		dotnet.PropSet("string HelpMessage {get;set;}", func(a pa) object.Value { return nullable(a.in.Help) }, func(a pa, v object.Value) error {
			a.in.Help = object.ToString(v)
			return nil
		}),
	}
}

func parameterMetadataMembers() []dotnet.Def {
	type pm = *parameterMetadata
	return []dotnet.Def{
		dotnet.Prop("string Name {get;}", func(m pm) object.Value { return m.p.Name }),
		dotnet.Prop("type ParameterType {get;}", func(m pm) object.Value { return m.p.Type }),
		dotnet.Prop("System.Collections.ObjectModel.Collection[string] Aliases {get;}", func(m pm) object.Value { return object.NewStrings(m.p.Aliases...) }),
		dotnet.Prop("bool SwitchParameter {get;}", func(m pm) object.Value { return m.p.Type == object.SwitchParameterType }),
		dotnet.Prop("bool IsDynamic {get;}", func(pm) object.Value { return false }),
		dotnet.Prop("System.Collections.ObjectModel.Collection[System.Attribute] Attributes {get;}", func(m pm) object.Value {
			l := object.NewList(object.ObjectType)
			for _, in := range m.p.Sets {
				l.Items = append(l.Items, &parameterAttribute{in})
			}
			if len(m.p.Aliases) > 0 {
				l.Items = append(l.Items, &aliasAttribute{m.p.Aliases})
			}
			return l
		}),
		dotnet.Prop("System.Collections.Generic.Dictionary[string,System.Object] ParameterSets {get;}", func(m pm) object.Value {
			h := object.NewDictionary(object.StringType, object.ObjectType)
			for _, in := range m.p.Sets {
				name := in.Set
				if name == "" {
					name = allSets
				}
				h.Set(name, &parameterAttribute{in})
			}
			return h
		}),
	}
}

func runtimeParameterMembers() []dotnet.Def {
	type rp = *runtimeParameter
	return []dotnet.Def{
		dotnet.Ctor("new()", func(dotnet.Args) (object.Value, error) {
			return &runtimeParameter{typ: object.ObjectType, attributes: object.NewList(object.ObjectType)}, nil
		}),
		dotnet.Ctor("new(string name, type parameterType, System.Object attributes)", func(a dotnet.Args) (object.Value, error) {
			p := &runtimeParameter{name: a.String(0), typ: dotnet.Arg[*object.Type](a, 1), attributes: object.NewList(object.ObjectType, object.Items(a.Value(2))...)}
			if p.typ == nil {
				p.typ = object.ObjectType
			}
			return p, nil
		}),
		dotnet.PropSet("string Name {get;set;}", func(p rp) object.Value { return p.name }, func(p rp, v object.Value) error {
			p.name = object.ToString(v)
			return nil
		}),
		dotnet.Prop("type ParameterType {get;}", func(p rp) object.Value { return p.typ }),
		dotnet.Prop("System.Collections.ObjectModel.Collection[System.Attribute] Attributes {get;}", func(p rp) object.Value { return p.attributes }),
		dotnet.PropSet("System.Object Value {get;set;}", func(p rp) object.Value { return p.value }, func(p rp, v object.Value) error {
			p.value = v
			return nil
		}),
		dotnet.Prop("bool IsSet {get;}", func(p rp) object.Value { return p.value != nil }),
	}
}

// parameter is the runtime parameter as the binder takes it.
func (r *runtimeParameter) parameter() *Parameter {
	p := &Parameter{Name: r.name, Type: r.typ, runtime: r}
	for _, x := range r.attributes.Items {
		switch a := x.(type) {
		case *parameterAttribute:
			p.Sets = append(p.Sets, a.in)
		case *aliasAttribute:
			p.Aliases = append(p.Aliases, a.names...)
		}
	}
	if len(p.Sets) == 0 {
		p.Sets = []ParameterIn{{Position: -1}}
	}
	return p
}

// dynamicParameters runs the dynamicparam block with the parameters bound so far and reads the parameters it defines.
func (st *blockStage) dynamicParameters() ([]*Parameter, error) {
	for _, p := range st.f.unit.params {
		if st.f.scope.own(st.f.unit.syms[p.slot]) == nil {
			st.f.declareParameter(p.meta, cellOf(unboundDefault(p.meta.Type)))
		}
	}
	items, err := st.f.capture(func(f *frame) error {
		if err := f.unit.dynamic(f); err != errReturn {
			return err
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	var out []*Parameter
	for _, v := range items {
		h, ok := object.Unwrap(v).(*object.Hashtable)
		if !ok {
			continue
		}
		for _, x := range h.Values() {
			if r, ok := object.Unwrap(x).(*runtimeParameter); ok && strings.TrimSpace(r.name) != "" {
				out = append(out, r.parameter())
			}
		}
	}
	return out, nil
}
