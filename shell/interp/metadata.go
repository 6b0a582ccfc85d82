package interp

import (
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/object"
)

// What scripts see of parameters: CommandInfo.Parameters, and what dynamicparam makes.

var (
	parameterMetadataType = object.NewClass("System.Management.Automation.ParameterMetadata", nil)
	runtimeParameterType  = object.NewClass("System.Management.Automation.RuntimeDefinedParameter", nil)
	runtimeDictionaryType = &object.Type{Name: "System.Management.Automation.RuntimeDefinedParameterDictionary", Kind: object.KindDictionary,
		Base: object.DictionaryType.Generic(object.StringType, runtimeParameterType)}
)

// parameterMetadata is an entry of CommandInfo.Parameters.
type parameterMetadata struct {
	p *Parameter
	f *frame // where script classes among the attributes are looked up
}

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
	return []dotnet.Class{
		{Type: attributeType, Members: func() []dotnet.Def { return nil }},
		{Type: parameterMetadataType, Members: parameterMetadataMembers},
		{Type: runtimeParameterType, Members: runtimeParameterMembers},
		{Type: runtimeDictionaryType, Members: func() []dotnet.Def {
			return []dotnet.Def{dotnet.Ctor("new()", func(dotnet.Args) (object.Value, error) {
				return &object.Hashtable{Type: runtimeDictionaryType, IgnoreCase: true}, nil
			})}
		}},
	}
}

func parameterMetadataMembers() []dotnet.Def {
	type pm = *parameterMetadata
	return []dotnet.Def{
		dotnet.Prop("string Name {get;}", func(m pm) object.Value { return m.p.Name }),
		dotnet.Prop("type ParameterType {get;}", func(m pm) object.Value { return m.p.Type }),
		dotnet.Prop("System.Collections.Generic.Dictionary[string,System.Management.Automation.ParameterSetMetadata] ParameterSets {get;}", func(m pm) object.Value {
			h := object.NewDictionary(object.StringType, object.ObjectType)
			for _, in := range m.p.Sets {
				name := in.Set
				if name == "" {
					name = allSets
				}
				h.Set(name, parameterAttribute(in, m.p.Hidden))
			}
			return h
		}),
		dotnet.Prop("bool IsDynamic {get;}", func(m pm) object.Value { return m.p.dynamic || m.p.runtime != nil }),
		dotnet.Prop("System.Collections.ObjectModel.Collection[string] Aliases {get;}", func(m pm) object.Value { return object.NewStrings(m.p.Aliases...) }),
		dotnet.Prop("System.Collections.ObjectModel.Collection[System.Attribute] Attributes {get;}", func(m pm) object.Value {
			return &object.List{Type: object.CollectionType.Generic(attributeType), Items: m.p.attributeObjects(m.f)}
		}),
		dotnet.Prop("bool SwitchParameter {get;}", func(m pm) object.Value { return m.p.Type == object.SwitchParameterType }),
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
func (r *runtimeParameter) parameter(s *Session) (*Parameter, error) {
	p := &Parameter{Name: r.name, Type: r.typ, runtime: r}
	for _, x := range r.attributes.Items {
		a, ok := object.Unwrap(x).(*attribute)
		if !ok {
			if cl := classOf(object.Unwrap(x)); cl != nil {
				p.custom = append(p.custom, &customAttribute{made: object.Unwrap(x)})
			}
			continue
		}
		switch key := a.key(); key {
		case "parameter":
			p.Sets = append(p.Sets, a.in())
			p.Hidden = p.Hidden || object.Truth(a.get("DontShow"))
		case "alias":
			for _, n := range object.Items(a.get("AliasNames")) {
				p.Aliases = append(p.Aliases, object.ToString(n))
			}
		case "allownull":
			p.AllowNull = true
		case "allowemptystring":
			p.AllowEmptyString = true
		case "allowemptycollection":
			p.AllowEmptyCollection = true
		default:
			c, err := a.check(s)
			if err != nil {
				return nil, err
			}
			if c != nil {
				p.Checks = append(p.Checks, c)
			}
		}
	}
	if len(p.Sets) == 0 {
		p.Sets = []ParameterIn{{Position: -1}}
	}
	return p, nil
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
				p, err := r.parameter(st.f.sess)
				if err != nil {
					return nil, err
				}
				out = append(out, p)
			}
		}
	}
	return out, nil
}
