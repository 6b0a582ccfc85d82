package dotnet

import (
	"strings"

	"migsh/shell/object"
)

// A member of an object, or one made and not yet on an object, as scripts see it: PSNoteProperty and its relatives.

func notePropertyMembers() []Def {
	return append(memberInfo("MemberType", "IsSettable", "IsGettable", "Value", "TypeNameOfValue", "Name", "IsInstance"),
		Ctor("new(string name, System.Object value)", func(a Args) (Value, error) {
			return &NewMember{object.Prop{Name: a.String(0), Value: a.Value(1)}}, nil
		}))
}

func aliasPropertyMembers() []Def {
	return append(memberInfo("ReferencedMemberName", "ConversionType", "MemberType", "TypeNameOfValue", "IsSettable", "IsGettable", "Value", "Name", "IsInstance"),
		Ctor("new(string name, string referencedMemberName)", func(a Args) (Value, error) {
			return &NewMember{object.Prop{Name: a.String(0), Value: a.String(1), Kind: object.AliasProperty}}, nil
		}))
}

func propertyInfoMembers() []Def {
	return memberInfo("MemberType", "Value", "IsSettable", "IsGettable", "TypeNameOfValue", "Name", "IsInstance")
}

func methodInfoMembers() []Def {
	return memberInfo("MemberType", "OverloadDefinitions", "TypeNameOfValue", "Value", "Name", "IsInstance")
}

// memberInfo are the properties of those names, in that order.
func memberInfo(names ...string) []Def {
	var defs []Def
	for _, n := range names {
		defs = append(defs, memberInfoProperty(n))
	}
	return defs
}

func memberInfoProperty(name string) Def {
	switch name {
	case "Name":
		return Prop("string Name {get;}", func(v Value) Value { return memberProp(v).Name })
	case "MemberType":
		return Prop("System.Management.Automation.PSMemberTypes MemberType {get;}", func(v Value) Value { return MemberTypeOf(memberProp(v).Kind) })
	case "Value":
		return Def{sig: "System.Object Value {get;set;}", get: memberValue, set: setMemberValue}
	case "TypeNameOfValue":
		return PropErr("string TypeNameOfValue {get;}", memberTypeName)
	case "IsSettable":
		return PropErr("bool IsSettable {get;}", isSettable)
	case "ReferencedMemberName":
		return Prop("string ReferencedMemberName {get;}", func(v Value) Value { return memberProp(v).Value })
	case "ConversionType":
		return Prop("type ConversionType {get;}", func(v Value) Value {
			if t := memberProp(v).Type; t != nil {
				return t
			}
			return nil
		})
	case "OverloadDefinitions":
		return PropErr("System.Collections.ObjectModel.Collection[string] OverloadDefinitions {get;}", func(v Value, h *Host) (Value, error) {
			return object.NewStrings(memberText(v, h)), nil
		})
	case "GetterScript", "Script", "SetterScript":
		return Prop("scriptblock "+name+" {get;}", func(v Value) Value { return memberBlock(v, name == "SetterScript") })
	}
	return Prop("bool "+name+" {get;}", func(Value) Value { return true })
}

// memberProp is the member itself; one of a class has no more than its name and kind.
func memberProp(v Value) object.Prop {
	switch p := v.(type) {
	case *NewMember:
		return p.Prop
	case *PropertyInfo:
		if o, ok := p.Of.(*object.Object); ok {
			if m := o.Props.Find(p.Name); m != nil {
				return *m
			}
		}
		if m := p.host.typeMember(p.Of, p.Name); m != nil {
			return *m
		}
		return object.Prop{Name: p.Name, Kind: p.Kind}
	}
	return object.Prop{}
}

func memberValue(v Value, h *Host) (Value, error) {
	if n, ok := v.(*NewMember); ok {
		return n.Prop.Value, nil
	}
	p := v.(*PropertyInfo)
	if p.Kind >= object.ScriptMethod {
		return memberText(v, h), nil
	}
	return p.Value()
}

func setMemberValue(v, x Value, _ *Host) error {
	if n, ok := v.(*NewMember); ok {
		n.Prop.Value = x
		return nil
	}
	p := v.(*PropertyInfo)
	return p.host.Set(p.Of, p.Name, x)
}

// memberText is a method's definitions.
func memberText(v Value, h *Host) string {
	m := memberProp(v)
	if d, ok := m.Value.(interface{ Definition(name string) string }); ok {
		return d.Definition(m.Name)
	}
	if p, ok := v.(*PropertyInfo); ok {
		if s := h.classOf(object.TypeOf(object.Unwrap(p.Of))).find(p.Name); s != nil {
			return strings.Join(s.definitions(), ", ")
		}
	}
	return "System.Object " + m.Name + "();"
}

func memberTypeName(v Value, h *Host) (Value, error) {
	m := memberProp(v)
	switch m.Kind {
	case object.ScriptProperty, object.ScriptMethod:
		return object.ObjectType.Name, nil
	case object.Method:
		return MethodGroupType.Name, nil
	}
	if p, ok := v.(*PropertyInfo); ok {
		if t := p.declaredType(); t != nil {
			return t.ClrName(), nil
		}
	}
	x, err := memberValue(v, h)
	if err != nil || x == nil {
		return object.ObjectType.Name, nil
	}
	return object.TypeOf(x).ClrName(), nil
}

func isSettable(v Value, h *Host) (Value, error) {
	m := memberProp(v)
	if m.Kind == object.ScriptProperty {
		return memberBlock(v, true) != nil, nil
	}
	p, ok := v.(*PropertyInfo)
	if !ok || m.Kind != object.Property {
		return !m.ReadOnly, nil
	}
	if o, ok := p.Of.(*object.Object); ok && o.Props.Find(p.Name) != nil {
		return !m.ReadOnly, nil
	}
	s := h.classOf(object.TypeOf(object.Unwrap(p.Of))).find(p.Name)
	return s == nil || s.prop == nil || s.prop.set != nil, nil
}

// Coded is implemented by script properties and methods, which can show their code.
type Coded interface {
	// Code is what reads the property or is the method, and what assigns it; nil when there is none.
	Code() (get, set object.Invoker)
}

func memberBlock(v Value, setter bool) Value {
	c, ok := memberProp(v).Value.(Coded)
	if !ok {
		return nil
	}
	get, set := c.Code()
	if setter {
		get = set
	}
	if get == nil {
		return nil
	}
	return get
}
