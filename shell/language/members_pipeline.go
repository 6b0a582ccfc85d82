package language

import (
	"migsh/shell/dotnet"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

func pipelineClasses(put putClass) {
	type pc = *syntax.PipelineChain
	put(of[pc](
		child("ChainableAst", "LhsPipelineChain", func(n pc) syntax.Chainable { return n.LhsPipelineChain }),
		child("PipelineAst", "RhsPipeline", func(n pc) *syntax.Pipeline { return n.RhsPipeline }),
		prop(ns+"TokenKind Operator", func(n pc) object.Value { return enum(tokenKindType, n.Operator) }),
		flag("Background", func(n pc) bool { return n.Background }),
	))
	type pl = *syntax.Pipeline
	put(of[pl](
		children("CommandBaseAst", "PipelineElements", func(n pl) []syntax.CommandBase { return n.PipelineElements }),
		flag("Background", func(n pl) bool { return n.Background }),
	))
	type as = *syntax.AssignmentStatement
	put(of[as](
		child("ExpressionAst", "Left", func(n as) syntax.Expression { return n.Left }),
		prop(ns+"TokenKind Operator", func(n as) object.Value { return enum(tokenKindType, n.Operator) }),
		child("StatementAst", "Right", func(n as) syntax.Statement { return n.Right }),
		place("ErrorPosition", func(n as) syntax.Extent { return n.ErrorPosition }),
		dotnet.Method("System.Collections.Generic.IEnumerable["+ns+"ExpressionAst] GetAssignmentTargets()", func(n Node, _ dotnet.Args) (object.Value, error) {
			return object.NewList(expressionType, targets(n.Ast.(as).Left, false)...), nil
		}),
	))
	type cm = *syntax.Command
	put(of[cm](
		children("CommandElementAst", "CommandElements", func(n cm) []syntax.CommandElement { return n.CommandElements }),
		prop(ns+"TokenKind InvocationOperator", func(n cm) object.Value { return enum(tokenKindType, n.InvocationOperator) }),
		prop(ns+"DynamicKeyword DefiningKeyword", func(cm) object.Value { return nil }),
		dotnet.Method("string GetCommandName()", func(n Node, _ dotnet.Args) (object.Value, error) {
			c := n.Ast.(cm)
			if len(c.CommandElements) > 0 {
				if s, ok := c.CommandElements[0].(*syntax.StringConstantExpression); ok {
					return s.Value, nil
				}
			}
			return nil, nil
		}),
	))
	type ce = *syntax.CommandExpression
	put(of[ce](
		child("ExpressionAst", "Expression", func(n ce) syntax.Expression { return n.Expression }),
	))
	type cp = *syntax.CommandParameter
	put(of[cp](
		text("ParameterName", func(n cp) string { return n.ParameterName }),
		child("ExpressionAst", "Argument", func(n cp) syntax.Expression { return n.Argument }),
		place("ErrorPosition", func(n cp) syntax.Extent { return n.ErrorPosition }),
	))
	type mr = *syntax.MergingRedirection
	put(of[mr](
		prop(ns+"RedirectionStream ToStream", func(n mr) object.Value { return enum(redirectionStreamType, n.ToStream) }),
	))
	type fr = *syntax.FileRedirection
	put(of[fr](
		child("ExpressionAst", "Location", func(n fr) syntax.Expression { return n.Location }),
		flag("Append", func(n fr) bool { return n.Append }),
	))
}

// targets are the expressions that an assignment to left gives values to.
func targets(left syntax.Expression, inList bool) []object.Value {
	switch e := left.(type) {
	case *syntax.ArrayLiteral:
		if inList {
			break
		}
		var out []object.Value
		for _, item := range e.Elements {
			out = append(out, targets(item, true)...)
		}
		return out
	case *syntax.ParenExpression:
		if p, ok := e.Pipeline.(*syntax.Pipeline); ok {
			if inner := p.PureExpression(); inner != nil {
				return targets(inner, inList)
			}
		}
	}
	return []object.Value{Node{left}}
}
