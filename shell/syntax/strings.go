package syntax

import (
	"strings"
	"unicode/utf8"
)

// stringBuilder collects the text of a string and the variables and sub-expressions in it.
type stringBuilder struct {
	strings.Builder
	nested []Token
	subs   []*lexer // for each nested token that is a sub-expression, the lexer of its inside; nil for variables
	cuts   []int    // for each nested token, where its text starts and ends in the builder
}

func (b *stringBuilder) write(c byte) { b.WriteByte(c) }

func (b *stringBuilder) writeRune(r rune) { b.WriteRune(r) }

// stringValue is the Value of a string token with nested parts while the parser works on it; it becomes a plain string in the end.
type stringValue struct {
	text string
	subs []*lexer
	cuts []int
}

// token gives what the token carries: the plain string, or what the parser needs to parse the nested parts.
func (b *stringBuilder) token() any {
	if len(b.nested) == 0 {
		return b.String()
	}
	return &stringValue{b.String(), b.subs, b.cuts}
}

// literals cuts the text at the nested parts.
func (v *stringValue) literals() []string {
	out := make([]string, 0, len(v.cuts)/2+1)
	at := 0
	for i := 0; i < len(v.cuts); i += 2 {
		out = append(out, v.text[at:v.cuts[i]])
		at = v.cuts[i+1]
	}
	return append(out, v.text[at:])
}

// badRune is what a wrong escape gives.
const badRune rune = 0xFFFF

// backtick gives what a backtick followed by c stands for; for `u{…} it reads the digits.
func (l *lexer) backtick(c rune) rune {
	switch c {
	case '0':
		return 0
	case 'a':
		return '\a'
	case 'b':
		return '\b'
	case 'e':
		return 0x1B
	case 'f':
		return '\f'
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 't':
		return '\t'
	case 'v':
		return '\v'
	case 'u':
		return l.unicodeEscape()
	}
	return c
}

// unicodeEscape reads {hex} after `u.
func (l *lexer) unicodeEscape() rune {
	start := l.pos - 2
	if l.peek() != '{' {
		l.p.errorAt(l.extent(start, l.pos), "InvalidUnicodeEscapeSequence")
		return badRune
	}
	l.skip()
	value, digits := rune(0), 0
	for {
		c := l.peek()
		switch {
		case c == '}':
			l.skip()
			return l.finishUnicode(start, value, digits)
		case !isHexDigit(c):
			id := "InvalidUnicodeEscapeSequence"
			if digits == 6 {
				id = "MissingUnicodeEscapeSequenceTerminator"
			}
			l.p.errorAt(l.extent(l.pos, l.pos+runeLenAt(l.text, l.pos)), id)
			return badRune
		}
		l.skip()
		if digits++; digits > 6 {
			l.pos--
			l.p.errorAt(l.extent(l.pos, l.pos+1), "TooManyDigitsInUnicodeEscapeSequence")
			return badRune
		}
		value = value<<4 | hexValue(c)
	}
}

func (l *lexer) finishUnicode(start int, value rune, digits int) rune {
	switch {
	case digits == 0:
		l.p.errorAt(l.extent(start, l.pos), "InvalidUnicodeEscapeSequence")
		return badRune
	case value > utf8.MaxRune:
		l.p.errorAt(l.extent(start+3, l.pos-1), "InvalidUnicodeEscapeSequenceValue")
		return badRune
	}
	return value
}

func hexValue(c rune) rune {
	switch {
	case c >= 'a':
		return c - 'a' + 10
	case c >= 'A':
		return c - 'A' + 10
	}
	return c - '0'
}

// runeLenAt gives the length in bytes of the character at i, 0 at the end.
func runeLenAt(s string, i int) int {
	if i >= len(s) {
		return 0
	}
	_, size := utf8.DecodeRuneInString(s[i:])
	return size
}

func indexFrom(s, sub string, from int) int {
	if i := strings.Index(s[from:], sub); i >= 0 {
		return from + i
	}
	return -1
}

// stringLiteral reads a single-quoted string whose first quote has been read.
func (l *lexer) stringLiteral() Token {
	b := &stringBuilder{}
	l.quotedPart(b)
	return l.valueToken(StringLiteral, b.String())
}

// quotedPart reads the rest of a single-quoted string.
func (l *lexer) quotedPart(b *stringBuilder) {
	start := l.pos - runeLenBefore(l.text, l.pos)
	for !l.atEnd() {
		c := l.get()
		if isSingleQuote(c) {
			if !isSingleQuote(l.peek()) {
				return
			}
			c = l.get()
		}
		b.writeRune(c)
	}
	l.p.incompleteAt(l.extent(start, l.pos), "TerminatorExpectedAtEndOfString", "'")
}

func runeLenBefore(s string, i int) int {
	_, size := utf8.DecodeLastRuneInString(s[:i])
	return size
}

// stringExpandable reads a double-quoted string whose first quote has been read.
func (l *lexer) stringExpandable() Token {
	b := &stringBuilder{}
	start := l.start
	l.expandablePart(b)
	l.start = start
	t := l.valueToken(StringExpandable, b.token())
	return l.p.setNested(t, b.nested)
}

// expandablePart reads the rest of a double-quoted string.
func (l *lexer) expandablePart(b *stringBuilder) {
	start := l.pos - runeLenBefore(l.text, l.pos)
	for !l.atEnd() {
		c := l.get()
		switch {
		case isDoubleQuote(c):
			if !isDoubleQuote(l.peek()) {
				return
			}
			b.writeRune(l.get())
		case c == '$' && l.dollarInString(b, false):
		case c == '`':
			if l.atEnd() {
				b.write('`')
				break
			}
			b.writeRune(l.backtick(l.get()))
		default:
			b.writeRune(c)
		}
	}
	l.p.incompleteAt(l.extent(start, l.pos), "TerminatorExpectedAtEndOfString", "\"")
}

// dollarInString reads a variable or sub-expression inside a string, whose $ has been read, and reports whether there was one.
func (l *lexer) dollarInString(b *stringBuilder, hereString bool) bool {
	c := l.peek()
	dollar := l.pos - 1
	tokenStart := l.start
	defer func() { l.start = tokenStart }()
	switch {
	case c == '(':
		l.skip()
		l.start = dollar
		b.cuts = append(b.cuts, b.Len())
		tok, sub := l.subExpression(hereString)
		b.WriteString(l.text[dollar:l.pos])
		b.nested, b.subs = append(b.nested, tok), append(b.subs, sub)
		b.cuts = append(b.cuts, b.Len())
		return true
	case isVariableStart(c) || c == '{':
		l.start = dollar
		tok, ok := l.variableInString(hereString)
		if !ok {
			l.pos = dollar + 1
			return false
		}
		b.cuts = append(b.cuts, b.Len())
		b.WriteString(l.text[dollar:l.pos])
		b.nested, b.subs = append(b.nested, tok), append(b.subs, nil)
		b.cuts = append(b.cuts, b.Len())
		return true
	}
	return false
}

// subExpression finds the end of a sub-expression inside a string and gives a token for it and the lexer that reads its inside.
//
// pwsh: only parentheses are counted, whatever stands in quotes; and in a string (not a here-string) two double quotes, or a backtick
// and one, are one double quote.
func (l *lexer) subExpression(hereString bool) (Token, *lexer) {
	start := l.pos - 2
	var text []byte
	var offsets []int32
	keep := func(from, to int) {
		for i := from; i < to; i++ {
			offsets = append(offsets, int32(l.offset(i)))
		}
		text = append(text, l.text[from:to]...)
	}
	keep(start, l.pos)
	changed := l.offsets != nil
	for depth := 1; depth > 0; {
		if l.atEnd() {
			l.p.incompleteAt(l.extent(start, l.pos), "IncompleteDollarSubexpressionReference")
			break
		}
		at := l.pos
		c := l.get()
		switch {
		case c == '(':
			depth++
		case c == ')':
			depth--
		}
		end := l.pos
		if !hereString && isDoubleQuote(l.peek()) {
			switch {
			case isDoubleQuote(c):
				l.skip()
				changed = true
			case c == '`':
				quote := l.pos
				l.skip()
				keep(quote, l.pos)
				offsets[len(offsets)-(l.pos-quote)] = int32(l.offset(at)) // pwsh: the quote stands where the backtick does
				changed = true
				continue
			}
		}
		keep(at, end)
	}
	offsets = append(offsets, int32(l.offset(l.pos)))
	sub := &lexer{p: l.p, text: string(text), base: l.offset(start)}
	if changed {
		sub.offsets = offsets
	}
	return Token{Kind: StringLiteral, Flags: kinds[StringLiteral].flags, Extent: l.extent(start, l.pos), Value: l.text[start:l.pos]}, sub
}
