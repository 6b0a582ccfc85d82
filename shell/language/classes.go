package language

import (
	"reflect"
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

func class(name string, base *object.Type) *object.Type { return object.NewClass(ns+name, base) }

// The classes that no node is of itself.
var (
	astType            = class("Ast", nil)
	commandElementType = class("CommandElementAst", astType)
	expressionType     = class("ExpressionAst", commandElementType)
	statementType      = class("StatementAst", astType)
	pipelineBaseType   = class("PipelineBaseAst", statementType)
	chainableType      = class("ChainableAst", pipelineBaseType)
	commandBaseType    = class("CommandBaseAst", statementType)
	labeledType        = class("LabeledStatementAst", statementType)
	loopType           = class("LoopStatementAst", labeledType)
	attributeBaseType  = class("AttributeBaseAst", astType)
	redirectionType    = class("RedirectionAst", astType)
	memberType         = class("MemberAst", astType)
)

// The classes that other classes derive from, though nodes are of them too.
var (
	memberExpressionType     = class("MemberExpressionAst", expressionType)
	invokeMemberType         = class("InvokeMemberExpressionAst", memberExpressionType)
	attributedExpressionType = class("AttributedExpressionAst", expressionType)
	constantType             = class("ConstantExpressionAst", expressionType)
)

// derived are the other classes of nodes, by what they derive from.
var derived = map[*object.Type][]string{
	statementType:            {"BlockStatementAst", "BreakStatementAst", "ContinueStatementAst", "DataStatementAst", "ExitStatementAst", "FunctionDefinitionAst", "IfStatementAst", "ReturnStatementAst", "ThrowStatementAst", "TrapStatementAst", "TryStatementAst", "TypeDefinitionAst", "UsingStatementAst"},
	labeledType:              {"SwitchStatementAst"},
	pipelineBaseType:         {"AssignmentStatementAst", "ErrorStatementAst"},
	loopType:                 {"DoUntilStatementAst", "DoWhileStatementAst", "ForEachStatementAst", "ForStatementAst", "WhileStatementAst"},
	astType:                  {"CatchClauseAst", "NamedAttributeArgumentAst", "NamedBlockAst", "ParamBlockAst", "ParameterAst", "ScriptBlockAst", "StatementBlockAst"},
	chainableType:            {"PipelineAst", "PipelineChainAst"},
	commandBaseType:          {"CommandAst", "CommandExpressionAst"},
	commandElementType:       {"CommandParameterAst"},
	redirectionType:          {"FileRedirectionAst", "MergingRedirectionAst"},
	expressionType:           {"ArrayExpressionAst", "ArrayLiteralAst", "BinaryExpressionAst", "ErrorExpressionAst", "ExpandableStringExpressionAst", "HashtableAst", "IndexExpressionAst", "ParenExpressionAst", "ScriptBlockExpressionAst", "SubExpressionAst", "TernaryExpressionAst", "TypeExpressionAst", "UnaryExpressionAst", "UsingExpressionAst", "VariableExpressionAst"},
	attributedExpressionType: {"ConvertExpressionAst"},
	invokeMemberType:         {"BaseCtorInvokeMemberExpressionAst"},
	constantType:             {"StringConstantExpressionAst"},
	attributeBaseType:        {"AttributeAst", "TypeConstraintAst"},
	memberType:               {"FunctionMemberAst", "PropertyMemberAst"},
}

// named are the classes of nodes by their names.
var named = func() map[string]*object.Type {
	m := map[string]*object.Type{}
	for _, t := range [...]*object.Type{astType, commandElementType, expressionType, statementType, pipelineBaseType, chainableType, commandBaseType,
		labeledType, loopType, attributeBaseType, redirectionType, memberType, memberExpressionType, invokeMemberType, attributedExpressionType, constantType} {
		m[strings.TrimPrefix(t.Name, ns)] = t
	}
	for base, names := range derived {
		for _, n := range names {
			m[n] = class(n, base)
		}
	}
	return m
}()

// nodeClass is a class of nodes with its properties in .NET's order.
type nodeClass struct {
	typ     *object.Type
	members []dotnet.Def
}

// of describes the class of the nodes T.
func of[T syntax.Ast](members ...dotnet.Def) (reflect.Type, nodeClass) {
	t := reflect.TypeFor[T]()
	return t, nodeClass{named[t.Elem().Name()+"Ast"], members}
}

// nodeClasses are the classes of all nodes, by the node's Go type.
var nodeClasses = func() map[reflect.Type]nodeClass {
	m := map[reflect.Type]nodeClass{}
	put := func(t reflect.Type, c nodeClass) { m[t] = c }
	blockClasses(put)
	statementClasses(put)
	pipelineClasses(put)
	expressionClasses(put)
	typeClasses(put)
	return m
}()

// abstractMembers are the properties of the classes between.
func abstractMembers() []dotnet.Class {
	table := func(t *object.Type, defs ...dotnet.Def) dotnet.Class {
		return dotnet.Class{Type: t, Members: func() []dotnet.Def { return defs }}
	}
	return []dotnet.Class{
		{Type: astType, Members: astMembers},
		table(commandElementType),
		table(expressionType, dotnet.PropErr("type StaticType {get;}", func(n Node, h *dotnet.Host) (object.Value, error) {
			return staticType(n.Ast, h.Owner.(Runtime)), nil
		})),
		table(statementType),
		table(pipelineBaseType, dotnet.Method(ns+"ExpressionAst GetPureExpression()", func(n Node, _ dotnet.Args) (object.Value, error) {
			if p, ok := n.Ast.(*syntax.Pipeline); ok {
				return node(p.PureExpression()), nil
			}
			return nil, nil
		})),
		table(chainableType),
		table(commandBaseType, dotnet.Prop(collectionOf("RedirectionAst")+" Redirections {get;}", func(n Node) object.Value {
			switch c := n.Ast.(type) {
			case *syntax.Command:
				return nodes("RedirectionAst", c.Redirections)
			case *syntax.CommandExpression:
				return nodes("RedirectionAst", c.Redirections)
			}
			return nil
		})),
		table(labeledType, labeledMembers()...),
		table(loopType, dotnet.Prop(ns+"StatementBlockAst Body {get;}", func(n Node) object.Value { return node(loopBody(n.Ast)) })),
		table(attributeBaseType, dotnet.Prop(ns+"ITypeName TypeName {get;}", func(n Node) object.Value {
			switch a := n.Ast.(type) {
			case *syntax.Attribute:
				return typeName(a.TypeName)
			case *syntax.TypeConstraint:
				return typeName(a.TypeName)
			}
			return nil
		})),
		table(redirectionType, dotnet.Prop(ns+"RedirectionStream FromStream {get;}", func(n Node) object.Value {
			switch r := n.Ast.(type) {
			case *syntax.FileRedirection:
				return enum(redirectionStreamType, r.FromStream)
			case *syntax.MergingRedirection:
				return enum(redirectionStreamType, r.FromStream)
			}
			return nil
		})),
		table(memberType),
	}
}

// Classes is the table of everything in this package.
func Classes() []dotnet.Class {
	list := abstractMembers()
	for _, c := range nodeClasses {
		list = append(list, dotnet.Class{Type: c.typ, Members: func() []dotnet.Def { return c.members }})
	}
	for _, part := range [][]dotnet.Class{extentClasses(), typeNameClasses(), pathClasses(), tokenClasses(), parserClasses(), psParserClasses(), helpClasses(), enumClasses()} {
		list = append(list, part...)
	}
	return list
}
