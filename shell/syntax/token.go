package syntax

// Token is one token of a source.
type Token struct {
	Kind   TokenKind
	Flags  TokenFlags // the traits of the kind and what the parser found out
	Extent Extent

	// Value is what the token means: string for strings, names, labels, parameters and variables; the number of a Number;
	// for a Redirection its *RedirectionValue; else nil.
	Value any
	// Nested are the tokens inside an expandable string.
	Nested []Token
	// UsedColon says of a ParameterToken that it was written -Name: with the colon.
	UsedColon bool
}

// Text gives the token as written.
func (t *Token) Text() string { return t.Extent.Text() }

// RedirectionValue says what a redirection operator does.
type RedirectionValue struct {
	From, To Stream // To is only meant if Merge
	Merge    bool
	Append   bool
}
