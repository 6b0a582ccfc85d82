package interp

import (
	"reflect"
	"strings"
	"sync"

	"migsh/shell/object"
	"migsh/shell/syntax"
)

// astNode is a node of the tree as a value: its .NET properties are the fields of the node.
type astNode struct{ node syntax.Ast }

// PSType is the node's class, System.Management.Automation.Language.…Ast.
func (n *astNode) PSType() *object.Type {
	t := reflect.TypeOf(n.node)
	if known, ok := astTypes.Load(t); ok {
		return known.(*object.Type)
	}
	name := "System.Management.Automation.Language." + t.Elem().Name() + "Ast"
	known, _ := astTypes.LoadOrStore(t, object.NewClass(name, astType))
	return known.(*object.Type)
}

// astTypes remembers the classes of nodes; they follow from the nodes' names, so this is a memo and nothing else.
var astTypes sync.Map // reflect.Type -> *object.Type

// PSString is the node's text.
func (n *astNode) PSString(*object.Culture) string { return n.node.Extent().Text() }

var (
	astType    = object.NewClass("System.Management.Automation.Language.Ast", nil)
	extentType = object.NewClass("System.Management.Automation.Language.InternalScriptExtent", nil)
)

// PSGet reads Extent, Parent, and the fields of the node.
func (n *astNode) PSGet(name string) (object.Value, bool, error) {
	switch strings.ToLower(name) {
	case "extent":
		return extentValue{n.node.Extent()}, true, nil
	case "parent":
		if p := n.node.Parent(); p != nil {
			return &astNode{p}, true, nil
		}
		return nil, true, nil
	}
	v := reflect.ValueOf(n.node).Elem()
	f, ok := v.Type().FieldByNameFunc(func(s string) bool { return equalFold(s, name) })
	if !ok || !f.IsExported() {
		return nil, false, nil
	}
	return astValue(v.FieldByIndex(f.Index)), true, nil
}

// astValue is a field of a node as a value: nodes, lists of nodes, texts and numbers.
func astValue(v reflect.Value) object.Value {
	if v.Kind() == reflect.Interface || v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return nil
		}
	}
	switch x := v.Interface().(type) {
	case syntax.Ast:
		return &astNode{x}
	case syntax.Extent:
		return extentValue{x}
	case syntax.TokenKind:
		return x.String()
	case *syntax.TypeName:
		return x.FullName()
	}
	if v.Kind() == reflect.Slice {
		items := make([]object.Value, v.Len())
		for i := range items {
			items[i] = astValue(v.Index(i))
		}
		return object.NewArray(items...)
	}
	return object.FromGo(v.Interface())
}

// extentValue is a node's place.
type extentValue struct{ e syntax.Extent }

// PSType is the class of extents.
func (extentValue) PSType() *object.Type { return extentType }

// PSString is the text.
func (x extentValue) PSString(*object.Culture) string { return x.e.Text() }

// PSGet knows the properties of IScriptExtent.
func (x extentValue) PSGet(name string) (object.Value, bool, error) {
	if x.e.Source == nil {
		return nil, false, nil
	}
	switch strings.ToLower(name) {
	case "text":
		return x.e.Text(), true, nil
	case "file":
		return nullable(x.e.File()), true, nil
	case "startlinenumber":
		return int32(x.e.StartLine()), true, nil
	case "startcolumnnumber":
		return int32(x.e.StartColumn()), true, nil
	case "endlinenumber":
		return int32(x.e.EndLine()), true, nil
	case "endcolumnnumber":
		return int32(x.e.EndColumn()), true, nil
	case "startoffset":
		return int32(x.e.StartOffset()), true, nil
	case "startscriptposition":
		return positionValue{x.e.Source, x.e.Start}, true, nil
	case "endscriptposition":
		return positionValue{x.e.Source, x.e.End}, true, nil
	case "endoffset":
		return int32(x.e.EndOffset()), true, nil
	}
	return nil, false, nil
}
