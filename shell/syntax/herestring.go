package syntax

// hereStringHeader reads the rest of the line after @' or @" and reports whether a here-string can follow.
func (l *lexer) hereStringHeader(terminator string) bool {
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
		l.p.incompleteAt(l.extent(l.start, l.pos), "TerminatorExpectedAtEndOfString", terminator)
		return false
	}
	l.p.errorAt(l.extent(l.pos, l.pos+runeLenAt(l.text, l.pos)), "UnexpectedCharactersAfterHereStringHeader")
	for c := l.peek(); c != '\n' && c != '\r' && !l.atEnd(); c = l.peek() {
		l.skip()
	}
	return false
}

// hereFooter reports whether a here-string ends at the start of a line and reads its footer if so. A footer behind white space is no
// footer; it is kept to be complained about if no other one comes.
func (l *lexer) hereFooter(isQuote func(rune) bool, indented *Extent) bool {
	at := l.pos
	for isSpace(l.peek()) {
		l.skip()
	}
	quote := l.pos
	if isQuote(l.peek()) {
		l.skip()
		if l.peek() == '@' {
			l.skip()
			if quote == at {
				return true
			}
			if indented.Source == nil {
				*indented = l.extent(quote, l.pos)
			}
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
	if !l.hereStringHeader(terminator) {
		return
	}
	var indented Extent
	if l.hereFooter(isQuote, &indented) {
		return
	}
	for !l.atEnd() {
		at := l.pos
		c := l.get()
		switch {
		case c == '\n' || c == '\r':
			l.finishNewline(c)
			end := l.pos
			if l.hereFooter(isQuote, &indented) {
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
	if indented.Source != nil {
		l.p.incompleteAt(indented, "WhitespaceBeforeHereStringFooter")
		return
	}
	l.p.incompleteAt(l.extent(l.start, l.pos), "TerminatorExpectedAtEndOfString", terminator)
}
