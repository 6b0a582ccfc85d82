package dotnet

import (
	"strings"

	"migsh/shell/object"
)

var (
	assemblyType     = object.NewClass("System.Reflection.RuntimeAssembly", object.NewClass("System.Reflection.Assembly", nil))
	assemblyNameType = object.NewClass("System.Reflection.AssemblyName", nil)
	methodInfoType   = object.NewClass("System.Reflection.RuntimeMethodInfo", object.NewClass("System.Reflection.MethodInfo", object.MemberInfo))
	propInfoType     = object.NewClass("System.Reflection.RuntimePropertyInfo", object.NewClass("System.Reflection.PropertyInfo", object.MemberInfo))
	paramInfoType    = object.NewClass("System.Reflection.RuntimeParameterInfo", object.NewClass("System.Reflection.ParameterInfo", nil))
)

// assembly is what [int].Assembly gives.
type assembly struct{ full string }

// PSType is RuntimeAssembly.
func (assembly) PSType() *object.Type { return assemblyType }

// PSString is the full name.
func (a assembly) PSString(*object.Culture) string { return a.full }

// part is a part of the full name: "Version=10.0.0.0" for "Version".
func (a assembly) part(name string) string {
	for _, p := range strings.Split(a.full, ", ")[1:] {
		if v, ok := strings.CutPrefix(p, name+"="); ok {
			return v
		}
	}
	return ""
}

func (a assembly) name() string { name, _, _ := strings.Cut(a.full, ","); return name }

// assemblyName is Assembly.GetName().
type assemblyName struct{ assembly }

// PSType is AssemblyName.
func (assemblyName) PSType() *object.Type { return assemblyNameType }

// methodInfo is one overload of a method.
type methodInfo struct {
	on   *object.Type
	host *Host
	slot *slot
	at   int
}

// PSType is RuntimeMethodInfo.
func (*methodInfo) PSType() *object.Type { return methodInfoType }

func (m *methodInfo) sig() signature { return m.slot.signatures(m.host)[m.at] }

// PSString is "System.String Trim()".
func (m *methodInfo) PSString(*object.Culture) string {
	s := m.sig()
	parts := make([]string, len(s.params))
	for i, p := range s.params {
		parts[i] = reflectedName(p.typ)
	}
	return reflectedName(m.host.Lookup(s.ret)) + " " + s.name + "(" + strings.Join(parts, ", ") + ")"
}

// reflectedName is how reflection writes a type: primitive ones without their namespace.
func reflectedName(t *object.Type) string {
	switch {
	case t == nil:
		return "System.Object"
	case t.IsInteger() || t.Kind == object.KindBool || t.Kind == object.KindChar || t.Kind == object.KindDouble || t.Kind == object.KindSingle || t.Kind == object.KindVoid:
		return t.ShortName()
	}
	return t.Name
}

// propInfo is a property of a type.
type propInfo struct {
	on   *object.Type
	host *Host
	slot *slot
}

// PSType is RuntimePropertyInfo.
func (*propInfo) PSType() *object.Type { return propInfoType }

func (p *propInfo) typ() *object.Type {
	return p.host.Lookup(substitute(returnOf(p.slot.prop.sig), p.on))
}

// PSString is "Int32 Length".
func (p *propInfo) PSString(*object.Culture) string {
	return reflectedName(p.typ()) + " " + p.slot.name
}

// paramInfo is a method's parameter.
type paramInfo struct {
	param
	at int
}

// PSType is RuntimeParameterInfo.
func (*paramInfo) PSType() *object.Type { return paramInfoType }

// PSString is "Int32 index".
func (p *paramInfo) PSString(*object.Culture) string { return reflectedName(p.typ) + " " + p.name }

// slotsOf are the members of a type in .NET's order, its own first.
func (h *Host) slotsOf(t *object.Type) []*slot {
	var out []*slot
	for c := h.classOf(t); c != nil; c = c.base {
		out = append(out, c.order...)
	}
	return out
}

// methodInfos are the overloads of the methods with that name, of all methods when it is "".
func (h *Host) methodInfos(t *object.Type, name string) []*methodInfo {
	var out []*methodInfo
	for _, s := range h.slotsOf(t) {
		if s.prop != nil || name != "" && s.name != name {
			continue
		}
		for i := range s.defs {
			out = append(out, &methodInfo{t, h, s, i})
		}
	}
	return out
}

func getMethod(t *object.Type, a Args) (Value, error) {
	found := a.Host.methodInfos(t, a.String(0))
	if a.Len() > 1 {
		for _, m := range found {
			if sameTypes(m.sig().params, a.Items(a.Len()-1)) {
				return m, nil
			}
		}
		return nil, nil
	}
	switch len(found) {
	case 0:
		return nil, nil
	case 1:
		return found[0], nil
	}
	return nil, object.NewException(ambiguousMatch, "Ambiguous match found for '"+t.Name+" "+found[0].PSString(nil)+"'.")
}

var ambiguousMatch = &object.Type{Name: "System.Reflection.AmbiguousMatchException", Kind: object.KindException, Base: object.SystemExceptionType}

func sameTypes(params []param, types []Value) bool {
	if len(params) != len(types) {
		return false
	}
	for i, p := range params {
		if t, _ := types[i].(*object.Type); t != p.typ {
			return false
		}
	}
	return true
}

// reflectionMembers are the members of Type that look into it.
func reflectionMembers() []Def {
	type T = *object.Type
	methods := func(t T, a Args) (Value, error) {
		out := &object.Array{Elem: methodInfoType.Base}
		for _, m := range a.Host.methodInfos(t, "") {
			out.Items = append(out.Items, m)
		}
		return out, nil
	}
	properties := func(t T, a Args) (Value, error) {
		out := &object.Array{Elem: propInfoType.Base}
		for _, s := range a.Host.slotsOf(t) {
			if s.prop != nil {
				out.Items = append(out.Items, &propInfo{t, a.Host, s})
			}
		}
		return out, nil
	}
	property := func(t T, a Args) (Value, error) {
		for _, s := range a.Host.slotsOf(t) {
			if s.prop != nil && s.name == a.String(0) {
				return &propInfo{t, a.Host, s}, nil
			}
		}
		return nil, nil
	}
	return []Def{
		Prop("System.Reflection.Assembly Assembly {get;}", func(t T) Value { return assembly{t.Assembly()} }),
		Method("System.Reflection.MethodInfo[] GetMethods()", methods), Method("System.Reflection.PropertyInfo[] GetProperties()", properties),
		Method("System.Reflection.MethodInfo GetMethod(string name)", getMethod), Method("System.Reflection.MethodInfo GetMethod(string name, type[] types)", getMethod),
		Method("System.Reflection.PropertyInfo GetProperty(string name)", property),
		Method("int GetArrayRank()", func(t T, a Args) (Value, error) {
			if t.Kind != object.KindArray || t.Elem == nil {
				return nil, argument("", "Must be an array type.")
			}
			return object.Int(max(1, t.Rank)), nil
		}),
		Method("type MakeArrayType(int rank)", func(t T, a Args) (Value, error) { return t.ArrayOfRank(a.Int(0)), nil }),
	}
}

// reflectionTables are the classes of what reflection gives.
func reflectionTables() []Class {
	return []Class{
		{assemblyType, func() []Def {
			return []Def{
				Prop("string FullName {get;}", func(a assembly) Value { return a.full }), Prop("string Location {get;}", func(assembly) Value { return "" }),
				Prop("bool IsDynamic {get;}", func(assembly) Value { return false }), Prop("bool GlobalAssemblyCache {get;}", func(assembly) Value { return false }),
				Method("System.Reflection.AssemblyName GetName()", func(a assembly, _ Args) (Value, error) { return assemblyName{a}, nil }),
			}
		}},
		{assemblyNameType, func() []Def {
			return []Def{
				Prop("string Name {get;}", func(a assemblyName) Value { return a.name() }), Prop("string FullName {get;}", func(a assemblyName) Value { return a.full }),
				Prop("version Version {get;}", func(a assemblyName) Value {
					v, err := object.Convert(a.part("Version"), object.VersionType)
					if err != nil {
						return nil
					}
					return v
				}),
				Prop("string CultureName {get;}", func(assemblyName) Value { return "" }),
			}
		}},
		{methodInfoType, methodReflectionMembers}, {propInfoType, propReflectionMembers},
		{paramInfoType, func() []Def {
			return []Def{
				Prop("string Name {get;}", func(p *paramInfo) Value { return p.name }), Prop("type ParameterType {get;}", func(p *paramInfo) Value { return typeValue(p.typ) }),
				Prop("int Position {get;}", func(p *paramInfo) Value { return object.Int(p.at) }), Prop("bool IsOptional {get;}", func(p *paramInfo) Value { return p.optional }),
				Prop("bool HasDefaultValue {get;}", func(p *paramInfo) Value { return p.optional }), Prop("System.Object DefaultValue {get;}", func(p *paramInfo) Value { return p.def }),
			}
		}},
	}
}

func typeValue(t *object.Type) Value {
	if t == nil {
		return object.ObjectType
	}
	return t
}

func methodReflectionMembers() []Def {
	type M = *methodInfo
	return []Def{
		Prop("string Name {get;}", func(m M) Value { return m.slot.name }), Prop("type DeclaringType {get;}", func(m M) Value { return typeValue(m.slot.typ) }),
		Prop("type ReturnType {get;}", func(m M) Value { return typeValue(m.host.Lookup(m.sig().ret)) }),
		Prop("bool IsStatic {get;}", func(m M) Value { return m.slot.defs[m.at].static }), Prop("bool IsPublic {get;}", func(M) Value { return true }),
		Prop("bool IsGenericMethod {get;}", func(m M) Value { return len(m.sig().generics) > 0 }),
		Method("System.Reflection.ParameterInfo[] GetParameters()", func(m M, a Args) (Value, error) {
			out := &object.Array{Elem: paramInfoType.Base}
			for i, p := range m.sig().params {
				out.Items = append(out.Items, &paramInfo{p, i})
			}
			return out, nil
		}),
		Method("System.Object Invoke(System.Object obj, System.Object[] parameters)", func(m M, a Args) (Value, error) {
			s := m.sig()
			args, err := bind(m.slot.name, &s, a.Items(1))
			if err != nil {
				return nil, err
			}
			v, err := m.slot.call(m.at, object.Unwrap(a.Value(0)), Args{Host: m.host, Type: m.on, v: args})
			if v == Void {
				v = nil
			}
			return v, err
		}),
	}
}

func propReflectionMembers() []Def {
	type P = *propInfo
	return []Def{
		Prop("string Name {get;}", func(p P) Value { return p.slot.name }), Prop("type PropertyType {get;}", func(p P) Value { return typeValue(p.typ()) }),
		Prop("type DeclaringType {get;}", func(p P) Value { return typeValue(p.slot.typ) }), Prop("bool CanRead {get;}", func(P) Value { return true }),
		Prop("bool CanWrite {get;}", func(p P) Value { return p.slot.prop.set != nil }),
		Method("System.Object GetValue(System.Object obj)", func(p P, a Args) (Value, error) {
			if p.slot.prop.static {
				return p.slot.prop.get(p.on, p.host)
			}
			return p.slot.prop.get(object.Unwrap(a.Value(0)), p.host)
		}),
		Method("void SetValue(System.Object obj, System.Object value)", func(p P, a Args) (Value, error) {
			if p.slot.prop.set == nil {
				return nil, argument("", "Property set method not found.")
			}
			return nil, p.host.Set(a.Value(0), p.slot.name, a.Value(1))
		}),
	}
}
