package syntax

import "unicode/utf8"

// lexMode says what the parser expects; the same characters are different tokens in different modes.
type lexMode uint8

const (
	commandMode    lexMode = iota // bare words: the arguments of commands
	expressionMode                // operators, numbers
	typeMode                      // inside the brackets of a type
	signatureMode                 // members of a class
)

// lexer cuts one text into tokens. A sub-expression inside a string has a lexer of its own, over the text between its parentheses.
type lexer struct {
	p       *parser
	text    string
	base    int     // where text starts in the source
	offsets []int32 // source offset of each byte of text, if not simply base + i: doubled quotes were taken out
	pos     int     // next byte to read
	start   int     // first byte of the current token
	ends    int     // how often the end was read

	mode               lexMode
	wantSimpleName     bool // keywords are names here
	allowSigned        bool // -1 is a number
	endNumberOnTernary bool // 1?2:3 is three numbers
}

// offset maps a position in the lexer's text to the source.
func (l *lexer) offset(i int) int {
	if l.offsets != nil {
		in := min(i, len(l.text))
		return int(l.offsets[in]) + i - in
	}
	return l.base + i
}

func (l *lexer) extent(start, end int) Extent {
	return Extent{l.p.src, l.offset(start), l.offset(end)}
}

// peek gives the next character, 0 at the end.
func (l *lexer) peek() rune {
	if l.pos >= len(l.text) {
		return 0
	}
	if c := l.text[l.pos]; c < utf8.RuneSelf {
		return rune(c)
	}
	r, _ := utf8.DecodeRuneInString(l.text[l.pos:])
	return r
}

// peekAt gives the byte n bytes ahead, 0 behind the end.
func (l *lexer) peekAt(n int) byte {
	if l.pos+n >= len(l.text) {
		return 0
	}
	return l.text[l.pos+n]
}

// get reads a character; at the end it gives 0 and stays.
func (l *lexer) get() rune {
	if l.pos >= len(l.text) {
		return 0
	}
	if c := l.text[l.pos]; c < utf8.RuneSelf {
		l.pos++
		return rune(c)
	}
	r, size := utf8.DecodeRuneInString(l.text[l.pos:])
	l.pos += size
	return r
}

// skip reads the character that peek gave.
func (l *lexer) skip() { l.get() }

func (l *lexer) atEnd() bool { return l.pos >= len(l.text) }

func (l *lexer) inCommand() bool { return l.mode == commandMode }

func (l *lexer) inExpression() bool { return l.mode == expressionMode }

// token makes the token from start to the current position.
func (l *lexer) token(kind TokenKind) Token {
	t := Token{Kind: kind, Flags: kinds[kind].flags, Extent: l.extent(l.start, l.pos)}
	return l.p.save(t)
}

func (l *lexer) valueToken(kind TokenKind, value any) Token {
	t := Token{Kind: kind, Flags: kinds[kind].flags, Extent: l.extent(l.start, l.pos), Value: value}
	return l.p.save(t)
}

func (l *lexer) flaggedToken(kind TokenKind, value any, f TokenFlags) Token {
	t := Token{Kind: kind, Flags: kinds[kind].flags | f, Extent: l.extent(l.start, l.pos), Value: value}
	return l.p.save(t)
}

// operator makes an operator token; in a command, where something follows directly, it is the start of a bare word instead.
func (l *lexer) operator(kind TokenKind) Token {
	if l.inCommand() && !endsToken(l.peek()) {
		return l.rescanGeneric()
	}
	return l.token(kind)
}

// next reads the next token, newlines included; comments and continuations are skipped.
func (l *lexer) next() Token {
	for {
		l.start = l.pos
		c := l.get()
		switch c {
		case 0:
			if l.pos > l.start {
				return l.generic()
			}
			return l.endOfInput()
		case ' ', '\t', '\v', '\f', 0xA0, 0x85:
			continue
		case '\n', '\r':
			l.finishNewline(c)
			return l.token(NewLine)
		case '#':
			l.lineComment()
			continue
		case '`':
			if l.continuation() {
				continue
			}
			return l.rescanGeneric()
		case '<':
			if l.peek() == '#' {
				l.blockComment()
				continue
			}
			return l.token(RedirectInStd)
		}
		if c >= utf8.RuneSelf && isSpace(c) {
			continue
		}
		return l.scan(c)
	}
}

// endOfInput makes the token for the end, which moves with each reading.
func (l *lexer) endOfInput() Token {
	l.ends++
	at := len(l.text) + l.ends
	t := Token{Kind: EndOfInput, Flags: kinds[EndOfInput].flags, Extent: l.extent(at, at)}
	return l.p.save(t)
}

// scan reads the token that starts with c.
func (l *lexer) scan(c rune) Token {
	switch c {
	case '\'', '‘', '’', '‚', '‛':
		return l.stringLiteral()
	case '"', '“', '”', '„':
		return l.stringExpandable()
	case '@':
		return l.at()
	case '$':
		if l.peek() == '(' {
			l.skip()
			return l.token(DollarParen)
		}
		return l.variable(false)
	case '(':
		return l.token(LParen)
	case ')':
		return l.token(RParen)
	case '{':
		return l.token(LCurly)
	case '}':
		return l.token(RCurly)
	case ';':
		return l.token(Semi)
	case ',':
		return l.token(Comma)
	case '[':
		if l.inCommand() && !endsToken(l.peek()) {
			return l.rescanGeneric()
		}
		return l.token(LBracket)
	case ']':
		return l.token(RBracket)
	case '&':
		return l.oneOrTwo('&', Ampersand, AndAnd)
	case '|':
		return l.oneOrTwo('|', Pipe, OrOr)
	case '.':
		return l.dot()
	case ':':
		return l.colon()
	case '?':
		return l.questionMark()
	case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		if c >= '1' && c <= '6' && l.peek() == '>' && (l.inCommand() || l.peekAt(1) == '&') {
			l.skip()
			return l.redirection(Stream(c - '0'))
		}
		return l.number(c)
	case '>':
		return l.redirection(StreamOutput)
	case '=', '+', '-', '–', '—', '―', '*', '/', '%', '!':
		return l.operatorToken(c)
	}
	if isIdentifierStart(c) {
		return l.identifier()
	}
	return l.rescanGeneric()
}

func (l *lexer) oneOrTwo(c rune, single, double TokenKind) Token {
	if l.peek() == c {
		l.skip()
		return l.token(double)
	}
	return l.token(single)
}

// operatorToken reads the operators made of signs.
func (l *lexer) operatorToken(c rune) Token {
	n := l.peek()
	switch {
	case c == '=':
		return l.operator(Equals)
	case c == '!' && l.inExpression() && isIdentifierStart(n):
		return l.rescanGeneric()
	case c == '!':
		return l.operator(Exclaim)
	case c == '*' && n == '>':
		l.skip()
		return l.redirection(StreamAll)
	case c == '*':
		return l.withEquals(Multiply, MultiplyEquals)
	case c == '/':
		return l.withEquals(Divide, DivideEquals)
	case c == '%':
		return l.withEquals(Rem, RemainderEquals)
	case c == '+' && n == '+':
		l.skip()
		return l.operator(PlusPlus)
	case isDash(c) && isDash(n):
		l.skip()
		return l.operator(MinusMinus)
	case isDash(c) && (isIdentifierStart(n) || n == '?') && (!l.inExpression() || isLetter(n)):
		return l.parameter()
	case l.allowSigned && (isDigit(n) || n == '.'):
		return l.number(c)
	case c == '+':
		return l.withEquals(Plus, PlusEquals)
	}
	return l.withEquals(Minus, MinusEquals)
}

func (l *lexer) withEquals(plain, assign TokenKind) Token {
	if l.peek() == '=' {
		l.skip()
		return l.operator(assign)
	}
	return l.operator(plain)
}

// redirection reads the rest of a redirection operator, whose stream and > have been read.
func (l *lexer) redirection(from Stream) Token {
	v := &RedirectionValue{From: from, To: StreamOutput}
	switch {
	case l.peek() == '>':
		l.skip()
		v.Append = true
	case l.peek() == '&' && (l.peekAt(1) == '1' || l.peekAt(1) == '2' && from != StreamAll) && l.pos-l.start > 1:
		v.Merge, v.To = true, Stream(l.peekAt(1)-'0')
		l.pos += 2
	}
	return l.valueToken(RedirectionToken, v)
}

// at reads what starts with @: @( @{ here-strings and splatted variables.
func (l *lexer) at() Token {
	switch c := l.peek(); {
	case c == '(':
		l.skip()
		return l.token(AtParen)
	case c == '{':
		l.skip()
		return l.token(AtCurly)
	case isSingleQuote(c):
		l.skip()
		return l.hereStringLiteral()
	case isDoubleQuote(c):
		l.skip()
		return l.hereStringExpandable()
	case isVariableStart(c):
		return l.variable(true)
	}
	l.p.errorAt(l.extent(l.start, l.pos), "UnrecognizedToken")
	return l.token(Unknown)
}

// dot reads . and .. and numbers and words that start with a dot.
func (l *lexer) dot() Token {
	c := l.peek()
	switch {
	case c == '.':
		l.skip()
		return l.operator(DotDot)
	case isDigit(c):
		return l.number('.')
	case l.inCommand() && !endsToken(c) && c != '$' && !isSingleQuote(c) && !isDoubleQuote(c):
		return l.rescanGeneric()
	}
	return l.token(Dot)
}

// colon reads :: and : and labels.
func (l *lexer) colon() Token {
	c := l.peek()
	if c == ':' {
		l.skip()
		if l.inCommand() && !endsToken(l.peek()) {
			return l.rescanGeneric()
		}
		return l.token(ColonColon)
	}
	if !l.inCommand() {
		return l.token(Colon)
	}
	if !isIdentifierStart(c) {
		return l.rescanGeneric()
	}
	name := l.pos
	for isIdentifierFollow(l.peek()) {
		l.skip()
	}
	if !endsToken(l.peek()) {
		return l.rescanGeneric()
	}
	return l.valueToken(Label, l.text[name:l.pos])
}

// questionMark reads ? ?. ?[ ?? and ??=; in a command ? is a word.
func (l *lexer) questionMark() Token {
	if !l.inExpression() {
		return l.rescanGeneric()
	}
	switch l.peek() {
	case '?':
		l.skip()
		if l.peek() == '=' {
			l.skip()
			return l.token(QuestionQuestionEquals)
		}
		return l.token(QuestionQuestion)
	case '.':
		l.skip()
		return l.token(QuestionDot)
	case '[':
		l.skip()
		return l.token(QuestionLBracket)
	}
	return l.token(QuestionMark)
}
