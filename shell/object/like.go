package object

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Like is -like and -clike: whether all of s matches a wildcard pattern of *, ?, [abc], [a-z] and backtick escapes.
// The error is WildcardPatternException for an unfinished set.
func Like(s, pattern string, ignoreCase bool) (bool, error) {
	w, err := CompileWildcard(pattern, ignoreCase)
	if err != nil {
		return false, err
	}
	return w.Match(s), nil
}

// HasWildcard reports whether a pattern has an unescaped *, ? or [.
func HasWildcard(s string) bool {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '`':
			i++
		case '*', '?', '[':
			return true
		}
	}
	return false
}

// EscapeWildcard puts a backtick before each special character: WildcardPattern.Escape.
func EscapeWildcard(s string) string {
	if !strings.ContainsAny(s, "*?[]`") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '*', '?', '[', ']', '`':
			b.WriteByte('`')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// UnescapeWildcard takes the backticks away again.
func UnescapeWildcard(s string) string {
	if strings.IndexByte(s, '`') < 0 {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '`' && i+1 < len(s) && strings.IndexByte("*?[]`", s[i+1]) >= 0 {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// Wildcard is a compiled pattern; it may be used concurrently.
type Wildcard struct {
	parts      []wildPart
	ignoreCase bool
}

type wildKind uint8

const (
	wildLiteral wildKind = iota
	wildOne
	wildMany
	wildSet
)

type wildPart struct {
	kind wildKind
	text string // of a literal, folded when case does not matter
	set  []runeRange
}

type runeRange struct{ lo, hi rune }

// CompileWildcard reads a pattern.
func CompileWildcard(pattern string, ignoreCase bool) (*Wildcard, error) {
	w := &Wildcard{ignoreCase: ignoreCase}
	var lit strings.Builder
	flush := func() {
		if lit.Len() > 0 {
			text := lit.String()
			if ignoreCase {
				text = foldText(text)
			}
			w.parts = append(w.parts, wildPart{kind: wildLiteral, text: text})
			lit.Reset()
		}
	}
	for i := 0; i < len(pattern); {
		switch c := pattern[i]; c {
		case '*':
			flush()
			if n := len(w.parts); n == 0 || w.parts[n-1].kind != wildMany {
				w.parts = append(w.parts, wildPart{kind: wildMany})
			}
			i++
		case '?':
			flush()
			w.parts = append(w.parts, wildPart{kind: wildOne})
			i++
		case '[':
			set, n, ok := wildcardSet(pattern[i:], ignoreCase)
			if !ok {
				return nil, NewException(WildcardPatternExceptionType, "The specified wildcard character pattern is not valid: "+pattern).
					WithID("RuntimeException", "NotSpecified")
			}
			flush()
			w.parts = append(w.parts, wildPart{kind: wildSet, set: set})
			i += n
		case '`':
			i++
			if i == len(pattern) { // pwsh: at the end it stands for itself, as the only character for nothing
				if i > 1 {
					lit.WriteByte(c)
				}
				break
			}
			_, n := utf8.DecodeRuneInString(pattern[i:])
			lit.WriteString(pattern[i : i+n])
			i += n
		default:
			lit.WriteByte(c)
			i++
		}
	}
	flush()
	return w, nil
}

// wildcardSet reads [...] and says how long it is. A ] right after the bracket is a member.
func wildcardSet(p string, ignoreCase bool) (set []runeRange, n int, ok bool) {
	rs := []rune{}
	escaped := []bool{}
	i := 1
	for {
		if i >= len(p) {
			return nil, 0, false
		}
		r, size := utf8.DecodeRuneInString(p[i:])
		if r == ']' && len(rs) > 0 {
			break
		}
		esc := false
		if r == '`' && i+size < len(p) {
			i += size
			r, size = utf8.DecodeRuneInString(p[i:])
			esc = true
		}
		rs, escaped = append(rs, r), append(escaped, esc)
		i += size
	}
	for k := 0; k < len(rs); k++ {
		r := runeRange{rs[k], rs[k]}
		if k+2 < len(rs) && rs[k+1] == '-' && !escaped[k+1] {
			if r.hi = rs[k+2]; r.hi < r.lo {
				return nil, 0, false
			}
			k += 2
		}
		set = append(set, r)
		if ignoreCase {
			set = append(set, runeRange{unicode.ToLower(r.lo), unicode.ToLower(r.hi)}, runeRange{unicode.ToUpper(r.lo), unicode.ToUpper(r.hi)})
		}
	}
	return set, i + 1, true
}

// foldText brings letters to one case, character by character so that lengths in runes stay.
func foldText(s string) string {
	if IsASCII(s) {
		return strings.ToLower(s)
	}
	return strings.Map(foldRune, s)
}

func foldRune(r rune) rune { return unicode.ToLower(unicode.ToUpper(r)) }

// Match reports whether all of s matches.
func (w *Wildcard) Match(s string) bool {
	if w.ignoreCase {
		s = foldText(s)
	}
	// Back up only to the last *: what came before it can't match better elsewhere.
	p, star, mark := 0, -1, 0
	i := 0
	for {
		if p < len(w.parts) && w.parts[p].kind == wildMany {
			star, mark = p, i
			p++
			continue
		}
		if p == len(w.parts) && i == len(s) {
			return true
		}
		if p < len(w.parts) {
			if n, ok := w.parts[p].matchAt(s[i:]); ok {
				i += n
				p++
				continue
			}
		}
		if star < 0 || mark >= len(s) {
			return false
		}
		_, n := utf8.DecodeRuneInString(s[mark:])
		mark += n
		p, i = star+1, mark
	}
}

func (w *wildPart) matchAt(s string) (int, bool) {
	if w.kind == wildLiteral {
		return len(w.text), strings.HasPrefix(s, w.text)
	}
	if s == "" {
		return 0, false
	}
	r, n := utf8.DecodeRuneInString(s)
	if w.kind == wildOne {
		return n, true
	}
	for _, c := range w.set {
		if r >= c.lo && r <= c.hi {
			return n, true
		}
	}
	return 0, false
}
