package syntax

// PSTokenType is the coarse kind that PowerShell's old tokenizer, PSParser, gives a token; good for colouring too. The numbers are .NET's.
type PSTokenType uint8

// The types of tokens.
const (
	PSUnknown PSTokenType = iota
	PSCommand
	PSCommandParameter
	PSCommandArgument
	PSNumber
	PSString
	PSVariable
	PSMember
	PSLoopLabel
	PSAttribute
	PSType
	PSOperator
	PSGroupStart
	PSGroupEnd
	PSKeyword
	PSComment
	PSStatementSeparator
	PSNewLine
	PSLineContinuation
	PSPosition
)

var psTokenTypeNames = [...]string{"Unknown", "Command", "CommandParameter", "CommandArgument", "Number", "String", "Variable", "Member", "LoopLabel",
	"Attribute", "Type", "Operator", "GroupStart", "GroupEnd", "Keyword", "Comment", "StatementSeparator", "NewLine", "LineContinuation", "Position"}

// String gives the .NET name.
func (t PSTokenType) String() string { return psTokenTypeNames[t] }

// PSType gives the coarse kind of a token: what the parser found out about it, else what its kind says.
func (t *Token) PSType() PSTokenType {
	switch {
	case t.Flags&FlagCommandName != 0:
		return PSCommand
	case t.Flags&FlagMemberName != 0:
		return PSMember
	case t.Flags&FlagAttributeName != 0:
		return PSAttribute
	case t.Flags&FlagTypeName != 0:
		return PSType
	}
	switch t.Kind {
	case Variable, SplattedVariable:
		return PSVariable
	case ParameterToken:
		return PSCommandParameter
	case Number:
		return PSNumber
	case Label:
		return PSLoopLabel
	case Identifier, Generic:
		return PSCommandArgument
	case NewLine:
		return PSNewLine
	case LineContinuation:
		return PSLineContinuation
	case Comment:
		return PSComment
	case Unknown, EndOfInput, QuestionMark, QuestionQuestion, QuestionQuestionEquals, QuestionDot, QuestionLBracket, Colon:
		return PSUnknown // pwsh: the old tokenizer was not taught the operators of PowerShell 7
	case StringLiteral, StringExpandable, HereStringLiteral, HereStringExpandable:
		return PSString
	case LParen, LCurly, AtParen, AtCurly, DollarParen:
		return PSGroupStart
	case RParen, RCurly:
		return PSGroupEnd
	case Semi:
		return PSStatementSeparator
	}
	if t.Kind >= Begin && t.Kind != Clean {
		return PSKeyword
	}
	if t.Kind == Clean { // pwsh: nor the newest keyword
		return PSUnknown
	}
	return PSOperator
}

// PSToken is a token as PSParser gives it.
type PSToken struct {
	Type    PSTokenType
	Content string // the meaning of strings and variables, else the text
	Extent  Extent
}

// PSTokens gives the tokens as [PSParser]::Tokenize does: a type in brackets is one token.
func (r Result) PSTokens() []PSToken {
	types := map[int]Extent{}
	Walk(r.Script, func(n Ast) bool {
		switch n.(type) {
		case *TypeConstraint, *TypeExpression:
			if e := n.Extent(); e.Text() != "" && e.Text()[0] == '[' {
				types[e.Start] = e
			}
		}
		return true
	})
	var out []PSToken
	for i := 0; i < len(r.Tokens); i++ {
		t := &r.Tokens[i]
		if e, ok := types[t.Extent.Start]; ok && t.Kind == LBracket {
			out = append(out, PSToken{PSType, e.Text(), e})
			for i+1 < len(r.Tokens) && r.Tokens[i+1].Extent.End <= e.End {
				i++
			}
			continue
		}
		if t.Kind != EndOfInput {
			out = append(out, PSToken{t.PSType(), t.psContent(), t.Extent})
		}
	}
	return out
}

// psContent gives what PSParser shows of a token.
func (t *Token) psContent() string {
	switch t.Kind {
	case StringLiteral, StringExpandable, HereStringLiteral, HereStringExpandable, Variable, SplattedVariable, Generic:
		s, ok := t.Value.(string)
		if text := t.Text(); ok && !(t.Kind == Generic && len(text) == len(s)+1 && text[1:] == s) { // not -name or :label among arguments
			return s
		}
	}
	return t.Text()
}
