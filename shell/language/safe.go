package language

import (
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// safeValue is SafeGetValue: the value of an expression that runs nothing.
func safeValue(root syntax.Ast, a dotnet.Args) (object.Value, error) {
	if !isSafe(root) {
		return nil, object.NewException(object.InvalidOperationExceptionType,
			"Cannot generate a PowerShell object for a ScriptBlock evaluating dynamic expressions. Dynamic expression: "+root.Extent().Text()+".")
	}
	return a.Host.Owner.(Runtime).Evaluate(root)
}

// isSafe reports whether a tree holds only what can be worked out without running code.
func isSafe(root syntax.Ast) bool {
	switch n := root.(type) {
	case *syntax.ConstantExpression, *syntax.StringConstantExpression, *syntax.ScriptBlockExpression:
		return true
	case *syntax.ExpandableStringExpression:
		return safeAll(n.NestedExpressions)
	case *syntax.VariableExpression:
		switch strings.ToLower(n.VariablePath.UserPath) {
		case "true", "false", "null":
			return true
		}
		return false
	case *syntax.ParenExpression:
		return isSafe(n.Pipeline)
	case *syntax.ArrayLiteral:
		return safeAll(n.Elements)
	case *syntax.ArrayExpression:
		return isSafe(n.SubExpression)
	case *syntax.SubExpression:
		return isSafe(n.SubExpression)
	case *syntax.StatementBlock:
		return len(n.Traps) == 0 && safeAll(n.Statements)
	case *syntax.Pipeline:
		e := n.PureExpression()
		return e != nil && isSafe(e)
	case *syntax.CommandExpression:
		return len(n.Redirections) == 0 && isSafe(n.Expression)
	case *syntax.Hashtable:
		for _, kv := range n.KeyValuePairs {
			if !isSafe(kv.Key) || !isSafe(kv.Value) {
				return false
			}
		}
		return true
	case *syntax.ConvertExpression:
		return safeTypes[strings.ToLower(n.Type.TypeName.FullName())] && isSafe(n.Child)
	case *syntax.UnaryExpression:
		switch n.TokenKind {
		case syntax.PlusPlus, syntax.MinusMinus, syntax.PostfixPlusPlus, syntax.PostfixMinusMinus:
			return false
		}
		return isSafe(n.Child)
	case *syntax.IndexExpression:
		return isSafe(n.Target) && isSafe(n.Index)
	}
	return false
}

func safeAll[T syntax.Ast](list []T) bool {
	for _, n := range list {
		if !isSafe(n) {
			return false
		}
	}
	return true
}

// safeTypes are the types that a conversion to runs nothing.
var safeTypes = map[string]bool{"int": true, "long": true, "byte": true, "bool": true, "char": true, "string": true, "double": true, "float": true,
	"decimal": true, "int16": true, "int32": true, "int64": true, "uint16": true, "uint32": true, "uint64": true, "sbyte": true, "short": true,
	"ushort": true, "uint": true, "ulong": true, "single": true, "datetime": true, "timespan": true, "guid": true, "version": true, "hashtable": true,
	"ordered": true, "array": true, "object[]": true, "string[]": true, "int[]": true, "regex": true, "uri": true, "bigint": true}
