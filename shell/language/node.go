package language

import (
	"reflect"

	"migsh/shell/dotnet"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// Node is a node of a tree as scripts see it. Two are equal when they are the same node.
type Node struct{ syntax.Ast }

// PSType is the node's class, System.Management.Automation.Language.…Ast.
func (n Node) PSType() *object.Type {
	if c, ok := nodeClasses[reflect.TypeOf(n.Ast)]; ok {
		return c.typ
	}
	return astType
}

// PSString is the node's text.
func (n Node) PSString(*object.Culture) string { return n.Ast.Extent().Text() }

// node is a node that may be absent, as a value.
func node(a syntax.Ast) object.Value {
	if a == nil || reflect.ValueOf(a).IsNil() {
		return nil
	}
	return Node{a}
}

// nodes is a list of nodes of a class; absent ones are an empty list.
func nodes[T syntax.Ast](class string, list []T) object.Value {
	items := make([]object.Value, len(list))
	for i, a := range list {
		items[i] = Node{a}
	}
	return readOnly(class, items)
}

// nodesOrNull is nodes, but $null when there are none.
func nodesOrNull[T syntax.Ast](class string, list []T) object.Value {
	if len(list) == 0 {
		return nil
	}
	return nodes(class, list)
}

func readOnly(class string, items []object.Value) object.Value {
	return dotnet.ReadOnly(namedType(class), items)
}

// collectionOf is the type of nodes, in a signature.
func collectionOf(class string) string {
	return "System.Collections.ObjectModel.ReadOnlyCollection[" + ns + class + "]"
}

// namedType is a class of this package by its short name.
func namedType(name string) *object.Type {
	switch name {
	case "ITypeName":
		return iTypeNameType
	case "Token":
		return tokenType
	}
	return named[name]
}

// prop is a property of the nodes T.
func prop[T syntax.Ast](sig string, f func(T) object.Value) dotnet.Def {
	return dotnet.Prop(sig+" {get;}", func(n Node) object.Value { return f(n.Ast.(T)) })
}

// child is a property of the nodes T that is a node, or $null.
func child[T, C syntax.Ast](class, name string, f func(T) C) dotnet.Def {
	return prop(ns+class+" "+name, func(n T) object.Value {
		c := f(n)
		if any(c) == nil {
			return nil
		}
		return node(c)
	})
}

// children is a property of the nodes T that is a list of nodes.
func children[T, C syntax.Ast](class, name string, f func(T) []C) dotnet.Def {
	return prop(collectionOf(class)+" "+name, func(n T) object.Value { return nodes(class, f(n)) })
}

// flag is a property of the nodes T that is true or false.
func flag[T syntax.Ast](name string, f func(T) bool) dotnet.Def {
	return prop("bool "+name, func(n T) object.Value { return f(n) })
}

// text is a property of the nodes T that is a string.
func text[T syntax.Ast](name string, f func(T) string) dotnet.Def {
	return prop("string "+name, func(n T) object.Value { return f(n) })
}

// place is a property of the nodes T that is an extent.
func place[T syntax.Ast](name string, f func(T) syntax.Extent) dotnet.Def {
	return prop(ns+"IScriptExtent "+name, func(n T) object.Value { return Extent{f(n)} })
}

// staticTypeOf is StaticType where .NET declares it before the properties of the class above.
func staticTypeOf() dotnet.Def {
	return dotnet.PropErr("type StaticType {get;}", func(n Node, h *dotnet.Host) (object.Value, error) {
		return staticType(n.Ast, h.Owner.(Runtime)), nil
	})
}

func nullable(s string) object.Value {
	if s == "" {
		return nil
	}
	return s
}

// astMembers are what every node has.
func astMembers() []dotnet.Def {
	const predicate = "(System.Func[" + ns + "Ast,bool] predicate, bool searchNestedScriptBlocks)"
	return []dotnet.Def{
		dotnet.Prop(ns+"IScriptExtent Extent {get;}", func(n Node) object.Value { return Extent{n.Ast.Extent()} }),
		dotnet.Prop(ns+"Ast Parent {get;}", func(n Node) object.Value { return node(n.Parent()) }),
		dotnet.Method(ns+"Ast Copy()", func(n Node, _ dotnet.Args) (object.Value, error) { return copyOf(n) }),
		dotnet.Method(ns+"Ast Find"+predicate, func(n Node, a dotnet.Args) (object.Value, error) {
			list, err := find(n.Ast, a, true)
			if len(list) == 0 {
				return nil, err
			}
			return list[0], err
		}),
		dotnet.Method("System.Collections.Generic.IEnumerable["+ns+"Ast] FindAll"+predicate, func(n Node, a dotnet.Args) (object.Value, error) {
			list, err := find(n.Ast, a, false)
			return object.NewList(astType, list...), err
		}),
		dotnet.Method("System.Object SafeGetValue()", func(n Node, a dotnet.Args) (object.Value, error) { return safeValue(n.Ast, a) }),
		dotnet.Method("System.Object SafeGetValue(bool skipHashtableSizeCheck)", func(n Node, a dotnet.Args) (object.Value, error) { return safeValue(n.Ast, a) }),
		dotnet.Method("string ToString()", func(n Node, _ dotnet.Args) (object.Value, error) { return n.PSString(nil), nil }),
		dotnet.Method("void Visit("+ns+"AstVisitor astVisitor)", func(Node, dotnet.Args) (object.Value, error) {
			return nil, object.NewException(object.NotSupportedExceptionType, "Visitors are not supported here; use FindAll.")
		}),
	}
}
