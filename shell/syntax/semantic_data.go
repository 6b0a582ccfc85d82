package syntax

import "strings"

// restricted checks the inside of a data statement, where only a small language is allowed.
type restricted struct {
	c    checker
	data *DataStatement
}

func (r restricted) check() {
	Walk(r.data.Body, func(n Ast) bool { return r.node(n) })
}

// dataVariables may be read in a data statement.
var dataVariables = map[string]bool{"psculture": true, "psuiculture": true, "true": true, "false": true, "null": true}

// dataTypes may be used in casts there.
var dataTypes = map[string]bool{"bool": true, "byte": true, "char": true, "datetime": true, "decimal": true, "double": true, "float": true, "single": true,
	"guid": true, "hashtable": true, "int": true, "int16": true, "short": true, "int32": true, "int64": true, "long": true, "sbyte": true,
	"string": true, "timespan": true, "uint": true, "uint16": true, "ushort": true, "uint32": true, "uint64": true, "ulong": true, "uri": true,
	"version": true, "void": true, "xml": true, "regex": true, "ordered": true, "array": true, "object": true, "bigint": true, "switch": true}

// not reports what is not allowed, and looks further inside.
func (r restricted) not(n Ast, id string) bool {
	r.c.errorAt(n.Extent(), id+"NotSupportedInDataSection")
	return true
}

// node checks one node and reports whether to look inside.
func (r restricted) node(n Ast) bool {
	switch n := n.(type) {
	case *VariableExpression:
		if !dataVariables[strings.ToLower(n.VariablePath.UserPath)] {
			r.c.errorAt(n.extent, "VariableReferenceNotSupportedInDataSection", message("DefaultAllowedVariablesInDataSection"))
		}
	case *Command:
		r.command(n)
	case *FileRedirection, *MergingRedirection:
		return r.not(n, "Redirection")
	case *MemberExpression:
		return r.not(n, "PropertyReference")
	case *InvokeMemberExpression:
		return r.not(n, "MethodCall")
	case *IndexExpression:
		return r.not(n, "ArrayReference")
	case *ScriptBlockExpression:
		r.not(n, "ScriptBlock")
		return false
	case *FunctionDefinition:
		r.not(n, "FunctionDeclaration")
		r.not(n.Body, "ScriptBlock")
		return false
	case *BinaryExpression:
		r.operator(n.ErrorPosition, n.Operator)
	case *UnaryExpression:
		r.operator(n.extent, n.TokenKind)
	case *ConvertExpression:
		r.castType(n.Type.extent, n.Type.TypeName)
	case *TypeExpression:
		r.castType(n.extent, n.TypeName)
	case *AssignmentStatement:
		return r.not(n, "AssignmentStatement")
	case *ForEachStatement:
		return r.not(n, "ForeachStatement")
	case *WhileStatement, *ForStatement:
		return r.not(n, "ForWhileStatement")
	case *DoWhileStatement, *DoUntilStatement:
		return r.not(n, "DoWhileStatement")
	case *ReturnStatement, *BreakStatement, *ContinueStatement, *ExitStatement, *ThrowStatement:
		return r.not(n, "FlowControlStatement")
	case *TryStatement:
		return r.not(n, "TryStatement")
	case *TrapStatement:
		return r.not(n, "TrapStatement")
	case *SwitchStatement:
		return r.not(n, "SwitchStatement")
	case *DataStatement:
		return r.not(n, "DataSectionStatement")
	case *ParamBlock, *Parameter:
		return r.not(n, "ParameterDeclaration")
	}
	return true
}

// operator reports operators that are not allowed.
func (r restricted) operator(at Extent, k TokenKind) {
	if k.Has(FlagDisallowedInRestrictedMode) {
		r.c.errorAt(at, "OperatorNotSupportedInDataSection", k.Text())
	}
}

func (r restricted) castType(at Extent, t *TypeName) {
	name := strings.TrimPrefix(strings.ToLower(innermost(t).Name), "system.")
	if !dataTypes[name] {
		r.c.errorAt(at, "TypeNotAllowedInDataSection", t.FullName())
	}
}

// command checks that a command is among those allowed.
func (r restricted) command(n *Command) {
	if n.InvocationOperator == Dot {
		r.c.errorAt(n.extent, "DotSourcingNotSupportedInDataSection")
		return
	}
	name := n.CommandName()
	if equalFold(name, "ConvertFrom-StringData") && len(r.data.CommandsAllowed) == 0 {
		return
	}
	for _, a := range r.data.CommandsAllowed {
		if s, ok := a.(*StringConstantExpression); ok && equalFold(s.Value, name) {
			return
		}
	}
	r.c.errorAt(n.extent, "CmdletNotInAllowedListForDataSection", name)
}
