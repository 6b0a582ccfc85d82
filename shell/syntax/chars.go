package syntax

import (
	"unicode"
	"unicode/utf8"
)

// pwsh: en dash, em dash and horizontal bar are as good as the hyphen.
func isDash(r rune) bool { return r == '-' || r == '–' || r == '—' || r == '―' }

// pwsh: typographic quotes are as good as the plain ones, and any of a family closes what another opened.
func isSingleQuote(r rune) bool { return r == '\'' || r >= '‘' && r <= '‛' }

func isDoubleQuote(r rune) bool { return r == '"' || r >= '“' && r <= '„' }

// isSpace reports white space that is not a line end.
func isSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\v', '\f', 0xA0, 0x85:
		return true
	}
	return r >= utf8.RuneSelf && unicode.Is(unicode.Z, r)
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

func isHexDigit(r rune) bool {
	return isDigit(r) || r >= 'a' && r <= 'f' || r >= 'A' && r <= 'F'
}

func isIdentifierStart(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '_' || r >= utf8.RuneSelf && unicode.IsLetter(r)
}

func isIdentifierFollow(r rune) bool {
	return isIdentifierStart(r) || isDigit(r) || r >= utf8.RuneSelf && unicode.Is(unicode.Nd, r)
}

// isVariableStart reports what may follow $ without braces.
func isVariableStart(r rune) bool {
	return isIdentifierFollow(r) || r == '$' || r == '?' || r == '^' || r == ':'
}

// endsToken reports the characters that end a bare word in a command.
func endsToken(r rune) bool {
	switch r {
	case 0, '\t', '\n', '\v', '\f', '\r', ' ', '&', '(', ')', ',', ';', '{', '|', '}':
		return true
	}
	return r >= utf8.RuneSelf && isSpace(r)
}

// endsNumber reports the characters that may follow a number directly in an expression.
func endsNumber(r rune, ternary bool) bool {
	switch r {
	case '!', '%', '*', '+', '-', '.', '/', '<', '=', '>', ']', '#':
		return true
	case '?', ':':
		return ternary
	}
	return endsToken(r) || isDash(r)
}
