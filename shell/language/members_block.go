package language

import (
	"reflect"

	"migsh/shell/dotnet"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

type putClass = func(reflect.Type, nodeClass)

func blockClasses(put putClass) {
	type sb = *syntax.ScriptBlock
	put(of[sb](
		children("AttributeAst", "Attributes", func(n sb) []*syntax.Attribute { return nil }),
		children("UsingStatementAst", "UsingStatements", func(n sb) []*syntax.UsingStatement { return n.UsingStatements }),
		child("ParamBlockAst", "ParamBlock", func(n sb) *syntax.ParamBlock { return n.ParamBlock }),
		child("NamedBlockAst", "BeginBlock", func(n sb) *syntax.NamedBlock { return n.BeginBlock }),
		child("NamedBlockAst", "ProcessBlock", func(n sb) *syntax.NamedBlock { return n.ProcessBlock }),
		child("NamedBlockAst", "EndBlock", func(n sb) *syntax.NamedBlock { return n.EndBlock }),
		child("NamedBlockAst", "CleanBlock", func(n sb) *syntax.NamedBlock { return n.CleanBlock }),
		child("NamedBlockAst", "DynamicParamBlock", func(n sb) *syntax.NamedBlock { return n.DynamicParamBlock }),
		prop(ns+"ScriptRequirements ScriptRequirements", func(n sb) object.Value { return requirementsOf(n.ScriptRequirements) }),
		dotnet.Method(ns+"CommentHelpInfo GetHelpContent()", func(n Node, _ dotnet.Args) (object.Value, error) { return helpOf(n.Ast), nil }),
		dotnet.Method("scriptblock GetScriptBlock()", func(n Node, a dotnet.Args) (object.Value, error) {
			return a.Host.Owner.(Runtime).BlockOf(n.Ast.(sb)), nil
		}),
	))
	type pb = *syntax.ParamBlock
	put(of[pb](
		prop(collectionOf("AttributeAst")+" Attributes", func(n pb) object.Value { return nodes("AttributeAst", n.Attributes) }),
		children("ParameterAst", "Parameters", func(n pb) []*syntax.Parameter { return n.Parameters }),
	))
	type nb = *syntax.NamedBlock
	put(of[nb](
		flag("Unnamed", func(n nb) bool { return n.Unnamed }),
		prop(ns+"TokenKind BlockKind", func(n nb) object.Value { return enum(tokenKindType, n.BlockKind) }),
		children("StatementAst", "Statements", func(n nb) []syntax.Statement { return n.Statements }),
		prop(collectionOf("TrapStatementAst")+" Traps", func(n nb) object.Value { return nodesOrNull("TrapStatementAst", n.Traps) }),
	))
	type stb = *syntax.StatementBlock
	put(of[stb](
		children("StatementAst", "Statements", func(n stb) []syntax.Statement { return n.Statements }),
		prop(collectionOf("TrapStatementAst")+" Traps", func(n stb) object.Value { return nodesOrNull("TrapStatementAst", n.Traps) }),
	))
	type pa = *syntax.Parameter
	put(of[pa](
		children("AttributeBaseAst", "Attributes", func(n pa) []syntax.AttributeBase { return n.Attributes }),
		child("VariableExpressionAst", "Name", func(n pa) *syntax.VariableExpression { return n.Name }),
		child("ExpressionAst", "DefaultValue", func(n pa) syntax.Expression { return n.DefaultValue }),
		staticTypeOf(),
	))
	type at = *syntax.Attribute
	put(of[at](
		children("ExpressionAst", "PositionalArguments", func(n at) []syntax.Expression { return n.PositionalArguments }),
		children("NamedAttributeArgumentAst", "NamedArguments", func(n at) []*syntax.NamedAttributeArgument { return n.NamedArguments }),
	))
	type na = *syntax.NamedAttributeArgument
	put(of[na](
		text("ArgumentName", func(n na) string { return n.ArgumentName }),
		child("ExpressionAst", "Argument", func(n na) syntax.Expression { return n.Argument }),
		flag("ExpressionOmitted", func(n na) bool { return n.ExpressionOmitted }),
	))
	put(of[*syntax.TypeConstraint]())
}

// typeClasses are those of classes and enums.
func typeClasses(put putClass) {
	type td = *syntax.TypeDefinition
	put(of[td](
		text("Name", func(n td) string { return n.Name }),
		children("AttributeAst", "Attributes", func(n td) []*syntax.Attribute { return n.Attributes }),
		children("TypeConstraintAst", "BaseTypes", func(n td) []*syntax.TypeConstraint { return n.BaseTypes }),
		children("MemberAst", "Members", func(n td) []syntax.Member { return n.Members }),
		prop(ns+"TypeAttributes TypeAttributes", func(n td) object.Value {
			switch {
			case n.IsEnum:
				return typeAttributesType.EnumValue("Enum")
			case n.IsInterface:
				return typeAttributesType.EnumValue("Interface")
			}
			return typeAttributesType.EnumValue("Class")
		}),
		flag("IsEnum", func(n td) bool { return n.IsEnum }),
		flag("IsClass", func(n td) bool { return n.IsClass() }),
		flag("IsInterface", func(n td) bool { return n.IsInterface }),
	))
	type pm = *syntax.PropertyMember
	put(of[pm](
		text("Name", func(n pm) string { return n.Name }),
		child("TypeConstraintAst", "PropertyType", func(n pm) *syntax.TypeConstraint { return n.PropertyType }),
		children("AttributeAst", "Attributes", func(n pm) []*syntax.Attribute { return n.Attributes }),
		prop(ns+"PropertyAttributes PropertyAttributes", func(n pm) object.Value {
			return object.Enum{Type: propAttributesType, Value: 1 + bit(n.IsStatic || n.IsLiteral, 16) + bit(n.IsLiteral, 32) + bit(n.IsHidden, 64)}
		}),
		child("ExpressionAst", "InitialValue", func(n pm) syntax.Expression { return n.InitialValue }),
		flag("IsPublic", func(pm) bool { return true }),
		flag("IsPrivate", func(pm) bool { return false }),
		flag("IsHidden", func(n pm) bool { return n.IsHidden }),
		flag("IsStatic", func(n pm) bool { return n.IsStatic || n.IsLiteral }),
	))
	type fm = *syntax.FunctionMember
	put(of[fm](
		text("Name", func(n fm) string { return n.Name }),
		children("AttributeAst", "Attributes", func(n fm) []*syntax.Attribute { return n.Attributes }),
		child("TypeConstraintAst", "ReturnType", func(n fm) *syntax.TypeConstraint { return n.ReturnType }),
		children("ParameterAst", "Parameters", func(n fm) []*syntax.Parameter { return n.Parameters }),
		child("ScriptBlockAst", "Body", func(n fm) *syntax.ScriptBlock { return n.Body }),
		prop(ns+"MethodAttributes MethodAttributes", func(n fm) object.Value {
			return object.Enum{Type: methodAttributesType, Value: 1 + bit(n.IsStatic, 16) + bit(n.IsHidden, 64)}
		}),
		flag("IsPublic", func(fm) bool { return true }),
		flag("IsPrivate", func(fm) bool { return false }),
		flag("IsHidden", func(n fm) bool { return n.IsHidden }),
		flag("IsStatic", func(n fm) bool { return n.IsStatic }),
		flag("IsConstructor", func(n fm) bool { return n.IsConstructor }),
	))
}

func bit(set bool, value int64) int64 {
	if set {
		return value
	}
	return 0
}
