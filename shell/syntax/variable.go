package syntax

import "strings"

// scopes are the prefixes of a variable that name a scope.
var scopes = map[string]bool{"global": true, "local": true, "private": true, "script": true}

// ParseVariablePath takes a variable's name apart.
func ParseVariablePath(path string) VariablePath {
	v := VariablePath{UserPath: path, Name: path}
	colon := strings.IndexByte(path, ':')
	if colon <= 0 {
		v.Name = path[colon+1:]
		return v
	}
	prefix := path[:colon]
	v.Name = path[colon+1:]
	if lower := strings.ToLower(prefix); scopes[lower] {
		v.Scope = lower
		return v
	}
	if !strings.EqualFold(prefix, "variable") { // pwsh: $variable:x is $x
		v.Drive = prefix
	}
	return v
}

// variable reads a variable whose $ or @ has been read.
func (l *lexer) variable(splatted bool) Token {
	kind := Variable
	if splatted {
		kind = SplattedVariable
	}
	if l.peek() == '{' && !splatted {
		path, _ := l.bracedVariable(false)
		if c := l.peek(); l.inCommand() && !endsToken(c) && !strings.ContainsRune(".[", c) {
			return l.rescanGeneric()
		}
		return l.valueToken(kind, path)
	}
	if !isVariableStart(l.peek()) {
		return l.rescanGeneric()
	}
	name := l.pos
	if !l.variableName(false) {
		return l.rescanGeneric()
	}
	return l.valueToken(kind, l.text[name:l.pos])
}

// variableInString reads a variable inside a string, whose $ has been read; not every $ starts one.
func (l *lexer) variableInString(hereString bool) (Token, bool) {
	t := Token{Kind: Variable, Extent: Extent{Source: l.p.src}}
	if l.peek() == '{' {
		path, ok := l.bracedVariable(!hereString)
		if !ok {
			return t, false
		}
		t.Value = path
	} else {
		name := l.pos
		l.variableName(true)
		if l.pos == name {
			return t, false
		}
		t.Value = l.text[name:l.pos]
	}
	t.Extent = l.extent(l.start, l.pos)
	return t, true
}

// variableName reads a name without braces. It reports false if this is a bare word in a command instead, such as $a/b.
func (l *lexer) variableName(inString bool) bool {
	switch l.peek() {
	case '$', '?', '^':
		l.skip()
		c := l.peek()
		return inString || !l.inCommand() || endsToken(c)
	}
	for first := true; ; {
		c := l.peek()
		switch {
		case isIdentifierFollow(c), c == '?':
			l.skip()
		case c == ':':
			if l.peekAt(1) == ':' {
				return true
			}
			if first && !isIdentifierFollow(l.runeAt(l.pos+1)) {
				l.p.errorAt(l.extent(l.start, l.pos+1), "InvalidVariableReferenceWithDrive")
			}
			first = false
			l.skip()
		case l.inCommand() && !inString && !endsToken(c) && !strings.ContainsRune(".[=", c):
			return false
		default:
			return true
		}
	}
}

func (l *lexer) runeAt(pos int) rune {
	save := l.pos
	l.pos = pos
	r := l.peek()
	l.pos = save
	return r
}

// bracedVariable reads {name} and gives the name with its escapes resolved.
func (l *lexer) bracedVariable(inString bool) (string, bool) {
	l.skip()
	var b strings.Builder
	for {
		if l.atEnd() {
			l.p.incompleteAt(l.extent(l.start+1, l.pos), "IncompleteDollarVariableReference")
			break
		}
		c := l.get()
		if c == '}' {
			break
		}
		switch {
		case c == '{':
			l.p.errorAt(l.extent(l.pos, l.pos+1), "OpenBraceNeedsToBeBackTickedInVariableName")
		case c == '`' && !l.atEnd():
			c = l.backtick(l.get())
		case inString && isDoubleQuote(c) && isDoubleQuote(l.peek()):
			l.skip()
		}
		b.WriteRune(c)
	}
	path := b.String()
	if path == "" {
		l.p.errorAt(l.extent(l.pos-1, l.pos), "EmptyVariableReference")
		return ":Error:", true
	}
	if ParseVariablePath(path).Name == "" {
		l.p.errorAt(l.extent(l.start, l.pos), "InvalidBracedVariableReference")
	}
	return path, true
}
