package plainregex

// set is a class of characters; those from 128 up are never asked for.
type set [256]bool

func setOf(in func(c byte) bool) *set {
	var s set
	for c := range byte(128) {
		s[c] = in(c)
	}
	return &s
}

func (s *set) add(o *set) {
	for c := range s {
		s[c] = s[c] || o[c]
	}
}

// disjoint reports whether the sets share no character.
func (s *set) disjoint(o *set) bool {
	for c := range s {
		if s[c] && o[c] {
			return false
		}
	}
	return true
}

// folded is the set under IgnoreCase: a letter is in when either case is.
func (s *set) folded() *set {
	return setOf(func(c byte) bool { return s[c] || s[lower(c)] || isUpperOf(c, s) })
}

func isUpperOf(c byte, s *set) bool { return c >= 'a' && c <= 'z' && s[c-'a'+'A'] }

func (s *set) negated() *set { return setOf(func(c byte) bool { return !s[c] }) }

func lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

func isLetter(c byte) bool { return lower(c) >= 'a' && lower(c) <= 'z' }
func isDigit(c byte) bool  { return c >= '0' && c <= '9' }
func isWord(c byte) bool   { return isLetter(c) || isDigit(c) || c == '_' }
func isSpace(c byte) bool  { return c == ' ' || c >= '\t' && c <= '\r' }

// class is the set of \d, \w, \s and their opposites; nil when the letter names none.
func class(letter byte) *set {
	switch letter {
	case 'd':
		return setOf(isDigit)
	case 'D':
		return setOf(isDigit).negated()
	case 'w':
		return setOf(isWord)
	case 'W':
		return setOf(isWord).negated()
	case 's':
		return setOf(isSpace)
	case 'S':
		return setOf(isSpace).negated()
	}
	return nil
}

// IsASCII reports whether the text has no character beyond ASCII.
func IsASCII(s string) bool {
	for ; len(s) >= 8; s = s[8:] {
		eight := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		if eight&0x8080808080808080 != 0 {
			return false
		}
	}
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
