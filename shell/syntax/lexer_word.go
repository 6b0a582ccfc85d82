package syntax

import "strings"

// keywords are the words that are keywords where a statement may start, and a few that the parser asks for by name.
var keywords = keywordTable()

func keywordTable() map[string]TokenKind {
	m := map[string]TokenKind{}
	for k := Begin; k <= Parallel; k++ {
		m[kinds[k].text] = k
	}
	for _, k := range []TokenKind{Sequence, InlineScript, Configuration, Public, Private, Static, Interface, Enum, Namespace, Module,
		Type, Assembly, CommandKeyword, Hidden, Base, Default, Clean} {
		m[kinds[k].text] = k
	}
	delete(m, "inlinescript") // pwsh: a keyword only inside a workflow, which PowerShell 7 does not have
	return m
}

// operatorNames are the operators written as words, by name without the dash, in lower case.
var operatorNames = operatorTable()

func operatorTable() map[string]TokenKind {
	m := map[string]TokenKind{}
	for k := Format; k <= Shr; k++ {
		if text := kinds[k].text; strings.HasPrefix(text, "-") && len(text) > 2 || k == Format {
			m[text[1:]] = k
		}
	}
	for k := Ieq; k <= Isplit; k++ { // both -eq and -ieq
		name := strings.TrimPrefix(kinds[k].text, "-")
		plain := strings.ToLower(k.String()[1:])
		m[name], m[plain], m["i"+plain] = k, k, k
	}
	return m
}

// lookup finds a word in a table of lower-case words.
func lookup(table map[string]TokenKind, word string) (TokenKind, bool) {
	if len(word) > 13 {
		return Unknown, false
	}
	var buf [13]byte
	for i := 0; i < len(word); i++ {
		c := word[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf[i] = c
	}
	k, ok := table[string(buf[:len(word)])]
	return k, ok
}

// identifier reads a word: a keyword, a name, or in a command the start of a bare word.
func (l *lexer) identifier() Token {
	if l.mode == typeMode {
		return l.typeName()
	}
	for isIdentifierFollow(l.peek()) {
		l.skip()
	}
	if l.wantSimpleName {
		return l.flaggedToken(Identifier, l.text[l.start:l.pos], FlagMemberName)
	}
	if l.inCommand() && !endsToken(l.peek()) {
		return l.rescanGeneric()
	}
	word := l.text[l.start:l.pos]
	if l.mode == commandMode || l.mode == signatureMode {
		if k, ok := lookup(keywords, word); ok {
			return l.valueToken(k, word)
		}
	}
	return l.valueToken(Identifier, word)
}

// typeName reads a dotted name of a type.
func (l *lexer) typeName() Token {
	for {
		c := l.peek()
		switch {
		case isIdentifierFollow(c), c == '.', c == '+', c == '`', c == '#', c == '\\':
			l.skip()
		default:
			return l.flaggedToken(Identifier, l.text[l.start:l.pos], FlagTypeName)
		}
	}
}

// rescanGeneric reads a bare word from the start of the current token.
func (l *lexer) rescanGeneric() Token {
	l.pos = l.start
	return l.generic()
}

// generic reads a bare word, which may contain quoted parts, variables and sub-expressions.
func (l *lexer) generic() Token {
	if t, ok := l.plainWord(); ok {
		return t
	}
	b := &stringBuilder{}
	for first := true; ; first = false {
		c := l.peek()
		if endsToken(c) && !(first && c != 0) {
			break
		}
		l.skip()
		switch {
		case c == '`':
			if l.atEnd() {
				b.write('`')
				break
			}
			b.writeRune(l.backtick(l.get()))
		case isSingleQuote(c):
			l.quotedPart(b)
		case isDoubleQuote(c):
			l.expandablePart(b)
		case c == '$' && l.dollarInString(b, false):
		default:
			b.writeRune(c)
		}
	}
	t := Token{Kind: Generic, Extent: l.extent(l.start, l.pos), Value: b.token()}
	t.Nested = b.nested
	return l.p.save(t)
}

// plainWord reads a bare word of ordinary characters, the usual case, without building a string.
func (l *lexer) plainWord() (Token, bool) {
	for i := l.pos; ; i++ {
		if i < len(l.text) && l.text[i] < 0x80 {
			switch c := l.text[i]; {
			case c == '`', c == '\'', c == '"', c == '$':
				return Token{}, false
			case !endsToken(rune(c)) || i == l.pos && c != 0:
				continue
			}
		} else if i < len(l.text) {
			return Token{}, false
		}
		if i == l.pos {
			return Token{}, false
		}
		l.pos = i
		return l.valueToken(Generic, l.text[l.start:i]), true
	}
}

// parameter reads -name, or in an expression an operator such as -eq.
func (l *lexer) parameter() Token {
	name := l.pos
	if l.inExpression() {
		for c := l.peek(); c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'; c = l.peek() {
			l.skip()
		}
		if k, ok := lookup(operatorNames, l.text[name:l.pos]); ok {
			return l.token(k)
		}
		colon := l.peek() == ':' // pwsh: noticed, but not part of the token
		return l.p.save(Token{Kind: ParameterToken, Extent: l.extent(l.start, l.pos), Value: l.text[name:l.pos], UsedColon: colon})
	}
	for c := l.peek(); !endsParameter(c); c = l.peek() {
		if isSingleQuote(c) || isDoubleQuote(c) {
			return l.rescanGeneric()
		}
		l.skip()
	}
	word := l.text[name:l.pos]
	colon := l.peek() == ':'
	if colon {
		l.skip()
	}
	return l.p.save(Token{Kind: ParameterToken, Extent: l.extent(l.start, l.pos), Value: word, UsedColon: colon})
}

// endsParameter reports the characters that end the name of a parameter.
func endsParameter(c rune) bool {
	switch c {
	case 0, '{', '}', '(', ')', ';', ',', '|', '&', '.', '[', '\r', '\n', ':':
		return true
	}
	return isSpace(c)
}
