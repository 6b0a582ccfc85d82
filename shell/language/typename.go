package language

import (
	"migsh/shell/dotnet"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

var (
	iTypeNameType       = object.NewInterface(ns + "ITypeName")
	typeNameType        = object.NewClass(ns+"TypeName", nil, iTypeNameType)
	arrayTypeNameType   = object.NewClass(ns+"ArrayTypeName", nil, iTypeNameType)
	genericTypeNameType = object.NewClass(ns+"GenericTypeName", nil, iTypeNameType)
)

// writtenType is a type as written in a script.
type writtenType struct{ t *syntax.TypeName }

func typeName(t *syntax.TypeName) object.Value {
	if t == nil {
		return nil
	}
	return writtenType{t}
}

// PSType says whether this is an array, a generic or a plain type.
func (w writtenType) PSType() *object.Type {
	switch {
	case w.t.IsArray():
		return arrayTypeNameType
	case w.t.IsGeneric():
		return genericTypeNameType
	}
	return typeNameType
}

// PSString is the full name.
func (w writtenType) PSString(*object.Culture) string { return w.t.FullName() }

// name is the full name without the assembly.
func (w writtenType) name() string {
	full, a := w.t.FullName(), w.t.Assembly()
	if a != "" {
		return full[:len(full)-len(a)-1]
	}
	return full
}

func (w writtenType) reflection(h *dotnet.Host) object.Value {
	if t := h.Owner.(Runtime).ResolveTypeName(w.t); t != nil {
		return t
	}
	return nil
}

// attribute is the type of an attribute, whose name may lack "Attribute".
func (w writtenType) attribute(h *dotnet.Host) object.Value {
	if w.t.IsGeneric() { // pwsh: not asked whether it is an attribute
		return w.reflection(h)
	}
	longer := *w.t
	longer.Name += "Attribute"
	for _, n := range [...]*syntax.TypeName{w.t, &longer} {
		t := h.Owner.(Runtime).ResolveTypeName(n)
		for at := t; at != nil; at = at.Base {
			if at.Name == "System.Attribute" {
				return t
			}
		}
	}
	return nil
}

func typeNameClasses() []dotnet.Class {
	type wt = writtenType
	before := []dotnet.Def{
		dotnet.Prop("string FullName {get;}", func(w wt) object.Value { return w.t.FullName() }),
		dotnet.Prop("string Name {get;}", func(w wt) object.Value { return w.name() }),
		dotnet.Prop("string AssemblyName {get;}", func(w wt) object.Value { return nullable(w.t.Assembly()) }),
		dotnet.Prop("bool IsArray {get;}", func(w wt) object.Value { return w.t.IsArray() }),
		dotnet.Prop("bool IsGeneric {get;}", func(w wt) object.Value { return w.t.IsGeneric() }),
	}
	after := []dotnet.Def{
		dotnet.Prop(ns+"IScriptExtent Extent {get;}", func(w wt) object.Value { return Extent{w.t.Extent()} }),
		dotnet.Method("type GetReflectionType()", func(w wt, a dotnet.Args) (object.Value, error) { return w.reflection(a.Host), nil }),
		dotnet.Method("type GetReflectionAttributeType()", func(w wt, a dotnet.Args) (object.Value, error) { return w.attribute(a.Host), nil }),
		dotnet.Method("string ToString()", func(w wt, _ dotnet.Args) (object.Value, error) { return w.t.FullName(), nil }),
	}
	with := func(t *object.Type, own ...dotnet.Def) dotnet.Class {
		return dotnet.Class{Type: t, Members: func() []dotnet.Def {
			return append(append(append([]dotnet.Def{}, before...), own...), after...)
		}}
	}
	return []dotnet.Class{
		with(typeNameType),
		with(arrayTypeNameType,
			dotnet.Prop(ns+"ITypeName ElementType {get;}", func(w wt) object.Value { return typeName(w.t.Element) }),
			dotnet.Prop("int Rank {get;}", func(w wt) object.Value { return int32(w.t.Rank) })),
		with(genericTypeNameType,
			dotnet.Prop(ns+"ITypeName TypeName {get;}", func(w wt) object.Value { return typeName(w.t.Generic) }),
			dotnet.Prop(collectionOf("ITypeName")+" GenericArguments {get;}", func(w wt) object.Value { return typeNames(w.t.Arguments) })),
	}
}

func typeNames(list []*syntax.TypeName) object.Value {
	items := make([]object.Value, len(list))
	for i, t := range list {
		items[i] = writtenType{t}
	}
	return readOnly("ITypeName", items)
}

// staticType is ExpressionAst.StaticType: the type that an expression has whatever its parts are.
func staticType(n syntax.Ast, rt Runtime) *object.Type {
	switch e := n.(type) {
	case *syntax.ConstantExpression:
		return object.TypeOf(constant(e))
	case *syntax.StringConstantExpression, *syntax.ExpandableStringExpression:
		return object.StringType
	case *syntax.BinaryExpression:
		switch e.Operator { // pwsh: -isnot and the comparisons may filter, so they are not boolean
		case syntax.And, syntax.Or, syntax.Xor, syntax.Is:
			return object.BooleanType
		}
	case *syntax.UnaryExpression:
		if e.TokenKind == syntax.Not || e.TokenKind == syntax.Exclaim {
			return object.BooleanType
		}
	case *syntax.ConvertExpression:
		return resolved(e.Type.TypeName, rt)
	case *syntax.TypeExpression:
		return object.TypeByName("type")
	case *syntax.ScriptBlockExpression:
		return object.ScriptBlockType
	case *syntax.Hashtable:
		return object.HashtableType
	case *syntax.ArrayExpression, *syntax.ArrayLiteral:
		return object.ObjectType.ArrayOf()
	case *syntax.Parameter:
		for _, a := range e.Attributes {
			if t, ok := a.(*syntax.TypeConstraint); ok {
				return resolved(t.TypeName, rt)
			}
		}
	}
	return object.ObjectType
}

func resolved(n *syntax.TypeName, rt Runtime) *object.Type {
	if t := rt.ResolveTypeName(n); t != nil {
		return t
	}
	return object.ObjectType
}
