package syntax

// finishNewline reads the rest of a line end whose first character was c.
func (l *lexer) finishNewline(c rune) {
	if c == '\r' && l.peek() == '\n' {
		l.skip()
	}
}

// continuation reads what follows a backtick if that is a line end or white space, and reports whether it was.
func (l *lexer) continuation() bool {
	switch c := l.peek(); {
	case c == '\n' || c == '\r':
		l.skip()
		l.finishNewline(c)
		l.token(LineContinuation)
		return true
	case isSpace(c):
		l.skip()
		return true
	case c == 0 && l.atEnd():
		l.p.incompleteAt(l.extent(l.pos+1, l.pos+1), "IncompleteString")
		return true
	}
	return false
}

// lineComment reads the rest of a comment that started with #.
func (l *lexer) lineComment() {
	for !l.atEnd() && l.text[l.pos] != '\n' && l.text[l.pos] != '\r' {
		l.pos++
	}
	l.saveComment()
}

// blockComment reads the rest of a comment that started with <, the # not read yet.
func (l *lexer) blockComment() {
	l.skip()
	for !l.atEnd() {
		if l.get() == '#' && l.peek() == '>' {
			l.skip()
			l.saveComment()
			return
		}
	}
	l.p.incompleteAt(l.extent(l.start, l.pos), "MissingTerminatorMultiLineComment")
	l.saveComment()
}

func (l *lexer) saveComment() {
	t := l.token(Comment)
	l.p.saveComment(t)
}

// skipNewlines skips newlines, comments and white space, and semicolons if asked.
func (l *lexer) skipNewlines(semis bool) {
	for {
		l.start = l.pos
		c := l.peek()
		switch {
		case c == '\n' || c == '\r':
			l.skip()
			l.finishNewline(c)
			l.token(NewLine)
		case c == ';' && semis:
			l.skip()
			l.token(Semi)
		case c == '#':
			l.skip()
			l.lineComment()
		case c == '<' && l.peekAt(1) == '#':
			l.skip()
			l.blockComment()
		case isSpace(c):
			l.skip()
		case c == '`':
			l.skip()
			if c := l.peek(); c != '\n' && c != '\r' && !isSpace(c) {
				l.pos = l.start
				return
			}
			l.continuation()
		default:
			return
		}
	}
}

// pipeContinues reports whether the first thing on the next line, apart from lines with comments only, is a pipe: then the pipeline goes on.
//
// pwsh: a blank line ends the pipeline.
func (l *lexer) pipeContinues(pos int) bool {
	for i := pos; i < len(l.text); {
		switch c := l.text[i]; {
		case c == '#':
			for i < len(l.text) && l.text[i] != '\n' && l.text[i] != '\r' {
				i++
			}
			i = lineEnd(l.text, i)
		case c == '<' && i+1 < len(l.text) && l.text[i+1] == '#':
			end := indexFrom(l.text, "#>", i+2)
			if end < 0 {
				return false
			}
			i = skipBlanks(l.text, end+2)
			i = lineEnd(l.text, i)
		case isSpace(rune(c)):
			i++
		default:
			return c == '|'
		}
	}
	return false
}

// lineEnd gives the offset behind the line end at i, if there is one.
func lineEnd(s string, i int) int {
	if i < len(s) && s[i] == '\r' {
		i++
	}
	if i < len(s) && s[i] == '\n' {
		i++
	}
	return i
}

func skipBlanks(s string, i int) int {
	for i < len(s) && (s[i] == ' ' || s[i] == '\t') {
		i++
	}
	return i
}
