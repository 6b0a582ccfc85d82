package syntax

// FunctionDefinition is function or filter.
type FunctionDefinition struct {
	statementNode
	IsFilter   bool
	Name       string
	NameExtent Extent
	Parameters []*Parameter // those in parentheses; nil if there are none
	Body       *ScriptBlock
}

// UsingKind says what a using statement brings in.
type UsingKind uint8

// The kinds of using statements, with .NET's numbers.
const (
	UsingAssembly UsingKind = iota
	UsingCommand
	UsingModule
	UsingNamespace
	UsingType
)

// UsingStatement is using namespace, module or assembly.
type UsingStatement struct {
	statementNode
	Kind                UsingKind
	Name                *StringConstantExpression // nil if ModuleSpecification is set
	Alias               *StringConstantExpression
	ModuleSpecification *Hashtable
}

// IfClause is a condition with its block.
type IfClause struct {
	Condition PipelineBase
	Body      *StatementBlock
}

// IfStatement is if, elseif and else.
type IfStatement struct {
	statementNode
	Clauses    []IfClause
	ElseClause *StatementBlock
}

// SwitchFlags are the flags of a switch statement, with .NET's numbers.
type SwitchFlags uint8

// The flags of switch.
const (
	SwitchFile          SwitchFlags = 1
	SwitchRegex         SwitchFlags = 2
	SwitchWildcard      SwitchFlags = 4
	SwitchExact         SwitchFlags = 8
	SwitchCaseSensitive SwitchFlags = 16
	SwitchParallel      SwitchFlags = 32
)

// SwitchClause is a value (or script block) with its block.
type SwitchClause struct {
	Condition Expression
	Body      *StatementBlock
}

// SwitchStatement is switch.
type SwitchStatement struct {
	statementNode
	Label     string
	Condition PipelineBase
	Flags     SwitchFlags
	Clauses   []SwitchClause
	Default   *StatementBlock
}

// ForEachStatement is foreach ($Variable in Condition).
type ForEachStatement struct {
	statementNode
	Label         string
	Parallel      bool // -parallel: accepted by the tokenizer, always a parse error
	Variable      *VariableExpression
	ThrottleLimit Expression
	Condition     PipelineBase
	Body          *StatementBlock
}

// ForStatement is for.
type ForStatement struct {
	statementNode
	Label       string
	Initializer PipelineBase
	Condition   PipelineBase
	Iterator    PipelineBase
	Body        *StatementBlock
}

// WhileStatement is while.
type WhileStatement struct {
	statementNode
	Label     string
	Condition PipelineBase
	Body      *StatementBlock
}

// DoWhileStatement is do … while.
type DoWhileStatement struct {
	statementNode
	Label     string
	Condition PipelineBase
	Body      *StatementBlock
}

// DoUntilStatement is do … until.
type DoUntilStatement struct {
	statementNode
	Label     string
	Condition PipelineBase
	Body      *StatementBlock
}

// DataStatement is data.
type DataStatement struct {
	statementNode
	Variable        string
	CommandsAllowed []Expression
	Body            *StatementBlock
}

// TryStatement is try, catch and finally.
type TryStatement struct {
	statementNode
	Body         *StatementBlock
	CatchClauses []*CatchClause
	Finally      *StatementBlock
}

// CatchClause is catch; without types it catches all.
type CatchClause struct {
	node
	CatchTypes []*TypeConstraint
	Body       *StatementBlock
}

// IsCatchAll reports whether the clause has no types.
func (c *CatchClause) IsCatchAll() bool { return len(c.CatchTypes) == 0 }

// TrapStatement is trap.
type TrapStatement struct {
	statementNode
	TrapType *TypeConstraint
	Body     *StatementBlock
}

// BreakStatement is break; Label may be any expression.
type BreakStatement struct {
	statementNode
	Label Expression
}

// ContinueStatement is continue; Label may be any expression.
type ContinueStatement struct {
	statementNode
	Label Expression
}

// ReturnStatement is return.
type ReturnStatement struct {
	statementNode
	Pipeline PipelineBase
}

// ExitStatement is exit.
type ExitStatement struct {
	statementNode
	Pipeline PipelineBase
}

// ThrowStatement is throw.
type ThrowStatement struct {
	statementNode
	Pipeline PipelineBase
}

// IsRethrow reports whether this is a bare throw inside a catch clause.
func (t *ThrowStatement) IsRethrow() bool {
	if t.Pipeline != nil {
		return false
	}
	for p := t.Parent(); p != nil; p = p.Parent() {
		switch p.(type) {
		case *CatchClause:
			return true
		case *FunctionDefinition, *ScriptBlock:
			return false
		}
	}
	return false
}

// BlockStatement is parallel or sequence: reserved words, always a parse error.
type BlockStatement struct {
	statementNode
	Kind Token
	Body *StatementBlock
}

// ErrorFlag is a flag of a broken switch or foreach statement.
type ErrorFlag struct {
	Name  string
	Token Token
	Value Ast // nil if none
}

// ErrorStatement stands for a statement that could not be finished; it keeps the parts that could.
type ErrorStatement struct {
	statementNode
	Kind       Token // the keyword, or the zero token
	Flags      []ErrorFlag
	Conditions []Ast
	Bodies     []Ast
	NestedAst  []Ast
}

// PipelineChain is left && right or left || right.
type PipelineChain struct {
	statementNode
	LhsPipelineChain Chainable
	RhsPipeline      *Pipeline
	Operator         TokenKind // AndAnd or OrOr
	Background       bool
}

// Pipeline is commands and expressions joined by |.
type Pipeline struct {
	statementNode
	PipelineElements []CommandBase
	Background       bool
}

// PureExpression gives the expression if the pipeline is one and nothing else (no redirection), else nil.
func (p *Pipeline) PureExpression() Expression {
	if len(p.PipelineElements) != 1 || p.Background {
		return nil
	}
	if e, ok := p.PipelineElements[0].(*CommandExpression); ok && len(e.Redirections) == 0 {
		return e.Expression
	}
	return nil
}

// Command is a command with its arguments; the first element names it.
type Command struct {
	statementNode
	CommandElements    []CommandElement
	InvocationOperator TokenKind // Unknown, Ampersand or Dot
	Redirections       []Redirection
}

// CommandName gives the name if it is a constant, else "".
func (c *Command) CommandName() string {
	if len(c.CommandElements) > 0 {
		if s, ok := c.CommandElements[0].(*StringConstantExpression); ok {
			return s.Value
		}
	}
	return ""
}

// CommandExpression is an expression in a pipeline.
type CommandExpression struct {
	statementNode
	Expression   Expression
	Redirections []Redirection
}

// CommandParameter is -Name or -Name:value.
type CommandParameter struct {
	node
	ParameterName string
	Argument      Expression // only with -Name:value
	ErrorPosition Extent     // the parameter without its value
}

// Stream is one of PowerShell's output streams, with .NET's numbers.
type Stream uint8

// The streams; StreamAll is *.
const (
	StreamAll Stream = iota
	StreamOutput
	StreamError
	StreamWarning
	StreamVerbose
	StreamDebug
	StreamInformation
)

// MergingRedirection is n>&m.
type MergingRedirection struct {
	node
	FromStream, ToStream Stream
}

// FileRedirection is n> file or n>> file.
type FileRedirection struct {
	node
	FromStream Stream
	Location   Expression
	Append     bool
}

// AssignmentStatement is left op= right.
type AssignmentStatement struct {
	statementNode
	Left          Expression
	Operator      TokenKind
	Right         Statement // any statement; a lone expression is a CommandExpression, not a Pipeline
	ErrorPosition Extent    // the operator
}

func (*PipelineChain) pipelineBase()       {}
func (*Pipeline) pipelineBase()            {}
func (*AssignmentStatement) pipelineBase() {}
func (*ErrorStatement) pipelineBase()      {}
func (*PipelineChain) chainable()          {}
func (*Pipeline) chainable()               {}
func (*Command) commandBase()              {}
func (*CommandExpression) commandBase()    {}
func (*CommandParameter) commandElement()  {}
func (*MergingRedirection) redirection()   {}
func (*FileRedirection) redirection()      {}
