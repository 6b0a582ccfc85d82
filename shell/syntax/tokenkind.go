package syntax

// TokenKind says what a token is. Names and numbers are those of .NET's System.Management.Automation.Language.TokenKind, so that scripts
// that look at tokens see what PowerShell shows them. Operators in the tree are token kinds too.
type TokenKind uint8

// The kinds of tokens.
const (
	Unknown                TokenKind = 0
	Variable               TokenKind = 1
	SplattedVariable       TokenKind = 2
	ParameterToken         TokenKind = 3
	Number                 TokenKind = 4
	Label                  TokenKind = 5
	Identifier             TokenKind = 6
	Generic                TokenKind = 7
	NewLine                TokenKind = 8
	LineContinuation       TokenKind = 9
	Comment                TokenKind = 10
	EndOfInput             TokenKind = 11
	StringLiteral          TokenKind = 12
	StringExpandable       TokenKind = 13
	HereStringLiteral      TokenKind = 14
	HereStringExpandable   TokenKind = 15
	LParen                 TokenKind = 16
	RParen                 TokenKind = 17
	LCurly                 TokenKind = 18
	RCurly                 TokenKind = 19
	LBracket               TokenKind = 20
	RBracket               TokenKind = 21
	AtParen                TokenKind = 22
	AtCurly                TokenKind = 23
	DollarParen            TokenKind = 24
	Semi                   TokenKind = 25
	AndAnd                 TokenKind = 26
	OrOr                   TokenKind = 27
	Ampersand              TokenKind = 28
	Pipe                   TokenKind = 29
	Comma                  TokenKind = 30
	MinusMinus             TokenKind = 31
	PlusPlus               TokenKind = 32
	DotDot                 TokenKind = 33
	ColonColon             TokenKind = 34
	Dot                    TokenKind = 35
	Exclaim                TokenKind = 36
	Multiply               TokenKind = 37
	Divide                 TokenKind = 38
	Rem                    TokenKind = 39
	Plus                   TokenKind = 40
	Minus                  TokenKind = 41
	Equals                 TokenKind = 42
	PlusEquals             TokenKind = 43
	MinusEquals            TokenKind = 44
	MultiplyEquals         TokenKind = 45
	DivideEquals           TokenKind = 46
	RemainderEquals        TokenKind = 47
	RedirectionToken       TokenKind = 48
	RedirectInStd          TokenKind = 49
	Format                 TokenKind = 50
	Not                    TokenKind = 51
	Bnot                   TokenKind = 52
	And                    TokenKind = 53
	Or                     TokenKind = 54
	Xor                    TokenKind = 55
	Band                   TokenKind = 56
	Bor                    TokenKind = 57
	Bxor                   TokenKind = 58
	Join                   TokenKind = 59
	Ieq                    TokenKind = 60
	Ine                    TokenKind = 61
	Ige                    TokenKind = 62
	Igt                    TokenKind = 63
	Ilt                    TokenKind = 64
	Ile                    TokenKind = 65
	Ilike                  TokenKind = 66
	Inotlike               TokenKind = 67
	Imatch                 TokenKind = 68
	Inotmatch              TokenKind = 69
	Ireplace               TokenKind = 70
	Icontains              TokenKind = 71
	Inotcontains           TokenKind = 72
	Iin                    TokenKind = 73
	Inotin                 TokenKind = 74
	Isplit                 TokenKind = 75
	Ceq                    TokenKind = 76
	Cne                    TokenKind = 77
	Cge                    TokenKind = 78
	Cgt                    TokenKind = 79
	Clt                    TokenKind = 80
	Cle                    TokenKind = 81
	Clike                  TokenKind = 82
	Cnotlike               TokenKind = 83
	Cmatch                 TokenKind = 84
	Cnotmatch              TokenKind = 85
	Creplace               TokenKind = 86
	Ccontains              TokenKind = 87
	Cnotcontains           TokenKind = 88
	Cin                    TokenKind = 89
	Cnotin                 TokenKind = 90
	Csplit                 TokenKind = 91
	Is                     TokenKind = 92
	IsNot                  TokenKind = 93
	As                     TokenKind = 94
	PostfixPlusPlus        TokenKind = 95
	PostfixMinusMinus      TokenKind = 96
	Shl                    TokenKind = 97
	Shr                    TokenKind = 98
	Colon                  TokenKind = 99
	QuestionMark           TokenKind = 100
	QuestionQuestionEquals TokenKind = 101
	QuestionQuestion       TokenKind = 102
	QuestionDot            TokenKind = 103
	QuestionLBracket       TokenKind = 104
	Begin                  TokenKind = 119
	Break                  TokenKind = 120
	Catch                  TokenKind = 121
	Class                  TokenKind = 122
	Continue               TokenKind = 123
	Data                   TokenKind = 124
	Define                 TokenKind = 125
	Do                     TokenKind = 126
	Dynamicparam           TokenKind = 127
	Else                   TokenKind = 128
	ElseIf                 TokenKind = 129
	End                    TokenKind = 130
	Exit                   TokenKind = 131
	Filter                 TokenKind = 132
	Finally                TokenKind = 133
	For                    TokenKind = 134
	Foreach                TokenKind = 135
	From                   TokenKind = 136
	Function               TokenKind = 137
	If                     TokenKind = 138
	In                     TokenKind = 139
	Param                  TokenKind = 140
	Process                TokenKind = 141
	Return                 TokenKind = 142
	Switch                 TokenKind = 143
	Throw                  TokenKind = 144
	Trap                   TokenKind = 145
	Try                    TokenKind = 146
	Until                  TokenKind = 147
	Using                  TokenKind = 148
	Var                    TokenKind = 149
	While                  TokenKind = 150
	Workflow               TokenKind = 151
	Parallel               TokenKind = 152
	Sequence               TokenKind = 153
	InlineScript           TokenKind = 154
	Configuration          TokenKind = 155
	DynamicKeyword         TokenKind = 156
	Public                 TokenKind = 157
	Private                TokenKind = 158
	Static                 TokenKind = 159
	Interface              TokenKind = 160
	Enum                   TokenKind = 161
	Namespace              TokenKind = 162
	Module                 TokenKind = 163
	Type                   TokenKind = 164
	Assembly               TokenKind = 165
	CommandKeyword         TokenKind = 166
	Hidden                 TokenKind = 167
	Base                   TokenKind = 168
	Default                TokenKind = 169
	Clean                  TokenKind = 170
)

// TokenFlags are the traits of a token's kind together with what the parser found out about this token (command name, type name …).
// The values are those of .NET's TokenFlags.
type TokenFlags uint32

// The flags. The lowest four bits hold the binary operator's precedence.
const (
	FlagBinaryPrecedenceLogical          TokenFlags = 1
	FlagBinaryPrecedenceBitwise          TokenFlags = 2
	FlagBinaryPrecedenceComparison       TokenFlags = 5
	FlagBinaryPrecedenceCoalesce         TokenFlags = 7
	FlagBinaryPrecedenceAdd              TokenFlags = 9
	FlagBinaryPrecedenceMultiply         TokenFlags = 10
	FlagBinaryPrecedenceFormat           TokenFlags = 12
	FlagBinaryPrecedenceRange            TokenFlags = 13
	FlagBinaryPrecedenceMask             TokenFlags = 15
	FlagKeyword                          TokenFlags = 16
	FlagScriptBlockBlockName             TokenFlags = 32
	FlagBinaryOperator                   TokenFlags = 256
	FlagUnaryOperator                    TokenFlags = 512
	FlagCaseSensitiveOperator            TokenFlags = 1024
	FlagTernaryOperator                  TokenFlags = 2048
	FlagSpecialOperator                  TokenFlags = 4096
	FlagAssignmentOperator               TokenFlags = 8192
	FlagParseModeInvariant               TokenFlags = 32768
	FlagTokenInError                     TokenFlags = 65536
	FlagDisallowedInRestrictedMode       TokenFlags = 131072
	FlagPrefixOrPostfixOperator          TokenFlags = 262144
	FlagCommandName                      TokenFlags = 524288
	FlagMemberName                       TokenFlags = 1048576
	FlagTypeName                         TokenFlags = 2097152
	FlagAttributeName                    TokenFlags = 4194304
	FlagCanConstantFold                  TokenFlags = 8388608
	FlagStatementDoesntSupportAttributes TokenFlags = 16777216
)

// kindInfo is one row of the table of kinds: the .NET name, the text a message shows for it, and its traits.
type kindInfo struct {
	name, text string
	flags      TokenFlags
}

var kinds = [...]kindInfo{
	Unknown:                {"Unknown", "unknown", 0},
	Variable:               {"Variable", "var", 0},
	SplattedVariable:       {"SplattedVariable", "@var", 0},
	ParameterToken:         {"Parameter", "param", 0},
	Number:                 {"Number", "number", 0},
	Label:                  {"Label", "label", 0},
	Identifier:             {"Identifier", "ident", 0},
	Generic:                {"Generic", "generic", 0},
	NewLine:                {"NewLine", "newline", FlagParseModeInvariant},
	LineContinuation:       {"LineContinuation", "line continuation", FlagParseModeInvariant},
	Comment:                {"Comment", "comment", FlagParseModeInvariant},
	EndOfInput:             {"EndOfInput", "eof", FlagParseModeInvariant},
	StringLiteral:          {"StringLiteral", "sqstr", FlagParseModeInvariant},
	StringExpandable:       {"StringExpandable", "dqstr", FlagParseModeInvariant},
	HereStringLiteral:      {"HereStringLiteral", "sq here string", FlagParseModeInvariant},
	HereStringExpandable:   {"HereStringExpandable", "dq here string", FlagParseModeInvariant},
	LParen:                 {"LParen", "(", FlagParseModeInvariant},
	RParen:                 {"RParen", ")", FlagParseModeInvariant},
	LCurly:                 {"LCurly", "{", FlagParseModeInvariant},
	RCurly:                 {"RCurly", "}", FlagParseModeInvariant},
	LBracket:               {"LBracket", "[", 0},
	RBracket:               {"RBracket", "]", FlagParseModeInvariant},
	AtParen:                {"AtParen", "@(", FlagParseModeInvariant},
	AtCurly:                {"AtCurly", "@{", FlagParseModeInvariant},
	DollarParen:            {"DollarParen", "$(", FlagParseModeInvariant},
	Semi:                   {"Semi", ";", FlagParseModeInvariant},
	AndAnd:                 {"AndAnd", "&&", FlagParseModeInvariant},
	OrOr:                   {"OrOr", "||", FlagParseModeInvariant},
	Ampersand:              {"Ampersand", "&", FlagSpecialOperator | FlagParseModeInvariant},
	Pipe:                   {"Pipe", "|", FlagSpecialOperator | FlagParseModeInvariant},
	Comma:                  {"Comma", ",", FlagUnaryOperator | FlagParseModeInvariant},
	MinusMinus:             {"MinusMinus", "--", FlagUnaryOperator | FlagDisallowedInRestrictedMode | FlagPrefixOrPostfixOperator},
	PlusPlus:               {"PlusPlus", "++", FlagUnaryOperator | FlagDisallowedInRestrictedMode | FlagPrefixOrPostfixOperator},
	DotDot:                 {"DotDot", "..", FlagBinaryPrecedenceRange | FlagBinaryOperator | FlagDisallowedInRestrictedMode},
	ColonColon:             {"ColonColon", "::", FlagSpecialOperator | FlagDisallowedInRestrictedMode},
	Dot:                    {"Dot", ".", FlagSpecialOperator | FlagDisallowedInRestrictedMode},
	Exclaim:                {"Exclaim", "!", FlagUnaryOperator | FlagCanConstantFold},
	Multiply:               {"Multiply", "*", FlagBinaryPrecedenceMultiply | FlagBinaryOperator | FlagCanConstantFold},
	Divide:                 {"Divide", "/", FlagBinaryPrecedenceMultiply | FlagBinaryOperator | FlagCanConstantFold},
	Rem:                    {"Rem", "%", FlagBinaryPrecedenceMultiply | FlagBinaryOperator | FlagCanConstantFold},
	Plus:                   {"Plus", "+", FlagBinaryPrecedenceAdd | FlagBinaryOperator | FlagUnaryOperator | FlagCanConstantFold},
	Minus:                  {"Minus", "-", FlagBinaryPrecedenceAdd | FlagBinaryOperator | FlagUnaryOperator | FlagCanConstantFold},
	Equals:                 {"Equals", "=", FlagAssignmentOperator},
	PlusEquals:             {"PlusEquals", "+=", FlagAssignmentOperator},
	MinusEquals:            {"MinusEquals", "-=", FlagAssignmentOperator},
	MultiplyEquals:         {"MultiplyEquals", "*=", FlagAssignmentOperator},
	DivideEquals:           {"DivideEquals", "/=", FlagAssignmentOperator},
	RemainderEquals:        {"RemainderEquals", "%=", FlagAssignmentOperator},
	RedirectionToken:       {"Redirection", "redirection", FlagDisallowedInRestrictedMode},
	RedirectInStd:          {"RedirectInStd", "<", FlagParseModeInvariant | FlagDisallowedInRestrictedMode},
	Format:                 {"Format", "-f", FlagBinaryPrecedenceFormat | FlagBinaryOperator | FlagDisallowedInRestrictedMode},
	Not:                    {"Not", "-not", FlagUnaryOperator | FlagCanConstantFold},
	Bnot:                   {"Bnot", "-bnot", FlagUnaryOperator | FlagCanConstantFold},
	And:                    {"And", "-and", FlagBinaryPrecedenceLogical | FlagBinaryOperator | FlagCanConstantFold},
	Or:                     {"Or", "-or", FlagBinaryPrecedenceLogical | FlagBinaryOperator | FlagCanConstantFold},
	Xor:                    {"Xor", "-xor", FlagBinaryPrecedenceLogical | FlagBinaryOperator | FlagCanConstantFold},
	Band:                   {"Band", "-band", FlagBinaryPrecedenceBitwise | FlagBinaryOperator | FlagCanConstantFold},
	Bor:                    {"Bor", "-bor", FlagBinaryPrecedenceBitwise | FlagBinaryOperator | FlagCanConstantFold},
	Bxor:                   {"Bxor", "-bxor", FlagBinaryPrecedenceBitwise | FlagBinaryOperator | FlagCanConstantFold},
	Join:                   {"Join", "-join", FlagBinaryPrecedenceComparison | FlagBinaryOperator | FlagUnaryOperator | FlagDisallowedInRestrictedMode},
	Ieq:                    {"Ieq", "-eq", FlagBinaryPrecedenceComparison | FlagBinaryOperator},
	Ine:                    {"Ine", "-ne", FlagBinaryPrecedenceComparison | FlagBinaryOperator},
	Ige:                    {"Ige", "-ge", FlagBinaryPrecedenceComparison | FlagBinaryOperator},
	Igt:                    {"Igt", "-gt", FlagBinaryPrecedenceComparison | FlagBinaryOperator},
	Ilt:                    {"Ilt", "-lt", FlagBinaryPrecedenceComparison | FlagBinaryOperator},
	Ile:                    {"Ile", "-le", FlagBinaryPrecedenceComparison | FlagBinaryOperator},
	Ilike:                  {"Ilike", "-ilike", FlagBinaryPrecedenceComparison | FlagBinaryOperator},
	Inotlike:               {"Inotlike", "-inotlike", FlagBinaryPrecedenceComparison | FlagBinaryOperator},
	Imatch:                 {"Imatch", "-imatch", FlagBinaryPrecedenceComparison | FlagBinaryOperator | FlagDisallowedInRestrictedMode},
	Inotmatch:              {"Inotmatch", "-inotmatch", FlagBinaryPrecedenceComparison | FlagBinaryOperator | FlagDisallowedInRestrictedMode},
	Ireplace:               {"Ireplace", "-ireplace", FlagBinaryPrecedenceComparison | FlagBinaryOperator | FlagDisallowedInRestrictedMode},
	Icontains:              {"Icontains", "-icontains", FlagBinaryPrecedenceComparison | FlagBinaryOperator},
	Inotcontains:           {"Inotcontains", "-inotcontains", FlagBinaryPrecedenceComparison | FlagBinaryOperator},
	Iin:                    {"Iin", "-iin", FlagBinaryPrecedenceComparison | FlagBinaryOperator},
	Inotin:                 {"Inotin", "-inotin", FlagBinaryPrecedenceComparison | FlagBinaryOperator},
	Isplit:                 {"Isplit", "-isplit", FlagBinaryPrecedenceComparison | FlagBinaryOperator | FlagUnaryOperator | FlagDisallowedInRestrictedMode},
	Ceq:                    {"Ceq", "-ceq", FlagBinaryPrecedenceComparison | FlagBinaryOperator | FlagCaseSensitiveOperator},
	Cne:                    {"Cne", "-cne", FlagBinaryPrecedenceComparison | FlagBinaryOperator | FlagCaseSensitiveOperator},
	Cge:                    {"Cge", "-cge", FlagBinaryPrecedenceComparison | FlagBinaryOperator | FlagCaseSensitiveOperator},
	Cgt:                    {"Cgt", "-cgt", FlagBinaryPrecedenceComparison | FlagBinaryOperator | FlagCaseSensitiveOperator},
	Clt:                    {"Clt", "-clt", FlagBinaryPrecedenceComparison | FlagBinaryOperator | FlagCaseSensitiveOperator},
	Cle:                    {"Cle", "-cle", FlagBinaryPrecedenceComparison | FlagBinaryOperator | FlagCaseSensitiveOperator},
	Clike:                  {"Clike", "-clike", FlagBinaryPrecedenceComparison | FlagBinaryOperator | FlagCaseSensitiveOperator},
	Cnotlike:               {"Cnotlike", "-cnotlike", FlagBinaryPrecedenceComparison | FlagBinaryOperator | FlagCaseSensitiveOperator},
	Cmatch:                 {"Cmatch", "-cmatch", FlagBinaryPrecedenceComparison | FlagBinaryOperator | FlagCaseSensitiveOperator | FlagDisallowedInRestrictedMode},
	Cnotmatch:              {"Cnotmatch", "-cnotmatch", FlagBinaryPrecedenceComparison | FlagBinaryOperator | FlagCaseSensitiveOperator | FlagDisallowedInRestrictedMode},
	Creplace:               {"Creplace", "-creplace", FlagBinaryPrecedenceComparison | FlagBinaryOperator | FlagCaseSensitiveOperator | FlagDisallowedInRestrictedMode},
	Ccontains:              {"Ccontains", "-ccontains", FlagBinaryPrecedenceComparison | FlagBinaryOperator | FlagCaseSensitiveOperator},
	Cnotcontains:           {"Cnotcontains", "-cnotcontains", FlagBinaryPrecedenceComparison | FlagBinaryOperator | FlagCaseSensitiveOperator},
	Cin:                    {"Cin", "-cin", FlagBinaryPrecedenceComparison | FlagBinaryOperator | FlagCaseSensitiveOperator},
	Cnotin:                 {"Cnotin", "-cnotin", FlagBinaryPrecedenceComparison | FlagBinaryOperator | FlagCaseSensitiveOperator},
	Csplit:                 {"Csplit", "-csplit", FlagBinaryPrecedenceComparison | FlagBinaryOperator | FlagUnaryOperator | FlagCaseSensitiveOperator | FlagDisallowedInRestrictedMode},
	Is:                     {"Is", "-is", FlagBinaryPrecedenceComparison | FlagBinaryOperator},
	IsNot:                  {"IsNot", "-isnot", FlagBinaryPrecedenceComparison | FlagBinaryOperator},
	As:                     {"As", "-as", FlagBinaryPrecedenceComparison | FlagBinaryOperator | FlagDisallowedInRestrictedMode},
	PostfixPlusPlus:        {"PostfixPlusPlus", "++", FlagUnaryOperator | FlagDisallowedInRestrictedMode | FlagPrefixOrPostfixOperator},
	PostfixMinusMinus:      {"PostfixMinusMinus", "--", FlagUnaryOperator | FlagDisallowedInRestrictedMode | FlagPrefixOrPostfixOperator},
	Shl:                    {"Shl", "-shl", FlagBinaryPrecedenceComparison | FlagBinaryOperator | FlagCanConstantFold},
	Shr:                    {"Shr", "-shr", FlagBinaryPrecedenceComparison | FlagBinaryOperator | FlagCanConstantFold},
	Colon:                  {"Colon", ":", FlagSpecialOperator | FlagDisallowedInRestrictedMode},
	QuestionMark:           {"QuestionMark", "?", FlagTernaryOperator | FlagDisallowedInRestrictedMode},
	QuestionQuestionEquals: {"QuestionQuestionEquals", "??=", FlagAssignmentOperator},
	QuestionQuestion:       {"QuestionQuestion", "??", FlagBinaryPrecedenceCoalesce | FlagBinaryOperator},
	QuestionDot:            {"QuestionDot", "?.", FlagSpecialOperator | FlagDisallowedInRestrictedMode},
	QuestionLBracket:       {"QuestionLBracket", "?[", 0},
	Begin:                  {"Begin", "begin", FlagKeyword | FlagScriptBlockBlockName},
	Break:                  {"Break", "break", FlagKeyword | FlagStatementDoesntSupportAttributes},
	Catch:                  {"Catch", "catch", FlagKeyword},
	Class:                  {"Class", "class", FlagKeyword},
	Continue:               {"Continue", "continue", FlagKeyword | FlagStatementDoesntSupportAttributes},
	Data:                   {"Data", "data", FlagKeyword | FlagStatementDoesntSupportAttributes},
	Define:                 {"Define", "define", FlagKeyword | FlagStatementDoesntSupportAttributes},
	Do:                     {"Do", "do", FlagKeyword | FlagStatementDoesntSupportAttributes},
	Dynamicparam:           {"Dynamicparam", "dynamicparam", FlagKeyword | FlagScriptBlockBlockName},
	Else:                   {"Else", "else", FlagKeyword},
	ElseIf:                 {"ElseIf", "elseif", FlagKeyword},
	End:                    {"End", "end", FlagKeyword | FlagScriptBlockBlockName},
	Exit:                   {"Exit", "exit", FlagKeyword | FlagStatementDoesntSupportAttributes},
	Filter:                 {"Filter", "filter", FlagKeyword | FlagStatementDoesntSupportAttributes},
	Finally:                {"Finally", "finally", FlagKeyword},
	For:                    {"For", "for", FlagKeyword | FlagStatementDoesntSupportAttributes},
	Foreach:                {"Foreach", "foreach", FlagKeyword | FlagStatementDoesntSupportAttributes},
	From:                   {"From", "from", FlagKeyword | FlagStatementDoesntSupportAttributes},
	Function:               {"Function", "function", FlagKeyword | FlagStatementDoesntSupportAttributes},
	If:                     {"If", "if", FlagKeyword | FlagStatementDoesntSupportAttributes},
	In:                     {"In", "in", FlagKeyword},
	Param:                  {"Param", "param", FlagKeyword},
	Process:                {"Process", "process", FlagKeyword | FlagScriptBlockBlockName},
	Return:                 {"Return", "return", FlagKeyword | FlagStatementDoesntSupportAttributes},
	Switch:                 {"Switch", "switch", FlagKeyword | FlagStatementDoesntSupportAttributes},
	Throw:                  {"Throw", "throw", FlagKeyword | FlagStatementDoesntSupportAttributes},
	Trap:                   {"Trap", "trap", FlagKeyword | FlagStatementDoesntSupportAttributes},
	Try:                    {"Try", "try", FlagKeyword | FlagStatementDoesntSupportAttributes},
	Until:                  {"Until", "until", FlagKeyword},
	Using:                  {"Using", "using", FlagKeyword | FlagStatementDoesntSupportAttributes},
	Var:                    {"Var", "var", FlagKeyword | FlagStatementDoesntSupportAttributes},
	While:                  {"While", "while", FlagKeyword | FlagStatementDoesntSupportAttributes},
	Workflow:               {"Workflow", "workflow", FlagKeyword | FlagStatementDoesntSupportAttributes},
	Parallel:               {"Parallel", "parallel", FlagKeyword | FlagStatementDoesntSupportAttributes},
	Sequence:               {"Sequence", "sequence", FlagKeyword | FlagStatementDoesntSupportAttributes},
	InlineScript:           {"InlineScript", "inlinescript", FlagKeyword | FlagStatementDoesntSupportAttributes},
	Configuration:          {"Configuration", "configuration", FlagKeyword},
	DynamicKeyword:         {"DynamicKeyword", "<dynamic keyword>", FlagKeyword},
	Public:                 {"Public", "public", FlagKeyword},
	Private:                {"Private", "private", FlagKeyword},
	Static:                 {"Static", "static", FlagKeyword},
	Interface:              {"Interface", "interface", FlagKeyword},
	Enum:                   {"Enum", "enum", FlagKeyword},
	Namespace:              {"Namespace", "namespace", FlagKeyword},
	Module:                 {"Module", "module", FlagKeyword},
	Type:                   {"Type", "type", FlagKeyword},
	Assembly:               {"Assembly", "assembly", FlagKeyword},
	CommandKeyword:         {"Command", "command", FlagKeyword},
	Hidden:                 {"Hidden", "hidden", FlagKeyword},
	Base:                   {"Base", "base", FlagKeyword},
	Default:                {"Default", "default", FlagKeyword},
	Clean:                  {"Clean", "clean", FlagKeyword | FlagScriptBlockBlockName},
}

// String gives the .NET name of the kind.
func (k TokenKind) String() string { return kinds[k].name }

// Text gives how the kind is written, or .NET's short description for kinds without a fixed text.
func (k TokenKind) Text() string { return kinds[k].text }

// Flags gives the traits of the kind.
func (k TokenKind) Flags() TokenFlags { return kinds[k].flags }

// Has reports whether the kind has one of these traits.
func (k TokenKind) Has(f TokenFlags) bool { return kinds[k].flags&f != 0 }

// precedence is the binding strength of a binary operator; higher binds tighter.
func (k TokenKind) precedence() TokenFlags { return kinds[k].flags & FlagBinaryPrecedenceMask }

// TokenKinds gives the .NET names of all kinds of tokens with their numbers.
func TokenKinds() (names []string, values []int64) {
	for i, k := range kinds {
		if k.name != "" {
			names, values = append(names, k.name), append(values, int64(i))
		}
	}
	return names, values
}
