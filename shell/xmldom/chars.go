package xmldom

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// IsNameStart reports whether a name may begin with r (no colon).
func IsNameStart(r rune) bool {
	return r == '_' || unicode.IsLetter(r) || r >= 0x10000 && r <= 0xeffff
}

// IsNameChar reports whether r may stand inside a name (no colon).
func IsNameChar(r rune) bool {
	return IsNameStart(r) || r == '-' || r == '.' || unicode.IsDigit(r) || r == 0xb7 || unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Mc, r)
}

// IsChar reports whether XML 1.0 can hold r.
func IsChar(r rune) bool {
	return r == '\t' || r == '\n' || r == '\r' || r >= ' ' && r <= 0xd7ff || r >= 0xe000 && r <= 0xfffd || r >= 0x10000
}

// IsName reports whether s is a name without a colon.
func IsName(s string) bool {
	for i, r := range s {
		if i == 0 && !IsNameStart(r) || !IsNameChar(r) {
			return false
		}
	}
	return s != ""
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// blank reports whether s is white space only.
func blank(s string) bool { return strings.Trim(s, " \t\r\n") == "" }

// nameEnd is the end of the name that starts at i: i itself when none does.
func nameEnd(s string, i int) int {
	start := i
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if i == start && !IsNameStart(r) || !IsNameChar(r) {
			break
		}
		i += n
	}
	return i
}
