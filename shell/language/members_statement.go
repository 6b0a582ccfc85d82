package language

import (
	"migsh/shell/dotnet"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// pairs is a list of Tuple[first, second].
func pairs[P any](first, second string, list []P, of func(P) (syntax.Ast, syntax.Ast)) object.Value {
	a, b := namedType(first), namedType(second)
	items := make([]object.Value, len(list))
	for i, p := range list {
		x, y := of(p)
		items[i] = dotnet.TupleOf([]*object.Type{a, b}, node(x), node(y))
	}
	return dotnet.ReadOnly(dotnet.TupleOf([]*object.Type{a, b}, nil, nil).PSType(), items)
}

func pairsOf(first, second string) string {
	return "System.Collections.ObjectModel.ReadOnlyCollection[System.Tuple[" + ns + first + "," + ns + second + "]]"
}

// loopBody is the body of a loop.
func loopBody(n syntax.Ast) *syntax.StatementBlock {
	switch s := n.(type) {
	case *syntax.ForEachStatement:
		return s.Body
	case *syntax.ForStatement:
		return s.Body
	case *syntax.WhileStatement:
		return s.Body
	case *syntax.DoWhileStatement:
		return s.Body
	case *syntax.DoUntilStatement:
		return s.Body
	}
	return nil
}

// labeled is the label and the condition of a loop or switch.
func labeled(n syntax.Ast) (string, syntax.PipelineBase) {
	switch s := n.(type) {
	case *syntax.ForEachStatement:
		return s.Label, s.Condition
	case *syntax.ForStatement:
		return s.Label, s.Condition
	case *syntax.WhileStatement:
		return s.Label, s.Condition
	case *syntax.DoWhileStatement:
		return s.Label, s.Condition
	case *syntax.DoUntilStatement:
		return s.Label, s.Condition
	case *syntax.SwitchStatement:
		return s.Label, s.Condition
	}
	return "", nil
}

func labeledMembers() []dotnet.Def {
	return []dotnet.Def{
		dotnet.Prop("string Label {get;}", func(n Node) object.Value { l, _ := labeled(n.Ast); return nullable(l) }),
		dotnet.Prop(ns+"PipelineBaseAst Condition {get;}", func(n Node) object.Value {
			_, c := labeled(n.Ast)
			if c == nil {
				return nil
			}
			return node(c)
		}),
	}
}

func statementClasses(put putClass) {
	type fd = *syntax.FunctionDefinition
	put(of[fd](
		flag("IsFilter", func(n fd) bool { return n.IsFilter }),
		flag("IsWorkflow", func(fd) bool { return false }),
		text("Name", func(n fd) string { return n.Name }),
		prop(collectionOf("ParameterAst")+" Parameters", func(n fd) object.Value {
			return nodesOrNull("ParameterAst", n.Parameters)
		}),
		child("ScriptBlockAst", "Body", func(n fd) *syntax.ScriptBlock { return n.Body }),
		dotnet.Method(ns+"CommentHelpInfo GetHelpContent()", func(n Node, _ dotnet.Args) (object.Value, error) { return helpOf(n.Ast), nil }),
	))
	type us = *syntax.UsingStatement
	put(of[us](
		prop(ns+"UsingStatementKind UsingStatementKind", func(n us) object.Value { return enum(usingKindType, n.Kind) }),
		child("StringConstantExpressionAst", "Name", func(n us) *syntax.StringConstantExpression { return n.Name }),
		child("StringConstantExpressionAst", "Alias", func(n us) *syntax.StringConstantExpression { return n.Alias }),
		child("HashtableAst", "ModuleSpecification", func(n us) *syntax.Hashtable { return n.ModuleSpecification }),
	))
	type is = *syntax.IfStatement
	put(of[is](
		prop(pairsOf("PipelineBaseAst", "StatementBlockAst")+" Clauses", func(n is) object.Value {
			return pairs("PipelineBaseAst", "StatementBlockAst", n.Clauses, func(c syntax.IfClause) (syntax.Ast, syntax.Ast) { return c.Condition, c.Body })
		}),
		child("StatementBlockAst", "ElseClause", func(n is) *syntax.StatementBlock { return n.ElseClause }),
	))
	type ss = *syntax.SwitchStatement
	put(of[ss](
		prop(ns+"SwitchFlags Flags", func(n ss) object.Value { return enum(switchFlagsType, n.Flags) }),
		prop(pairsOf("ExpressionAst", "StatementBlockAst")+" Clauses", func(n ss) object.Value {
			return pairs("ExpressionAst", "StatementBlockAst", n.Clauses, func(c syntax.SwitchClause) (syntax.Ast, syntax.Ast) { return c.Condition, c.Body })
		}),
		child("StatementBlockAst", "Default", func(n ss) *syntax.StatementBlock { return n.Default }),
	))
	loopClasses(put)
	tryClasses(put)
	jumpClasses(put)
	type ds = *syntax.DataStatement
	put(of[ds](
		prop("string Variable", func(n ds) object.Value { return nullable(n.Variable) }),
		children("ExpressionAst", "CommandsAllowed", func(n ds) []syntax.Expression { return n.CommandsAllowed }),
		child("StatementBlockAst", "Body", func(n ds) *syntax.StatementBlock { return n.Body }),
	))
	type bs = *syntax.BlockStatement
	put(of[bs](
		child("StatementBlockAst", "Body", func(n bs) *syntax.StatementBlock { return n.Body }),
		prop(ns+"Token Kind", func(n bs) object.Value { return &token{n.Kind} }),
	))
	type es = *syntax.ErrorStatement
	put(of[es](
		prop(ns+"Token Kind", func(n es) object.Value {
			if n.Kind.Extent.Source == nil {
				return nil
			}
			return &token{n.Kind}
		}),
		prop("System.Collections.Generic.Dictionary[string,System.Tuple["+ns+"Token,"+ns+"Ast]] Flags", errorFlags),
		prop(collectionOf("Ast")+" Conditions", func(n es) object.Value { return nodesOrNull("Ast", n.Conditions) }),
		prop(collectionOf("Ast")+" Bodies", func(n es) object.Value { return nodesOrNull("Ast", n.Bodies) }),
		prop(collectionOf("Ast")+" NestedAst", func(n es) object.Value { return nodesOrNull("Ast", n.NestedAst) }),
	))
}

func errorFlags(n *syntax.ErrorStatement) object.Value {
	if len(n.Flags) == 0 {
		return nil
	}
	types := []*object.Type{tokenType, astType}
	h := object.NewDictionary(object.StringType, dotnet.TupleOf(types, nil, nil).PSType())
	for _, f := range n.Flags {
		var value object.Value
		if f.Value != nil {
			value = node(f.Value)
		}
		h.Set(f.Name, dotnet.TupleOf(types, &token{f.Token}, value))
	}
	return h
}

func loopClasses(put putClass) {
	type fe = *syntax.ForEachStatement
	put(of[fe](
		child("VariableExpressionAst", "Variable", func(n fe) *syntax.VariableExpression { return n.Variable }),
		child("ExpressionAst", "ThrottleLimit", func(n fe) syntax.Expression { return n.ThrottleLimit }),
		prop(ns+"ForEachFlags Flags", func(n fe) object.Value { return object.Enum{Type: forEachFlagsType, Value: bit(n.Parallel, 1)} }),
	))
	type fs = *syntax.ForStatement
	put(of[fs](
		child("PipelineBaseAst", "Initializer", func(n fs) syntax.PipelineBase { return n.Initializer }),
		child("PipelineBaseAst", "Iterator", func(n fs) syntax.PipelineBase { return n.Iterator }),
	))
	put(of[*syntax.WhileStatement]())
	put(of[*syntax.DoWhileStatement]())
	put(of[*syntax.DoUntilStatement]())
}

func tryClasses(put putClass) {
	type ts = *syntax.TryStatement
	put(of[ts](
		child("StatementBlockAst", "Body", func(n ts) *syntax.StatementBlock { return n.Body }),
		children("CatchClauseAst", "CatchClauses", func(n ts) []*syntax.CatchClause { return n.CatchClauses }),
		child("StatementBlockAst", "Finally", func(n ts) *syntax.StatementBlock { return n.Finally }),
	))
	type cc = *syntax.CatchClause
	put(of[cc](
		children("TypeConstraintAst", "CatchTypes", func(n cc) []*syntax.TypeConstraint { return n.CatchTypes }),
		flag("IsCatchAll", func(n cc) bool { return n.IsCatchAll() }),
		child("StatementBlockAst", "Body", func(n cc) *syntax.StatementBlock { return n.Body }),
	))
	type tr = *syntax.TrapStatement
	put(of[tr](
		child("TypeConstraintAst", "TrapType", func(n tr) *syntax.TypeConstraint { return n.TrapType }),
		child("StatementBlockAst", "Body", func(n tr) *syntax.StatementBlock { return n.Body }),
	))
}

func jumpClasses(put putClass) {
	put(of[*syntax.BreakStatement](
		child("ExpressionAst", "Label", func(n *syntax.BreakStatement) syntax.Expression { return n.Label })))
	put(of[*syntax.ContinueStatement](
		child("ExpressionAst", "Label", func(n *syntax.ContinueStatement) syntax.Expression { return n.Label })))
	put(of[*syntax.ReturnStatement](
		child("PipelineBaseAst", "Pipeline", func(n *syntax.ReturnStatement) syntax.PipelineBase { return n.Pipeline })))
	put(of[*syntax.ExitStatement](
		child("PipelineBaseAst", "Pipeline", func(n *syntax.ExitStatement) syntax.PipelineBase { return n.Pipeline })))
	type th = *syntax.ThrowStatement
	put(of[th](
		child("PipelineBaseAst", "Pipeline", func(n th) syntax.PipelineBase { return n.Pipeline }),
		flag("IsRethrow", func(n th) bool { return n.IsRethrow() }),
	))
}
