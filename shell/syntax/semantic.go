package syntax

import (
	"fmt"
	"strconv"
	"strings"
)

// checker looks for what is wrong with a tree though it parses: rules of the language that the grammar does not say.
type checker struct{ p *parser }

// check visits the tree, whose parents are known.
func (c checker) check(root Ast, types func(*TypeName) bool) {
	if c.p.types > 0 {
		c.allTypes(root, types)
	}
	Walk(root, func(n Ast) bool {
		c.node(n)
		return true
	})
}

// allTypes checks what concerns the types of a source together.
func (c checker) allTypes(root Ast, types func(*TypeName) bool) {
	Walk(root, func(n Ast) bool {
		if b, ok := n.(*NamedBlock); ok {
			c.duplicateTypes(b.Statements)
		}
		return true
	})
	if types != nil {
		c.unknownTypes(root, types)
	}
}

func (c checker) errorAt(e Extent, id string, args ...any) { c.p.errorAt(e, id, args...) }

// node checks one node.
func (c checker) node(n Ast) {
	switch n := n.(type) {
	case *AssignmentStatement:
		c.assignable(n.Left, func(e Extent) { c.errorAt(e, "InvalidLeftHandSide") })
		c.typedTarget(n.Left)
	case *UnaryExpression:
		c.increment(n)
	case *Hashtable:
		c.duplicateKeys(n)
	case *FunctionDefinition:
		c.duplicateParameters(n.Parameters)
		if _, method := n.parent.(*FunctionMember); !method && n.Parameters != nil && n.Body.ParamBlock != nil {
			c.errorAt(n.Body.ParamBlock.extent, "OnlyOneParameterListAllowed")
		}
	case *ParamBlock:
		c.duplicateParameters(n.Parameters)
	case *Parameter:
		c.voidParameter(n)
	case *TryStatement:
		c.catches(n)
	case *BreakStatement:
		c.leavesFinally(n, labelOf(n.Label), true)
	case *ContinueStatement:
		c.leavesFinally(n, labelOf(n.Label), true)
	case *ReturnStatement:
		c.leavesFinally(n, "", false)
	case *VariableExpression:
		if n.Splatted {
			c.splatting(n)
		}
	case *ConvertExpression:
		c.conversion(n)
	case *Attribute:
		c.attributeArguments(n)
	case *UsingExpression:
		c.usingExpression(n.SubExpression)
	case *TypeDefinition:
		c.typeDefinition(n)
	case *DataStatement:
		restricted{c, n}.check()
	}
}

// duplicateTypes reports classes and enums with the name of one before.
func (c checker) duplicateTypes(list []Statement) {
	seen := map[string]bool{}
	for _, s := range list {
		t, ok := s.(*TypeDefinition)
		if !ok {
			continue
		}
		if folded := strings.ToLower(t.Name); seen[folded] {
			c.errorAt(t.extent, "MemberAlreadyDefined", t.Name)
		} else {
			seen[folded] = true
		}
	}
}

// assignable reports the parts of an expression that cannot be assigned to.
func (c checker) assignable(e Expression, bad func(Extent)) {
	switch e := e.(type) {
	case *VariableExpression:
	case *MemberExpression:
		if e.NullConditional {
			bad(e.extent)
			return
		}
		c.notUsing(e, e.Expression, bad)
	case *InvokeMemberExpression:
		if e.NullConditional {
			bad(e.extent)
		}
	case *IndexExpression:
		if e.NullConditional {
			bad(e.extent)
		}
	case *ConvertExpression:
		c.assignable(e.Child, bad)
	case *AttributedExpression:
		c.assignable(e.Child, bad)
	case *ArrayLiteral:
		for _, item := range e.Elements {
			c.assignable(item, bad)
		}
	case *ParenExpression:
		if pipe, ok := e.Pipeline.(*Pipeline); ok && pipe.PureExpression() != nil {
			c.assignable(pipe.PureExpression(), bad)
		} else if _, broken := e.Pipeline.(*ErrorStatement); !broken {
			bad(e.Pipeline.Extent())
		}
	default:
		bad(e.Extent())
	}
}

// notUsing reports members of $using:x, which are copies.
func (c checker) notUsing(whole, target Expression, bad func(Extent)) {
	if _, ok := target.(*UsingExpression); ok {
		bad(whole.Extent())
	}
}

// increment checks the operand of ++ and --.
func (c checker) increment(n *UnaryExpression) {
	if n.TokenKind.Has(FlagPrefixOrPostfixOperator) {
		c.assignable(n.Child, func(e Extent) { c.errorAt(e, "OperatorRequiresVariableOrProperty", n.TokenKind.Text()) })
	}
}

// automaticTypes are the types of the automatic variables that may be assigned to, but not with another type.
var automaticTypes = map[string]string{"_": "System.Object", "args": "System.Object[]", "this": "System.Object", "input": "System.Object",
	"pscmdlet": "System.Management.Automation.PSScriptCmdlet", "psboundparameters": "System.Management.Automation.PSBoundParametersDictionary",
	"myinvocation": "System.Management.Automation.InvocationInfo", "psscriptroot": "System.String", "pscommandpath": "System.String"}

// typedTarget checks the types on the left side of an assignment.
func (c checker) typedTarget(e Expression) {
	conv, ok := e.(*ConvertExpression)
	if !ok {
		return
	}
	name := conv.Type.TypeName.FullName()
	if isVoid(conv.Type.TypeName) {
		c.errorAt(conv.Type.extent, "VoidTypeConstraintNotAllowed")
	}
	v, ok := conv.Child.(*VariableExpression)
	if !ok || v.VariablePath.Scope != "" || v.VariablePath.Drive != "" {
		return
	}
	if want := automaticTypes[strings.ToLower(v.VariablePath.Name)]; want != "" && !equalFold(want, name) && !equalFold(want, "System."+name) {
		c.errorAt(conv.extent, "AssignmentStatementToAutomaticNotSupported", v.VariablePath.Name, want)
	}
}

func isVoid(t *TypeName) bool { return equalFold(t.Name, "void") || equalFold(t.Name, "System.Void") }

func (c checker) voidParameter(n *Parameter) {
	for _, a := range n.Attributes {
		if t, ok := a.(*TypeConstraint); ok && isVoid(t.TypeName) {
			c.errorAt(t.extent, "VoidTypeConstraintNotAllowed")
		}
	}
}

// duplicateKeys reports constant keys that are there already.
func (c checker) duplicateKeys(n *Hashtable) {
	seen := map[string]bool{}
	for _, kv := range n.KeyValuePairs {
		key, ok := constantKey(kv.Key)
		if !ok {
			continue
		}
		if folded := strings.ToLower(key); seen[folded] {
			c.errorAt(kv.Key.Extent(), "DuplicateKeyInHashLiteral", key)
		} else {
			seen[folded] = true
		}
	}
}

// constantKey gives the text of a key that is constant.
func constantKey(e Expression) (string, bool) {
	switch e := e.(type) {
	case *StringConstantExpression:
		return e.Value, true
	case *ConstantExpression:
		if f, ok := e.Value.(float64); ok {
			return strconv.FormatFloat(f, 'g', -1, 64), true
		}
		return fmt.Sprint(e.Value), true
	}
	return "", false
}

func (c checker) duplicateParameters(list []*Parameter) {
	seen := map[string]bool{}
	for _, p := range list {
		name := p.Name.VariablePath.UserPath
		if folded := strings.ToLower(name); seen[folded] {
			c.errorAt(p.Name.extent, "DuplicateFormalParameter", name)
		} else {
			seen[folded] = true
		}
	}
}

// catches checks the order of catch clauses.
func (c checker) catches(n *TryStatement) {
	seen := map[string]bool{}
	for i, clause := range n.CatchClauses {
		if clause.IsCatchAll() && i+1 < len(n.CatchClauses) {
			c.errorAt(before(n.CatchClauses[i+1].extent), "EmptyCatchNotLast")
			return
		}
		for _, t := range clause.CatchTypes {
			name := netName(t.TypeName)
			if folded := strings.ToLower(name); seen[folded] && i > 0 {
				c.errorAt(t.extent, "ExceptionTypeAlreadyCaught", name)
			} else {
				seen[folded] = true
			}
		}
	}
}

// netName gives the full name of the few types whose short names are common.
func netName(t *TypeName) string {
	name := t.FullName()
	switch strings.ToLower(name) {
	case "int", "int32":
		return "System.Int32"
	case "string":
		return "System.String"
	case "exception":
		return "System.Exception"
	}
	return name
}

// labelOf gives the label of break and continue if it is constant.
func labelOf(e Expression) string {
	if s, ok := e.(*StringConstantExpression); ok {
		return s.Value
	}
	return ""
}

// leavesFinally reports jumps out of a finally block. jump says that loops and switches stop it, unless it names another label.
func (c checker) leavesFinally(n Statement, label string, jump bool) {
	var child Ast = n
	for parent := n.Parent(); parent != nil; child, parent = parent, parent.Parent() {
		switch parent := parent.(type) {
		case *ScriptBlock:
			return
		case *TryStatement:
			if parent.Finally != nil && Ast(parent.Finally) == child {
				c.errorAt(n.Extent(), "ControlLeavingFinally")
				return
			}
		}
		if name, isLoop := loopLabel(parent); jump && isLoop && (label == "" || equalFold(label, name)) {
			return
		}
	}
}

// loopLabel gives the label of a loop or switch.
func loopLabel(n Ast) (string, bool) {
	switch n := n.(type) {
	case *WhileStatement:
		return n.Label, true
	case *DoWhileStatement:
		return n.Label, true
	case *DoUntilStatement:
		return n.Label, true
	case *ForStatement:
		return n.Label, true
	case *ForEachStatement:
		return n.Label, true
	case *SwitchStatement:
		return n.Label, true
	}
	return "", false
}

// splatting reports @x anywhere but as an argument of a command.
func (c checker) splatting(n *VariableExpression) {
	switch parent := n.parent.(type) {
	case *Command:
		return
	case *ArrayLiteral:
		if _, ok := parent.parent.(*Command); ok {
			c.errorAt(n.extent, "SplattingNotPermittedInArgumentList", n.VariablePath.UserPath)
			return
		}
	case *UsingExpression:
		return
	}
	c.errorAt(n.extent, "SplattingNotPermitted", n.VariablePath.UserPath)
}

// conversion checks casts with [ordered] and [ref].
func (c checker) conversion(n *ConvertExpression) {
	name := n.Type.TypeName.FullName()
	if equalFold(name, "ordered") {
		if _, ok := n.Child.(*Hashtable); !ok {
			c.errorAt(n.extent, "OrderedAttributeOnlyOnHashLiteralNode", name)
		}
	}
	if !equalFold(name, "ref") {
		return
	}
	for parent, ok := n.parent.(*ConvertExpression); ok; parent, ok = parent.parent.(*ConvertExpression) {
		if equalFold(parent.Type.TypeName.FullName(), "ref") {
			c.errorAt(n.Type.extent, "ReferenceNeedsToBeByItselfInTypeSequence")
			return
		}
	}
	if _, ok := n.parent.(*ConvertExpression); ok {
		c.errorAt(n.Type.extent, "ReferenceNeedsToBeLastTypeInTypeConversion")
	}
}

// attributeArguments reports arguments that are not constant.
func (c checker) attributeArguments(n *Attribute) {
	for _, e := range n.PositionalArguments {
		c.attributeArgument(e)
	}
	for _, a := range n.NamedArguments {
		c.attributeArgument(a.Argument)
	}
}

func (c checker) attributeArgument(e Expression) {
	if _, ok := e.(*ScriptBlockExpression); !ok && !isConstant(e) {
		c.errorAt(e.Extent(), "ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock")
	}
}

// isConstant reports whether an expression can be computed without running anything.
func isConstant(e Expression) bool {
	switch e := e.(type) {
	case *StringConstantExpression, *ConstantExpression, *TypeExpression:
		return true
	case *VariableExpression:
		switch strings.ToLower(e.VariablePath.UserPath) {
		case "true", "false", "null":
			return true
		}
	case *ParenExpression:
		return isConstantPipeline(e.Pipeline)
	case *SubExpression:
		return len(e.SubExpression.Statements) == 1 && len(e.SubExpression.Traps) == 0 && isConstantPipeline(e.SubExpression.Statements[0])
	case *UnaryExpression:
		return e.TokenKind.Has(FlagCanConstantFold) && isConstant(e.Child)
	case *BinaryExpression:
		return e.Operator.Has(FlagCanConstantFold) && isConstant(e.Left) && isConstant(e.Right)
	case *TernaryExpression:
		return isConstant(e.Condition) && isConstant(e.IfTrue) && isConstant(e.IfFalse)
	case *ConvertExpression:
		return isConstant(e.Child)
	case *MemberExpression:
		_, isType := e.Expression.(*TypeExpression)
		_, isName := e.Member.(*StringConstantExpression)
		return e.Static && isType && isName
	case *ArrayLiteral:
		for _, item := range e.Elements {
			if !isConstant(item) {
				return false
			}
		}
		return true
	}
	return false
}

func isConstantPipeline(s Statement) bool {
	p, ok := s.(*Pipeline)
	return ok && p.PureExpression() != nil && isConstant(p.PureExpression())
}

// usingExpression reports what cannot be copied to where $using: is read: calls, computed members and indexes.
func (c checker) usingExpression(e Expression) {
	switch e := e.(type) {
	case *InvokeMemberExpression:
		c.errorAt(e.extent, "InvalidUsingExpression")
	case *MemberExpression:
		if _, ok := e.Member.(*StringConstantExpression); !ok {
			c.errorAt(e.extent, "InvalidUsingExpression")
			return
		}
		c.usingExpression(e.Expression)
	case *IndexExpression:
		if !isConstant(e.Index) {
			c.errorAt(e.Index.Extent(), "InvalidUsingExpression")
			return
		}
		c.usingExpression(e.Target)
	}
}
