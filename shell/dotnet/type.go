package dotnet

import (
	"strings"

	"migsh/shell/object"
)

// typeMembers are those of System.Type: what [int] itself has.
func typeMembers() []Def {
	type T = *object.Type
	is := func(name string, f func(T) bool) Def {
		return Prop("bool "+name+" {get;}", func(t T) Value { return f(t) })
	}
	return append(reflectionMembers(), []Def{
		Prop("string Name {get;}", func(t T) Value { return t.ShortName() }), Prop("string FullName {get;}", func(t T) Value { return t.ClrName() }),
		Prop("string Namespace {get;}", func(t T) Value { return t.Namespace() }),
		Prop("type BaseType {get;}", func(t T) Value {
			if t.Base == nil {
				return nil
			}
			return t.Base
		}),
		Prop("type UnderlyingSystemType {get;}", func(t T) Value { return t }),
		Prop("string AssemblyQualifiedName {get;}", func(t T) Value { return t.ClrName() + ", " + t.Assembly() }),
		Prop("guid GUID {get;}", func(t T) Value { return object.Guid{} }),
		Prop("type[] GenericTypeArguments {get;}", func(t T) Value { return typeArray(t.Args) }),
		is("IsEnum", func(t T) bool { return t.Kind == object.KindEnum }), is("IsArray", func(t T) bool { return t.Kind == object.KindArray && t.Elem != nil }),
		is("IsValueType", func(t T) bool { return t.Value }), is("IsInterface", func(t T) bool { return t.Kind == object.KindInterface }),
		is("IsClass", func(t T) bool { return !t.Value && t.Kind != object.KindInterface }), is("IsGenericType", func(t T) bool { return len(t.Args) > 0 || t.Arity() > 0 }),
		is("IsGenericTypeDefinition", func(t T) bool { return t.Arity() > 0 }), is("IsSealed", func(t T) bool { return t.Sealed }), is("IsPublic", func(T) bool { return true }),
		is("IsAbstract", func(t T) bool {
			return t.Kind == object.KindInterface || t == object.ArrayType || t == object.EnumType || t == object.ValueTypeType || t == DelegateType ||
				t == multicastDelegateType || t == stringComparerType || t == FileSystemInfoType || t == streamType || t == textReaderType || t == textWriterType
		}),
		is("IsPrimitive", func(t T) bool {
			return t.IsInteger() || t.Kind == object.KindBool || t.Kind == object.KindChar || t.Kind == object.KindDouble || t.Kind == object.KindSingle
		}),
		is("IsSerializable", func(T) bool { return true }), is("IsByRef", func(T) bool { return false }), is("IsNested", func(t T) bool { return strings.Contains(t.Name, "+") }),
		Prop("System.Reflection.MemberTypes MemberType {get;}", func(t T) Value { return "TypeInfo" }),
		Prop("type[] ImplementedInterfaces {get;}", func(t T) Value { return typeArray(interfacesOf(t)) }),
		Method("type[] GetInterfaces()", func(t T, a Args) (Value, error) { return typeArray(interfacesOf(t)), nil }),
		Method("bool IsSubclassOf(type c)", func(t T, a Args) (Value, error) {
			c := Arg[T](a, 0)
			return t != c && t.Is(c) && c.Kind != object.KindInterface && (c.Kind != object.KindArray || c.Elem == nil), nil
		}),
		Method("bool IsAssignableFrom(type c)", func(t T, a Args) (Value, error) { c := Arg[T](a, 0); return c != nil && c.Is(t), nil }),
		Method("bool IsAssignableTo(type targetType)", func(t T, a Args) (Value, error) { c := Arg[T](a, 0); return c != nil && t.Is(c), nil }),
		Method("bool IsInstanceOfType(System.Object o)", func(t T, a Args) (Value, error) {
			u := object.Unwrap(a.Value(0))
			return u != nil && object.TypeOf(u).Is(t), nil
		}),
		Method("type GetElementType()", func(t T, a Args) (Value, error) {
			if t.Kind == object.KindArray && t.Elem != nil {
				return t.Elem, nil
			}
			return nil, nil
		}),
		Method("type[] GetGenericArguments()", func(t T, a Args) (Value, error) { return typeArray(t.Args), nil }),
		Method("type GetGenericTypeDefinition()", func(t T, a Args) (Value, error) {
			if t.Def == nil {
				return nil, invalidOperation("This operation is only valid on generic types.")
			}
			return t.Def, nil
		}),
		Method("type MakeArrayType()", func(t T, a Args) (Value, error) { return t.ArrayOf(), nil }),
		Method("type MakeGenericType(Params type[] typeArguments)", func(t T, a Args) (Value, error) {
			var args []*object.Type
			for _, v := range a.Items(0) {
				args = append(args, v.(*object.Type))
			}
			if t.Arity() != len(args) {
				return nil, argument("", "The number of generic arguments provided doesn't equal the arity of the generic type definition.")
			}
			return t.Generic(args...), nil
		}),
		Method("string ToString()", func(t T, a Args) (Value, error) { return t.Name, nil }),
		Method("bool Equals(System.Object o)", func(t T, a Args) (Value, error) { return object.Same(t, a.Value(0)), nil }),
		Method("string[] GetEnumNames()", func(t T, a Args) (Value, error) {
			if t.Members == nil {
				return nil, argument("enumType", "Type provided must be an Enum.")
			}
			return object.NewStrings(t.Members.Names...), nil
		}),
		Method("array GetEnumValues()", func(t T, a Args) (Value, error) {
			if t.Members == nil {
				return nil, argument("enumType", "Type provided must be an Enum.")
			}
			out := &object.Array{Elem: t}
			for _, i := range byValue(t) {
				out.Items = append(out.Items, object.Enum{Type: t, Value: t.Members.Values[i]})
			}
			return out, nil
		}),
		Static("type GetType(string typeName)", func(a Args) (Value, error) {
			if t := a.Host.Lookup(a.String(0)); t != nil {
				return t, nil
			}
			return nil, nil
		}),
		Static("System.TypeCode GetTypeCode(type type)", func(a Args) (Value, error) {
			t := Arg[T](a, 0)
			if t == nil {
				return typeCodes.EnumValue("Empty"), nil
			}
			if _, ok := typeCodes.Members.ValueOf(t.ShortName()); ok && t.Namespace() == "System" {
				return typeCodes.EnumValue(t.ShortName()), nil
			}
			return typeCodes.EnumValue("Object"), nil
		}),
		Const("type[] EmptyTypes", typeArray(nil)),
	}...)
}

func typeArray(types []*object.Type) *object.Array {
	out := &object.Array{Elem: object.TypeType}
	for _, t := range types {
		out.Items = append(out.Items, t)
	}
	return out
}

// interfacesOf are all interfaces of a type, those of its bases too.
func interfacesOf(t *object.Type) []*object.Type {
	var out []*object.Type
	seen := map[*object.Type]bool{}
	var add func(list []*object.Type)
	add = func(list []*object.Type) {
		for _, i := range list {
			if !seen[i] {
				seen[i] = true
				out = append(out, i)
				add(i.Interfaces)
			}
		}
	}
	for x := t; x != nil; x = x.Base {
		add(x.Interfaces)
	}
	return out
}
