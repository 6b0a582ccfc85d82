package language

import (
	"migsh/shell/dotnet"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// constant is the value of a number as scripts see it.
func constant(e *syntax.ConstantExpression) object.Value {
	if d, ok := e.Value.(syntax.Decimal); ok {
		v, _ := object.ParseDecimal(d.String())
		return v
	}
	return e.Value
}

func expressionClasses(put putClass) {
	operatorClasses(put)
	memberClasses(put)
	literalClasses(put)
	collectionClasses(put)
}

func operatorClasses(put putClass) {
	type be = *syntax.BinaryExpression
	put(of[be](
		prop(ns+"TokenKind Operator", func(n be) object.Value { return enum(tokenKindType, n.Operator) }),
		child("ExpressionAst", "Left", func(n be) syntax.Expression { return n.Left }),
		child("ExpressionAst", "Right", func(n be) syntax.Expression { return n.Right }),
		place("ErrorPosition", func(n be) syntax.Extent { return n.ErrorPosition }),
	))
	type ue = *syntax.UnaryExpression
	put(of[ue](
		prop(ns+"TokenKind TokenKind", func(n ue) object.Value { return enum(tokenKindType, n.TokenKind) }),
		child("ExpressionAst", "Child", func(n ue) syntax.Expression { return n.Child }),
	))
	type te = *syntax.TernaryExpression
	put(of[te](
		child("ExpressionAst", "Condition", func(n te) syntax.Expression { return n.Condition }),
		child("ExpressionAst", "IfTrue", func(n te) syntax.Expression { return n.IfTrue }),
		child("ExpressionAst", "IfFalse", func(n te) syntax.Expression { return n.IfFalse }),
	))
	put(of[*syntax.AttributedExpression](
		dotnet.Prop(ns+"ExpressionAst Child {get;}", func(n Node) object.Value {
			switch e := n.Ast.(type) {
			case *syntax.AttributedExpression:
				return node(e.Child)
			case *syntax.ConvertExpression:
				return node(e.Child)
			}
			return nil
		}),
		dotnet.Prop(ns+"AttributeBaseAst Attribute {get;}", func(n Node) object.Value {
			switch e := n.Ast.(type) {
			case *syntax.AttributedExpression:
				return node(e.Attribute)
			case *syntax.ConvertExpression:
				return node(e.Type)
			}
			return nil
		}),
	))
	type ce = *syntax.ConvertExpression
	put(of[ce](
		child("TypeConstraintAst", "Type", func(n ce) *syntax.TypeConstraint { return n.Type }),
		staticTypeOf(),
	))
}

// member is what the three kinds of member access share.
type member struct {
	target       syntax.Expression
	name         syntax.CommandElement
	static, cond bool
	args         []syntax.Expression
	generic      []*syntax.TypeName
}

func memberOf(n syntax.Ast) (m member) {
	switch e := n.(type) {
	case *syntax.MemberExpression:
		m = member{target: e.Expression, name: e.Member, static: e.Static, cond: e.NullConditional}
	case *syntax.InvokeMemberExpression:
		m = member{target: e.Expression, name: e.Member, static: e.Static, cond: e.NullConditional, args: e.Arguments, generic: e.GenericTypeArguments}
	case *syntax.BaseCtorInvokeMemberExpression:
		m = member{target: e.Expression, name: e.Member, args: e.Arguments}
	}
	return m
}

func memberClasses(put putClass) {
	put(of[*syntax.MemberExpression](
		dotnet.Prop(ns+"ExpressionAst Expression {get;}", func(n Node) object.Value { return node(memberOf(n.Ast).target) }),
		dotnet.Prop(ns+"CommandElementAst Member {get;}", func(n Node) object.Value { return node(memberOf(n.Ast).name) }),
		dotnet.Prop("bool Static {get;}", func(n Node) object.Value { return memberOf(n.Ast).static }),
		dotnet.Prop("bool NullConditional {get;}", func(n Node) object.Value { return memberOf(n.Ast).cond }),
	))
	put(of[*syntax.InvokeMemberExpression](
		dotnet.Prop(collectionOf("ITypeName")+" GenericTypeArguments {get;}", func(n Node) object.Value {
			if g := memberOf(n.Ast).generic; len(g) > 0 {
				return typeNames(g)
			}
			return nil
		}),
		dotnet.Prop(collectionOf("ExpressionAst")+" Arguments {get;}", func(n Node) object.Value { return nodesOrNull("ExpressionAst", memberOf(n.Ast).args) }),
	))
	put(of[*syntax.BaseCtorInvokeMemberExpression]())
	type ie = *syntax.IndexExpression
	put(of[ie](
		child("ExpressionAst", "Target", func(n ie) syntax.Expression { return n.Target }),
		child("ExpressionAst", "Index", func(n ie) syntax.Expression { return n.Index }),
		flag("NullConditional", func(n ie) bool { return n.NullConditional }),
	))
}

func literalClasses(put putClass) {
	put(of[*syntax.ConstantExpression](
		prop("System.Object Value", func(n *syntax.ConstantExpression) object.Value { return constant(n) }),
	))
	type sc = *syntax.StringConstantExpression
	put(of[sc](
		prop(ns+"StringConstantType StringConstantType", func(n sc) object.Value { return enum(stringConstantType, n.StringConstantType) }),
		text("Value", func(n sc) string { return n.Value }),
		staticTypeOf(),
	))
	type es = *syntax.ExpandableStringExpression
	put(of[es](
		text("Value", func(n es) string { return n.Value }),
		prop(ns+"StringConstantType StringConstantType", func(n es) object.Value { return enum(stringConstantType, n.StringConstantType) }),
		children("ExpressionAst", "NestedExpressions", func(n es) []syntax.Expression { return n.NestedExpressions }),
	))
	type te = *syntax.TypeExpression
	put(of[te](prop(ns+"ITypeName TypeName", func(n te) object.Value { return typeName(n.TypeName) })))
	type ve = *syntax.VariableExpression
	put(of[ve](
		prop("System.Management.Automation.VariablePath VariablePath", func(n ve) object.Value { return variablePath{n.VariablePath} }),
		flag("Splatted", func(n ve) bool { return n.Splatted }),
		dotnet.Method("bool IsConstantVariable()", func(n Node, _ dotnet.Args) (object.Value, error) { return isSafe(n.Ast), nil }),
	))
}

func collectionClasses(put putClass) {
	type ae = *syntax.ArrayExpression
	put(of[ae](child("StatementBlockAst", "SubExpression", func(n ae) *syntax.StatementBlock { return n.SubExpression })))
	type al = *syntax.ArrayLiteral
	put(of[al](children("ExpressionAst", "Elements", func(n al) []syntax.Expression { return n.Elements })))
	type se = *syntax.SubExpression
	put(of[se](child("StatementBlockAst", "SubExpression", func(n se) *syntax.StatementBlock { return n.SubExpression })))
	type pe = *syntax.ParenExpression
	put(of[pe](child("PipelineBaseAst", "Pipeline", func(n pe) syntax.PipelineBase { return n.Pipeline })))
	type ht = *syntax.Hashtable
	put(of[ht](prop(pairsOf("ExpressionAst", "StatementAst")+" KeyValuePairs", func(n ht) object.Value {
		return pairs("ExpressionAst", "StatementAst", n.KeyValuePairs, func(kv syntax.KeyValue) (syntax.Ast, syntax.Ast) { return kv.Key, kv.Value })
	})))
	type sb = *syntax.ScriptBlockExpression
	put(of[sb](child("ScriptBlockAst", "ScriptBlock", func(n sb) *syntax.ScriptBlock { return n.ScriptBlock })))
	type us = *syntax.UsingExpression
	put(of[us](child("ExpressionAst", "SubExpression", func(n us) syntax.Expression { return n.SubExpression })))
	type ee = *syntax.ErrorExpression
	put(of[ee](prop(collectionOf("Ast")+" NestedAst", func(n ee) object.Value { return nodesOrNull("Ast", n.NestedAst) })))
}
