package syntax

// ScriptBlock is a whole source, the body of a function, or the inside of a script block expression (then its extent includes the braces).
type ScriptBlock struct {
	node
	UsingStatements    []*UsingStatement
	ParamBlock         *ParamBlock // nil if absent, also when a function has its parameters in parentheses
	DynamicParamBlock  *NamedBlock
	BeginBlock         *NamedBlock
	ProcessBlock       *NamedBlock
	EndBlock           *NamedBlock // unnamed for plain statements, unless the block is a filter's: then ProcessBlock is
	CleanBlock         *NamedBlock
	ScriptRequirements *ScriptRequirements // from #requires; only on the block of a whole source
}

// ParamBlock is param(...) with the attributes before it.
type ParamBlock struct {
	node
	Attributes []AttributeBase // Attribute only; a TypeConstraint here is a parse error
	Parameters []*Parameter
}

// NamedBlock is begin, process, end, clean or dynamicparam, or the statements of a script block without names.
type NamedBlock struct {
	node
	BlockKind  TokenKind // Begin, Process, End, Clean, Dynamicparam
	Unnamed    bool
	Statements []Statement // traps not included
	Traps      []*TrapStatement
}

// StatementBlock is a list of statements: the body of a loop, of $( ) or of @( ).
type StatementBlock struct {
	node
	Statements []Statement // traps not included
	Traps      []*TrapStatement
}

// Parameter is one parameter of a function, script block or method.
type Parameter struct {
	node
	Attributes   []AttributeBase // attributes and types, in the order written
	Name         *VariableExpression
	DefaultValue Expression // nil if none
}

// ScriptRequirements is what the #requires lines of a source ask for.
type ScriptRequirements struct {
	RequiredApplicationID string
	RequiredPSVersion     string // "" if none, else as written
	RequiredPSEditions    []string
	RequiredModules       []ModuleSpecification
	RequiredAssemblies    []string
	RequiresPSSnapIns     []string
	IsElevationRequired   bool
}

// ModuleSpecification names a module: by name alone, or as @{ModuleName=…; ModuleVersion=…}.
type ModuleSpecification struct {
	Name, GUID, Version, MaximumVersion, RequiredVersion string
}

// Attribute is [Name(args)].
type Attribute struct {
	node
	TypeName            *TypeName
	PositionalArguments []Expression
	NamedArguments      []*NamedAttributeArgument
}

// NamedAttributeArgument is Name=value inside an attribute.
type NamedAttributeArgument struct {
	node
	ArgumentName      string
	Argument          Expression // $true's stand-in if omitted: a ConstantExpression with value true
	ExpressionOmitted bool
}

// TypeConstraint is [type] before a variable, a parameter, an expression to cast, or in catch and trap.
type TypeConstraint struct {
	node
	TypeName *TypeName
}

func (*Attribute) attributeBase()      {}
func (*TypeConstraint) attributeBase() {}

// String gives the module as .NET's ModuleSpecification prints it.
func (m ModuleSpecification) String() string {
	if m.GUID == "" && m.Version == "" && m.MaximumVersion == "" && m.RequiredVersion == "" {
		return m.Name
	}
	s := "@{ ModuleName = '" + m.Name + "'"
	for _, part := range [...][2]string{{"Guid", m.GUID}, {"ModuleVersion", m.Version}, {"MaximumVersion", m.MaximumVersion}, {"RequiredVersion", m.RequiredVersion}} {
		if part[1] != "" {
			s += "; " + part[0] + " = '" + part[1] + "'"
		}
	}
	return s + " }"
}
