package syntax

// hereStringHeader reads the rest of the line after @' or @" and reports whether a here-string can follow.
func (l *lexer) hereStringHeader() bool {
	for isSpace(l.peek()) {
		l.skip()
	}
	c := l.peek()
	if c == '\n' || c == '\r' {
		l.skip()
		l.finishNewline(c)
		return true
	}
	if l.atEnd() {
		return false
	}
	for c := l.peek(); c != '\n' && c != '\r' && !l.atEnd(); c = l.peek() {
		l.skip()
	}
	return false
}

// hereFooter reports whether a here-string ends at the start of a line, reads its footer if so, and complains about white space before it.
func (l *lexer) hereFooter(isQuote func(rune) bool) bool {
	at := l.pos
	for isSpace(l.peek()) {
		l.skip()
	}
	if isQuote(l.peek()) {
		quote := l.pos
		l.skip()
		if l.peek() == '@' {
			l.skip()
			if quote > at {
				l.p.errorAt(l.extent(at, quote), "WhitespaceBeforeHereStringFooter")
			}
			return true
		}
	}
	l.pos = at
	return false
}

// hereStringLiteral reads @'…'@ whose @' has been read.
func (l *lexer) hereStringLiteral() Token {
	b := &stringBuilder{}
	l.hereString(b, isSingleQuote, "'@", false)
	return l.valueToken(HereStringLiteral, b.String())
}

// hereStringExpandable reads @"…"@ whose @" has been read.
func (l *lexer) hereStringExpandable() Token {
	b := &stringBuilder{}
	start := l.start
	l.hereString(b, isDoubleQuote, "\"@", true)
	l.start = start
	t := l.valueToken(HereStringExpandable, b.token())
	return l.p.setNested(t, b.nested)
}

// hereString reads the header, the lines and the footer.
func (l *lexer) hereString(b *stringBuilder, isQuote func(rune) bool, terminator string, expand bool) {
	if !l.hereStringHeader() {
		if l.atEnd() {
			l.p.incompleteAt(l.extent(l.start, l.pos), "TerminatorExpectedAtEndOfString", terminator)
			return
		}
		l.p.errorAt(l.extent(l.start+2, l.pos), "UnexpectedCharactersAfterHereStringHeader")
		return
	}
	if l.hereFooter(isQuote) {
		return
	}
	for !l.atEnd() {
		at := l.pos
		c := l.get()
		switch {
		case c == '\n' || c == '\r':
			l.finishNewline(c)
			end := l.pos
			if l.hereFooter(isQuote) {
				return // the last line end belongs to the footer
			}
			b.WriteString(l.text[at:end])
		case expand && c == '$' && l.dollarInString(b, true):
		case expand && c == '`':
			if l.atEnd() {
				b.write('`')
				break
			}
			b.writeRune(l.backtick(l.get()))
		default:
			b.writeRune(c)
		}
	}
	l.p.incompleteAt(l.extent(l.start, l.pos), "TerminatorExpectedAtEndOfString", terminator)
}
