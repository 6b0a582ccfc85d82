package syntax

// Walk calls visit for root and everything below it, parents first, in .NET's visiting order. Where visit returns false, the node's
// children are left out.
func Walk(root Ast, visit func(Ast) bool) {
	w := &walker{visit: visit}
	w.step = w.walk
	w.walk(root)
}

// walker visits a tree with one function value for all nodes, so that visiting allocates nothing.
type walker struct {
	visit func(Ast) bool
	step  func(Ast) bool
}

func (w *walker) walk(n Ast) bool {
	if w.visit(n) {
		n.children(w.step)
	}
	return true
}

// setParents tells every node below root who holds it.
func setParents(root Ast) {
	s := &parentSetter{parent: root}
	s.step = s.set
	root.children(s.step)
}

type parentSetter struct {
	parent Ast
	step   func(Ast) bool
}

func (s *parentSetter) set(n Ast) bool {
	n.setParent(s.parent)
	outer := s.parent
	s.parent = n
	n.children(s.step)
	s.parent = outer
	return true
}

// one yields a child that may be absent.
func one[T Ast](yield func(Ast) bool, present bool, c T) bool { return !present || yield(c) }

// all yields a list of children.
func all[T Ast](yield func(Ast) bool, list []T) bool {
	for _, c := range list {
		if !yield(c) {
			return false
		}
	}
	return true
}

func (n *ScriptBlock) children(y func(Ast) bool) bool {
	return all(y, n.UsingStatements) && one(y, n.ParamBlock != nil, n.ParamBlock) &&
		one(y, n.DynamicParamBlock != nil, n.DynamicParamBlock) && one(y, n.BeginBlock != nil, n.BeginBlock) &&
		one(y, n.ProcessBlock != nil, n.ProcessBlock) && one(y, n.EndBlock != nil, n.EndBlock) &&
		one(y, n.CleanBlock != nil, n.CleanBlock)
}

func (n *ParamBlock) children(y func(Ast) bool) bool {
	return all(y, n.Attributes) && all(y, n.Parameters)
}

func (n *NamedBlock) children(y func(Ast) bool) bool { return all(y, n.Traps) && all(y, n.Statements) }

func (n *StatementBlock) children(y func(Ast) bool) bool {
	return all(y, n.Traps) && all(y, n.Statements)
}

func (n *Parameter) children(y func(Ast) bool) bool {
	return all(y, n.Attributes) && one(y, n.Name != nil, n.Name) && one(y, n.DefaultValue != nil, n.DefaultValue)
}

func (n *Attribute) children(y func(Ast) bool) bool {
	return all(y, n.PositionalArguments) && all(y, n.NamedArguments)
}

func (n *NamedAttributeArgument) children(y func(Ast) bool) bool {
	return one(y, n.Argument != nil, n.Argument)
}

func (n *TypeConstraint) children(func(Ast) bool) bool { return true }

func (n *FunctionDefinition) children(y func(Ast) bool) bool {
	return all(y, n.Parameters) && one(y, n.Body != nil, n.Body)
}

func (n *UsingStatement) children(y func(Ast) bool) bool {
	return one(y, n.Name != nil, n.Name) && one(y, n.ModuleSpecification != nil, n.ModuleSpecification) &&
		one(y, n.Alias != nil, n.Alias)
}

func (n *IfStatement) children(y func(Ast) bool) bool {
	for _, c := range n.Clauses {
		if !one(y, c.Condition != nil, c.Condition) || !one(y, c.Body != nil, c.Body) {
			return false
		}
	}
	return one(y, n.ElseClause != nil, n.ElseClause)
}

func (n *SwitchStatement) children(y func(Ast) bool) bool {
	if !one(y, n.Condition != nil, n.Condition) {
		return false
	}
	for _, c := range n.Clauses {
		if !one(y, c.Condition != nil, c.Condition) || !one(y, c.Body != nil, c.Body) {
			return false
		}
	}
	return one(y, n.Default != nil, n.Default)
}

func (n *ForEachStatement) children(y func(Ast) bool) bool {
	return one(y, n.Variable != nil, n.Variable) && one(y, n.Condition != nil, n.Condition) &&
		one(y, n.ThrottleLimit != nil, n.ThrottleLimit) && one(y, n.Body != nil, n.Body)
}

func (n *ForStatement) children(y func(Ast) bool) bool {
	return one(y, n.Initializer != nil, n.Initializer) && one(y, n.Condition != nil, n.Condition) &&
		one(y, n.Iterator != nil, n.Iterator) && one(y, n.Body != nil, n.Body)
}

func (n *WhileStatement) children(y func(Ast) bool) bool {
	return one(y, n.Condition != nil, n.Condition) && one(y, n.Body != nil, n.Body)
}

func (n *DoWhileStatement) children(y func(Ast) bool) bool {
	return one(y, n.Condition != nil, n.Condition) && one(y, n.Body != nil, n.Body)
}

func (n *DoUntilStatement) children(y func(Ast) bool) bool {
	return one(y, n.Condition != nil, n.Condition) && one(y, n.Body != nil, n.Body)
}

func (n *DataStatement) children(y func(Ast) bool) bool {
	return all(y, n.CommandsAllowed) && one(y, n.Body != nil, n.Body)
}

func (n *TryStatement) children(y func(Ast) bool) bool {
	return one(y, n.Body != nil, n.Body) && all(y, n.CatchClauses) && one(y, n.Finally != nil, n.Finally)
}

func (n *CatchClause) children(y func(Ast) bool) bool {
	return all(y, n.CatchTypes) && one(y, n.Body != nil, n.Body)
}

func (n *TrapStatement) children(y func(Ast) bool) bool {
	return one(y, n.TrapType != nil, n.TrapType) && one(y, n.Body != nil, n.Body)
}

func (n *BreakStatement) children(y func(Ast) bool) bool { return one(y, n.Label != nil, n.Label) }

func (n *ContinueStatement) children(y func(Ast) bool) bool { return one(y, n.Label != nil, n.Label) }

func (n *ReturnStatement) children(y func(Ast) bool) bool {
	return one(y, n.Pipeline != nil, n.Pipeline)
}

func (n *ExitStatement) children(y func(Ast) bool) bool {
	return one(y, n.Pipeline != nil, n.Pipeline)
}

func (n *ThrowStatement) children(y func(Ast) bool) bool {
	return one(y, n.Pipeline != nil, n.Pipeline)
}

func (n *BlockStatement) children(y func(Ast) bool) bool { return one(y, n.Body != nil, n.Body) }

func (n *ErrorStatement) children(y func(Ast) bool) bool {
	if !all(y, n.NestedAst) {
		return false
	}
	for _, f := range n.Flags {
		if !one(y, f.Value != nil, f.Value) {
			return false
		}
	}
	return all(y, n.Conditions) && all(y, n.Bodies)
}

func (n *PipelineChain) children(y func(Ast) bool) bool {
	return one(y, n.LhsPipelineChain != nil, n.LhsPipelineChain) && one(y, n.RhsPipeline != nil, n.RhsPipeline)
}

func (n *Pipeline) children(y func(Ast) bool) bool { return all(y, n.PipelineElements) }

func (n *Command) children(y func(Ast) bool) bool {
	return all(y, n.CommandElements) && all(y, n.Redirections)
}

func (n *CommandExpression) children(y func(Ast) bool) bool {
	return one(y, n.Expression != nil, n.Expression) && all(y, n.Redirections)
}

func (n *CommandParameter) children(y func(Ast) bool) bool {
	return one(y, n.Argument != nil, n.Argument)
}

func (n *MergingRedirection) children(func(Ast) bool) bool { return true }

func (n *FileRedirection) children(y func(Ast) bool) bool {
	return one(y, n.Location != nil, n.Location)
}

func (n *AssignmentStatement) children(y func(Ast) bool) bool {
	return one(y, n.Left != nil, n.Left) && one(y, n.Right != nil, n.Right)
}

func (n *BinaryExpression) children(y func(Ast) bool) bool { return y(n.Left) && y(n.Right) }

func (n *UnaryExpression) children(y func(Ast) bool) bool { return y(n.Child) }

func (n *TernaryExpression) children(y func(Ast) bool) bool {
	return y(n.Condition) && y(n.IfTrue) && y(n.IfFalse)
}

func (n *AttributedExpression) children(y func(Ast) bool) bool { return y(n.Attribute) && y(n.Child) }

func (n *ConvertExpression) children(y func(Ast) bool) bool { return y(n.Type) && y(n.Child) }

func (n *MemberExpression) children(y func(Ast) bool) bool { return y(n.Expression) && y(n.Member) }

func (n *InvokeMemberExpression) children(y func(Ast) bool) bool {
	return y(n.Expression) && y(n.Member) && all(y, n.Arguments)
}

func (n *BaseCtorInvokeMemberExpression) children(y func(Ast) bool) bool {
	return y(n.Expression) && y(n.Member) && all(y, n.Arguments)
}

func (n *TypeExpression) children(func(Ast) bool) bool { return true }

func (n *VariableExpression) children(func(Ast) bool) bool { return true }

func (n *ConstantExpression) children(func(Ast) bool) bool { return true }

func (n *StringConstantExpression) children(func(Ast) bool) bool { return true }

func (n *ExpandableStringExpression) children(y func(Ast) bool) bool {
	return all(y, n.NestedExpressions)
}

func (n *ArrayExpression) children(y func(Ast) bool) bool { return y(n.SubExpression) }

func (n *ArrayLiteral) children(y func(Ast) bool) bool { return all(y, n.Elements) }

func (n *SubExpression) children(y func(Ast) bool) bool { return y(n.SubExpression) }

func (n *ParenExpression) children(y func(Ast) bool) bool {
	return one(y, n.Pipeline != nil, n.Pipeline)
}

func (n *Hashtable) children(y func(Ast) bool) bool {
	for _, kv := range n.KeyValuePairs {
		if !y(kv.Key) || !y(kv.Value) {
			return false
		}
	}
	return true
}

func (n *ScriptBlockExpression) children(y func(Ast) bool) bool { return y(n.ScriptBlock) }

func (n *UsingExpression) children(y func(Ast) bool) bool { return y(n.SubExpression) }

func (n *IndexExpression) children(y func(Ast) bool) bool { return y(n.Target) && y(n.Index) }

func (n *ErrorExpression) children(y func(Ast) bool) bool { return all(y, n.NestedAst) }

func (n *TypeDefinition) children(y func(Ast) bool) bool {
	return all(y, n.Attributes) && all(y, n.BaseTypes) && all(y, n.Members)
}

func (n *PropertyMember) children(y func(Ast) bool) bool {
	return one(y, n.PropertyType != nil, n.PropertyType) && all(y, n.Attributes) &&
		one(y, n.InitialValue != nil, n.InitialValue)
}

func (n *FunctionMember) children(y func(Ast) bool) bool {
	return all(y, n.Attributes) && one(y, n.ReturnType != nil, n.ReturnType) && y(n.definition)
}
