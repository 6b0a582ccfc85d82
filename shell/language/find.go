package language

import (
	"migsh/shell/dotnet"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// find gives the nodes from root down that a predicate likes, only the first when first is set.
func find(root syntax.Ast, a dotnet.Args, first bool) ([]object.Value, error) {
	test, ok := object.Unwrap(a.Value(0)).(object.Invoker)
	if !ok {
		return nil, object.NewException(object.ArgumentNullExceptionType, "Value cannot be null. (Parameter 'predicate')")
	}
	nested := a.Bool(1)
	var out []object.Value
	var failed error
	syntax.Walk(root, func(n syntax.Ast) bool {
		if failed != nil || first && len(out) > 0 {
			return false
		}
		if isHidden(n) {
			return true
		}
		yes, err := test.InvokeWith(Node{n}, Node{n})
		if failed = err; err != nil {
			return false
		}
		if object.Truth(yes) {
			out = append(out, Node{n})
		}
		return nested || !opensBlock(n)
	})
	return out, failed
}

// isHidden reports whether a search passes a node over, but not what is below it. pwsh: its searcher visits neither the call of a base
// constructor nor the commands that data allows.
func isHidden(n syntax.Ast) bool {
	if _, ok := n.(*syntax.BaseCtorInvokeMemberExpression); ok {
		return true
	}
	d, ok := n.Parent().(*syntax.DataStatement)
	return ok && n != syntax.Ast(d.Body)
}

// opensBlock reports whether a node is one whose inside belongs to the nested script blocks.
func opensBlock(n syntax.Ast) bool {
	switch n.(type) {
	case *syntax.FunctionDefinition, *syntax.ScriptBlockExpression:
		return true
	}
	return false
}

// copyOf is Copy(): the same text parsed again, so that nobody holds it. Only whole script blocks can stand alone.
func copyOf(n Node) (object.Value, error) {
	e := n.Ast.Extent()
	whole, ok := n.Ast.(*syntax.ScriptBlock)
	if !ok || whole.Parent() != nil {
		return nil, object.NewException(object.NotSupportedExceptionType, "Copy is supported for the tree of a whole source only.")
	}
	return Node{syntax.ParseInput(e.File(), e.Source.Text).Script}, nil
}
