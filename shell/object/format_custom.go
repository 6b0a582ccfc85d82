package object

import (
	"strings"
)

// customNumber applies a custom pattern: 0 # . , % ‰ E+0 \ 'text' and up to three sections (positive; negative; zero).
func customNumber(v Value, pattern string, c *Culture) string {
	sections := splitSections(pattern)
	d, _ := digitsOf(v)
	section, neg := chooseSection(sections, d)
	out, zero := applySection(section, d, v, c)
	if zero && !d.isZero() && len(sections) > 2 && sections[2] != "" {
		out, _ = applySection(sections[2], digits{}, int32(0), c)
		neg = false
	} else if zero && d.neg && len(sections) == 1 && !d.float {
		neg = false
	}
	if neg && out != "" {
		return c.Number.Negative + out
	}
	return out
}

// splitSections cuts at semicolons outside quotes.
func splitSections(p string) []string {
	var out []string
	start := 0
	for i := 0; i < len(p); i++ {
		switch p[i] {
		case '\\':
			i++
		case '\'', '"':
			if end := strings.IndexByte(p[i+1:], p[i]); end >= 0 {
				i += end + 1
			}
		case ';':
			out = append(out, p[start:i])
			start = i + 1
		}
	}
	return append(out, p[start:])
}

// chooseSection picks the section and whether a minus sign goes before it.
func chooseSection(sections []string, d digits) (string, bool) {
	switch {
	case d.isZero() && len(sections) > 2 && sections[2] != "":
		return sections[2], false
	case d.neg && !d.isZero() && len(sections) > 1 && sections[1] != "":
		return sections[1], false
	}
	return sections[0], d.neg && (!d.isZero() || d.float)
}

// pictureOf is what a section asks for.
type picture struct {
	whole, frac    int  // digit places before and after the point
	firstZero      int  // index of the first 0 among the whole places; -1 without
	lastZero       int  // number of fraction places up to the last 0
	grouping       bool //
	scale          int  // powers of ten to multiply with (% ‰ and trailing commas)
	exponent       bool
	exponentDigits int
	exponentPlus   bool
	exponentLetter byte
	seenPoint      bool
}

// token is a piece of a section.
type token struct {
	kind byte // '0' '#' '.' 'E' or 't' for text
	text string
}

func scanSection(s string) ([]token, picture) {
	var toks []token
	p := picture{firstZero: -1}
	commas := 0
	for i := 0; i < len(s); i++ {
		switch ch := s[i]; ch {
		case '0', '#':
			if p.seenPoint {
				p.frac++
				if ch == '0' {
					p.lastZero = p.frac
				}
			} else {
				if commas > 0 && p.whole > 0 {
					p.grouping = true
				}
				commas = 0
				if ch == '0' && p.firstZero < 0 {
					p.firstZero = p.whole
				}
				p.whole++
			}
			toks = append(toks, token{ch, ""})
		case '.':
			if !p.seenPoint {
				p.scale -= 3 * commas
				commas = 0
				p.seenPoint = true
				toks = append(toks, token{'.', ""})
			}
		case ',':
			if !p.seenPoint && p.whole > 0 {
				commas++
			}
		case '%':
			p.scale += 2
			toks = append(toks, token{'%', ""})
		case '\\':
			if i+1 < len(s) {
				i++
				toks = append(toks, token{'t', s[i : i+1]})
			}
		case '\'', '"':
			end := strings.IndexByte(s[i+1:], ch)
			if end < 0 {
				end = len(s) - i - 1
			}
			toks = append(toks, token{'t', s[i+1 : i+1+end]})
			i += end + 1
		case 'E', 'e':
			if n := exponentLength(s[i:]); n > 0 && !p.exponent {
				p.exponent, p.exponentLetter = true, ch
				p.exponentPlus = s[i+1] == '+'
				p.exponentDigits = strings.Count(s[i:i+n], "0")
				toks = append(toks, token{'E', ""})
				i += n - 1
				break
			}
			toks = append(toks, token{'t', s[i : i+1]})
		default:
			if strings.HasPrefix(s[i:], "‰") {
				p.scale += 3
				toks = append(toks, token{'t', "‰"})
				i += len("‰") - 1
				break
			}
			toks = append(toks, token{'t', s[i : i+1]})
		}
	}
	p.scale -= 3 * commas
	return toks, p
}

// exponentLength is the length of E[+-]0… at the start of s, 0 when there is none.
func exponentLength(s string) int {
	i := 1
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		i++
	}
	start := i
	for i < len(s) && s[i] == '0' {
		i++
	}
	if i == start {
		return 0
	}
	return i
}

// applySection writes the number in a section's picture; zero says that nothing but zeros was left of it.
func applySection(section string, d digits, v Value, c *Culture) (out string, zero bool) {
	toks, p := scanSection(section)
	if f, ok := realOf(v); ok && f != 0 {
		n := 15 // .NET's custom patterns see no more digits than are certain
		if d.kind == KindSingle {
			n = 7
		}
		d = exactDigits(f, n, d.kind)
	}
	exp := 0
	if p.exponent && !d.isZero() {
		exp = d.point - p.whole
		d.point = p.whole
	} else if !d.isZero() {
		d.point += p.scale
	}
	if !d.isZero() {
		before := d.point
		d = d.round(d.point + p.frac)
		if p.exponent && d.point > before {
			exp++
			d.point = before
		}
	}
	whole, frac := d.fixed(p.frac)
	if whole == "0" && !(p.exponent && d.isZero() && p.firstZero < 0) {
		whole = ""
	}
	frac = trimFraction(frac, p.lastZero)
	return writeSection(toks, p, whole, frac, exp, c), d.isZero()
}

// trimFraction drops zeros behind the last 0 of the picture.
func trimFraction(frac string, keep int) string {
	for len(frac) > keep && frac[len(frac)-1] == '0' {
		frac = frac[:len(frac)-1]
	}
	return frac
}

func writeSection(toks []token, p picture, whole, frac string, exp int, c *Culture) string {
	if p.firstZero >= 0 {
		if need := p.whole - p.firstZero; len(whole) < need {
			whole = strings.Repeat("0", need-len(whole)) + whole
		}
	}
	w := sectionWriter{c: c, p: p, whole: whole, frac: frac, left: p.whole}
	for _, t := range toks {
		switch t.kind {
		case '0', '#':
			w.digit()
		case '.':
			w.point()
		case '%':
			w.b.WriteString(c.Number.Percent)
		case 'E':
			w.exponent(exp)
		default:
			w.b.WriteString(t.text)
		}
	}
	return w.b.String()
}

type sectionWriter struct {
	b           strings.Builder
	c           *Culture
	p           picture
	whole, frac string
	left        int // whole places still to come
	inFrac      bool
}

// digit fills one place; the first one takes all surplus digits.
func (w *sectionWriter) digit() {
	if w.inFrac {
		if w.frac != "" {
			w.b.WriteByte(w.frac[0])
			w.frac = w.frac[1:]
		}
		return
	}
	for len(w.whole) >= w.left && w.whole != "" {
		w.b.WriteByte(w.whole[0])
		w.whole = w.whole[1:]
		if n := len(w.whole); w.p.grouping && n > 0 && groupBoundary(n, w.c.Number.Groups) {
			w.b.WriteString(w.c.Number.Group)
		}
		if len(w.whole) < w.left {
			break
		}
	}
	w.left--
}

// groupBoundary reports whether a separator stands before the last n digits.
func groupBoundary(n int, sizes []int) bool {
	for i, size := range sizes {
		if size == 0 {
			return false
		}
		if i == len(sizes)-1 {
			return n%size == 0
		}
		if n == size {
			return true
		}
		if n -= size; n < 0 {
			return false
		}
	}
	return false
}

func (w *sectionWriter) point() {
	w.inFrac = true
	if w.frac != "" {
		w.b.WriteString(w.c.Number.Decimal)
	}
}

func (w *sectionWriter) exponent(e int) {
	w.b.WriteByte(w.p.exponentLetter)
	if e < 0 {
		w.b.WriteString(w.c.Number.Negative)
		e = -e
	} else if w.p.exponentPlus {
		w.b.WriteByte('+')
	}
	s := formatInt(int64(e))
	w.b.WriteString(strings.Repeat("0", max(0, w.p.exponentDigits-len(s))) + s)
}
