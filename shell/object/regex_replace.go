package object

import (
	"math"
	"strconv"
	"strings"
)

// replacement is a replacement pattern ($1, ${name}, $&, $$ …), read once.
type replacement struct {
	pattern string
	parts   []replacementPart
	err     error
}

// replacementPart is text, or what refers to the match.
type replacementPart struct {
	text string
	ref  int // a group's number, or one of the negative ones
}

const (
	refText  = -1 - iota // no reference
	refLeft              // $`: what is before the match
	refRight             // $': what is behind it
	refWhole             // $_: the whole text
)

// replacementOf is the replacement read, remembered for the next call. What it refers to is right for plain patterns; others only ask
// whether it is valid.
func (r *Regex) replacementOf(pattern string) *replacement {
	if last := r.filling.Load(); last != nil && last.pattern == pattern {
		return last
	}
	out := &replacement{pattern: pattern}
	for rest := pattern; rest != ""; {
		i := strings.IndexByte(rest, '$')
		if i < 0 {
			out.add(rest)
			break
		}
		out.add(rest[:i])
		if out.err == nil {
			out.err = numberTooLarge(pattern, len(pattern)-len(rest)+i+1)
		}
		ref, length := r.reference(rest[i+1:])
		switch {
		case length == 0: // what refers to nothing stands for itself
			out.add("$")
		case ref == refText:
			out.add(rest[i+1 : i+1+length])
		default:
			out.parts = append(out.parts, replacementPart{ref: ref})
		}
		rest = rest[i+1+length:]
	}
	r.filling.Store(out)
	return out
}

func (f *replacement) add(text string) {
	if n := len(f.parts); n > 0 && f.parts[n-1].ref == refText {
		f.parts[n-1].text += text
	} else if text != "" {
		f.parts = append(f.parts, replacementPart{text, refText})
	}
}

// reference reads what follows a dollar sign: what it refers to, and how long it is (0: nothing).
func (r *Regex) reference(s string) (ref, length int) {
	if s == "" {
		return 0, 0
	}
	switch s[0] {
	case '$':
		return refText, 1
	case '&':
		return 0, 1
	case '`':
		return refLeft, 1
	case '\'':
		return refRight, 1
	case '_':
		return refWhole, 1
	case '+':
		return len(r.keys) - 1, 1
	case '{':
		if name, _, ok := strings.Cut(s[1:], "}"); ok && name != "" {
			return r.groupRef(name, len(name)+2)
		}
		return 0, 0
	}
	digits := 0
	for digits < len(s) && isDigit(s[digits]) {
		digits++
	}
	return r.groupRef(s[:digits], digits)
}

func (r *Regex) groupRef(name string, length int) (int, int) {
	if name == "" {
		return 0, 0
	}
	if n, err := strconv.Atoi(name); isDigit(name[0]) && err == nil {
		if n < len(r.keys) { // a plain pattern numbers its groups without gaps, named ones too
			return n, length
		}
		return 0, 0
	}
	for i, key := range r.keys {
		if key == name {
			return i, length
		}
	}
	return 0, 0
}

// numberTooLarge is the error of a group's number, behind the dollar sign at a place, that no Int32 holds.
func numberTooLarge(pattern string, at int) error {
	if at < len(pattern) && pattern[at] == '{' {
		at++
	}
	for n := 0; at < len(pattern) && isDigit(pattern[at]); at++ {
		if n = 10*n + int(pattern[at]-'0'); n > math.MaxInt32 {
			return NewException(RegexParseExceptionType, "Invalid pattern '"+pattern+"' at offset "+strconv.Itoa(Length(pattern[:at+1]))+
				". Quantifier and capture group numbers must be less than or equal to Int32.MaxValue.")
		}
	}
	return nil
}

// write puts what the replacement makes of a match in place.
func (f *replacement) write(b *strings.Builder, s string, places []int) {
	for _, p := range f.parts {
		switch p.ref {
		case refText:
			b.WriteString(p.text)
		case refLeft:
			b.WriteString(s[:places[0]])
		case refRight:
			b.WriteString(s[places[1]:])
		case refWhole:
			b.WriteString(s)
		default:
			if from := places[2*p.ref]; from >= 0 {
				b.WriteString(s[from:places[2*p.ref+1]])
			}
		}
	}
}

// Replace puts a replacement pattern ($1, ${name}, $&, $$ …) in place of up to count matches; -1 means all.
func (r *Regex) Replace(s, pattern string, count int) (string, error) {
	if count < -1 {
		return "", NewException(ArgumentOutOfRangeExceptionType, "Count cannot be less than -1. (Parameter 'count')")
	}
	with := r.replacementOf(pattern)
	if with.err != nil || count == 0 {
		return s, with.err
	}
	if out, ok := r.plainReplace(s, with, count); ok {
		return out, nil
	}
	out, err := r.complete().Replace(s, pattern, -1, count)
	if err != nil {
		return "", NewException(ArgumentExceptionType, err.Error())
	}
	return out, nil
}

// plainReplace is Replace by the plain matcher; false leaves it to the complete engine.
func (r *Regex) plainReplace(s string, with *replacement, count int) (string, bool) {
	var places [placesSize]int
	found, ok := r.find(s, 0, places[:])
	if !found {
		return s, ok
	}
	var b strings.Builder
	b.Grow(len(s) + len(with.pattern))
	last := 0
	for found {
		b.WriteString(s[last:places[0]])
		with.write(&b, s, places[:])
		last = places[1]
		count--
		from, more := following(places[:], len(s))
		if count == 0 || !more {
			break
		}
		if found, ok = r.find(s, from, places[:]); !ok {
			return "", false
		}
	}
	b.WriteString(s[last:])
	return b.String(), true
}

// ReplaceFunc puts what f returns in place of up to count matches; -1 means all.
func (r *Regex) ReplaceFunc(s string, count int, f func(*Match) (string, error)) (string, error) {
	var b strings.Builder
	last := 0
	m, err := r.Match(s, 0)
	for ; err == nil && m.Success() && count != 0; count-- {
		with, e := f(m)
		if e != nil {
			return "", e
		}
		from, to := m.span()
		b.WriteString(m.cut(last, from))
		b.WriteString(with)
		last = to
		m, err = m.Next()
	}
	b.WriteString(m.rest(last))
	return b.String(), err
}

// Expand is Match.Result: a replacement pattern filled from this match.
func (m *Match) Expand(replacement string) (string, error) {
	if !m.Success() {
		return "", NewException(NotSupportedExceptionType, "Result cannot be called on a failed Match.")
	}
	with := m.re.replacementOf(replacement)
	switch {
	case with.err != nil:
		return "", with.err
	case m.m == nil:
		var b strings.Builder
		with.write(&b, m.text, m.places)
		return b.String(), nil
	}
	from, to := m.span()
	out, err := m.re.complete().Replace(m.text, replacement, len(m.cut(0, from)), 1)
	if err != nil {
		return "", NewException(ArgumentExceptionType, err.Error())
	}
	return strings.TrimSuffix(strings.TrimPrefix(out, m.cut(0, from)), m.rest(to)), nil
}
