package syntax

import (
	"math/big"
	"strings"
)

// BinaryExpression is left op right.
type BinaryExpression struct {
	expressionNode
	Operator      TokenKind
	Left, Right   Expression
	ErrorPosition Extent // the operator
}

// UnaryExpression is op child, or child op for PostfixPlusPlus and PostfixMinusMinus.
type UnaryExpression struct {
	expressionNode
	TokenKind TokenKind
	Child     Expression
}

// TernaryExpression is condition ? a : b.
type TernaryExpression struct {
	expressionNode
	Condition, IfTrue, IfFalse Expression
}

// AttributedExpression is [Attribute()]child.
type AttributedExpression struct {
	expressionNode
	Attribute AttributeBase
	Child     Expression
}

// ConvertExpression is [type]child.
type ConvertExpression struct {
	expressionNode
	Type  *TypeConstraint
	Child Expression
}

// MemberExpression is a.b, a?.b or a::b.
type MemberExpression struct {
	expressionNode
	Expression      Expression
	Member          CommandElement // a StringConstantExpression when the name is written plainly
	Static          bool
	NullConditional bool
}

// InvokeMemberExpression is a.b(args), a?.b(args) or a::b(args).
type InvokeMemberExpression struct {
	expressionNode
	Expression           Expression
	Member               CommandElement
	GenericTypeArguments []*TypeName
	Arguments            []Expression
	Static               bool
	NullConditional      bool
}

// BaseCtorInvokeMemberExpression is the call of the base constructor that opens a constructor's body, written or implied.
type BaseCtorInvokeMemberExpression struct {
	expressionNode
	Expression Expression // $this
	Member     CommandElement
	Arguments  []Expression
}

// TypeExpression is [type] as a value.
type TypeExpression struct {
	expressionNode
	TypeName *TypeName
}

// VariableExpression is $name, ${name} or @name.
type VariableExpression struct {
	expressionNode
	VariablePath VariablePath
	Splatted     bool
}

// VariablePath is the name of a variable, taken apart.
type VariablePath struct {
	UserPath string // as written, braces and escapes resolved: env:PATH, script:x, x
	Scope    string // lower case: "global", "local", "private", "script", "" if none given
	Drive    string // as written, for a name on a drive that is no scope: "env" in $env:PATH; "variable" for $variable:x
	Name     string // the rest: PATH, x
}

// IsVariable reports whether the path names a variable rather than an item of a drive.
func (p VariablePath) IsVariable() bool { return p.Drive == "" }

// ConstantExpression is a number; or the true that an omitted attribute argument stands for.
type ConstantExpression struct {
	expressionNode
	// Value is int32, int64, float64, Decimal, int8, uint8, int16, uint16, uint32, uint64, *big.Int or bool.
	Value any
}

// Decimal is a decimal literal: Unscaled divided by ten to the power Scale (0 to 28; at most 96 bits).
type Decimal struct {
	Unscaled *big.Int
	Scale    int
}

// StringConstantType says how a string was written; numbers are .NET's.
type StringConstantType uint8

// The ways to write a string.
const (
	SingleQuoted StringConstantType = iota
	SingleQuotedHereString
	DoubleQuoted
	DoubleQuotedHereString
	BareWord
)

// StringConstantExpression is a string without anything to expand, or a bare word.
type StringConstantExpression struct {
	expressionNode
	Value              string
	StringConstantType StringConstantType
}

// ExpandableStringExpression is a string with variables or sub-expressions in it.
type ExpandableStringExpression struct {
	expressionNode
	Value              string // the text with escapes resolved, variables as written
	StringConstantType StringConstantType
	NestedExpressions  []Expression
	Literals           []string // the text before each nested expression and after the last: one more than NestedExpressions
}

// ArrayExpression is @( … ).
type ArrayExpression struct {
	expressionNode
	SubExpression *StatementBlock
}

// ArrayLiteral is a, b, c or , a.
type ArrayLiteral struct {
	expressionNode
	Elements []Expression
}

// SubExpression is $( … ).
type SubExpression struct {
	expressionNode
	SubExpression *StatementBlock
}

// ParenExpression is ( … ).
type ParenExpression struct {
	expressionNode
	Pipeline PipelineBase
}

// KeyValue is one entry of a hash literal.
type KeyValue struct {
	Key   Expression
	Value Statement
}

// Hashtable is @{ … }.
type Hashtable struct {
	expressionNode
	KeyValuePairs []KeyValue
}

// ScriptBlockExpression is { … } as a value.
type ScriptBlockExpression struct {
	expressionNode
	ScriptBlock *ScriptBlock
}

// UsingExpression is $using:name, with members and indexes after it.
type UsingExpression struct {
	expressionNode
	SubExpression Expression
}

// IndexExpression is target[index] or target?[index].
type IndexExpression struct {
	expressionNode
	Target, Index   Expression
	NullConditional bool
}

// ErrorExpression stands for an expression that could not be finished; it keeps the parts that could.
type ErrorExpression struct {
	expressionNode
	NestedAst []Ast
}

// String gives the decimal with all its places.
func (d Decimal) String() string {
	s := new(big.Int).Abs(d.Unscaled).String()
	if d.Scale > 0 {
		if len(s) <= d.Scale {
			s = strings.Repeat("0", d.Scale-len(s)+1) + s
		}
		s = s[:len(s)-d.Scale] + "." + s[len(s)-d.Scale:]
	}
	if d.Unscaled.Sign() < 0 {
		s = "-" + s
	}
	return s
}
