package syntax

// Ast is a node of the tree. Nodes are immutable once Parse has returned and may be shared between goroutines.
type Ast interface {
	// Extent gives the part of the source that the node was made from.
	Extent() Extent
	// Parent gives the node that holds this one; nil for the script block of a whole source.
	Parent() Ast

	setParent(Ast)
	// children calls yield for each direct child, in .NET's visiting order, until yield returns false.
	children(yield func(Ast) bool) bool
}

// Statement is a node that can stand in a block.
type Statement interface {
	Ast
	statement()
}

// PipelineBase is a Pipeline, PipelineChain, AssignmentStatement or ErrorStatement: what parentheses and conditions hold.
type PipelineBase interface {
	Statement
	pipelineBase()
}

// Chainable is a Pipeline or PipelineChain.
type Chainable interface {
	PipelineBase
	chainable()
}

// CommandBase is an element of a pipeline: a Command or a CommandExpression.
type CommandBase interface {
	Statement
	commandBase()
}

// CommandElement is an Expression or a CommandParameter.
type CommandElement interface {
	Ast
	commandElement()
}

// Expression is a node that has a value.
type Expression interface {
	CommandElement
	expression()
}

// AttributeBase is an Attribute or a TypeConstraint: something in square brackets before a variable, parameter or block.
type AttributeBase interface {
	Ast
	attributeBase()
}

// Redirection is a MergingRedirection or a FileRedirection.
type Redirection interface {
	Ast
	redirection()
}

// Member is a PropertyMember or a FunctionMember of a type definition.
type Member interface {
	Ast
	member()
}

// node carries what all nodes have.
type node struct {
	parent Ast
	extent Extent
}

func (n *node) Extent() Extent  { return n.extent }
func (n *node) Parent() Ast     { return n.parent }
func (n *node) setParent(a Ast) { n.parent = a }

type statementNode struct{ node }

func (*statementNode) statement() {}

type expressionNode struct{ node }

func (*expressionNode) commandElement() {}
func (*expressionNode) expression()     {}
