package object

import (
	"strconv"
	"strings"
	"sync"

	"github.com/dlclark/regexp2"
)

// RegexOptions is System.Text.RegularExpressions.RegexOptions.
type RegexOptions int

// The options with .NET's numbers.
const (
	IgnoreCase              RegexOptions = 1
	Multiline               RegexOptions = 2
	ExplicitCapture         RegexOptions = 4
	Compiled                RegexOptions = 8
	Singleline              RegexOptions = 16
	IgnorePatternWhitespace RegexOptions = 32
	RightToLeft             RegexOptions = 64
	ECMAScript              RegexOptions = 256
	CultureInvariant        RegexOptions = 512
)

// RegexOptionsType is the enumeration.
var RegexOptionsType = NewEnumValues("System.Text.RegularExpressions.RegexOptions", true,
	[]string{"None", "IgnoreCase", "Multiline", "ExplicitCapture", "Compiled", "Singleline", "IgnorePatternWhitespace", "RightToLeft", "ECMAScript",
		"CultureInvariant", "NonBacktracking"},
	[]int64{0, 1, 2, 4, 8, 16, 32, 64, 256, 512, 1024})

// Types of regular expressions.
var (
	RegexType   = regexType()
	CaptureType = NewClass("System.Text.RegularExpressions.Capture", nil)
	GroupType   = NewClass("System.Text.RegularExpressions.Group", CaptureType)
	MatchType   = NewClass("System.Text.RegularExpressions.Match", GroupType)
)

func regexType() *Type {
	t := NewClass("System.Text.RegularExpressions.Regex", nil)
	t.FromValue = func(v Value) (Value, bool, error) {
		if IsEnumerable(v) {
			return nil, false, nil
		}
		re, err := NewRegex(ToString(v), 0)
		if err != nil {
			return nil, false, valueError("InvalidCastFromStringToRegex", v, t, AsException(err))
		}
		return re, true, nil
	}
	return t
}

// Regex is [regex]; it may be used concurrently.
type Regex struct {
	Pattern string
	Options RegexOptions
	re      *regexp2.Regexp
}

// PSType is System.Text.RegularExpressions.Regex.
func (*Regex) PSType() *Type { return RegexType }

// String is the pattern.
func (r *Regex) String() string { return r.Pattern }

// NewRegex compiles a pattern; the error is RegexParseException.
func NewRegex(pattern string, o RegexOptions) (*Regex, error) {
	re, err := regexp2.Compile(pattern, regexp2.RegexOptions(o&^(Compiled|CultureInvariant|1024)))
	if err != nil {
		return nil, regexProblem(pattern, err)
	}
	return &Regex{Pattern: pattern, Options: o, re: re}, nil
}

// regexProblem words a pattern's fault as .NET does.
func regexProblem(pattern string, err error) *Exception {
	why := err.Error()
	if i := strings.Index(why, ": "); i >= 0 {
		why = strings.TrimPrefix(why[i+2:], " ")
	}
	if i := strings.LastIndex(why, " in `"); i >= 0 {
		why = why[:i]
	}
	at := Length(pattern)
	switch {
	case strings.HasPrefix(why, "missing closing )"):
		why = "Not enough )'s."
	case strings.HasPrefix(why, "unexpected )"), strings.HasPrefix(why, "too many )"):
		why = "Too many )'s."
		at = strings.IndexByte(pattern, ')') + 1
	case strings.HasPrefix(why, "unterminated [] set"), strings.HasPrefix(why, "missing closing ]"):
		why = "Unterminated [] set."
	case strings.HasPrefix(why, "quantifier {x,y} following nothing"), strings.HasPrefix(why, "missing argument to repetition"):
		why = "Quantifier '" + firstQuantifier(pattern) + "' following nothing."
		at = strings.IndexAny(pattern, "*+?") + 1
	case strings.HasPrefix(why, "illegal \\ at end of pattern"):
		why = "Illegal \\ at end of pattern."
	}
	return NewException(RegexParseExceptionType, "Invalid pattern '"+pattern+"' at offset "+strconv.Itoa(at)+". "+why)
}

func firstQuantifier(p string) string {
	if i := strings.IndexAny(p, "*+?"); i >= 0 {
		return p[i : i+1]
	}
	return "*"
}

// regexCache keeps compiled patterns; scripts use the same few in loops.
var regexCache struct {
	sync.Mutex
	m map[regexKey]*Regex
}

type regexKey struct {
	pattern string
	options RegexOptions
}

// regexCacheSize is when the cache starts anew.
const regexCacheSize = 256

// CachedRegex is NewRegex that remembers what it compiled.
func CachedRegex(pattern string, o RegexOptions) (*Regex, error) {
	key := regexKey{pattern, o}
	regexCache.Lock()
	re := regexCache.m[key]
	regexCache.Unlock()
	if re != nil {
		return re, nil
	}
	re, err := NewRegex(pattern, o)
	if err != nil {
		return nil, err
	}
	regexCache.Lock()
	defer regexCache.Unlock()
	if regexCache.m == nil || len(regexCache.m) >= regexCacheSize {
		regexCache.m = make(map[regexKey]*Regex)
	}
	regexCache.m[key] = re
	return re, nil
}

// EscapeRegex is [regex]::Escape.
func EscapeRegex(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch r {
		case '\n':
			b.WriteString(`\n`)
		case '\r':
			b.WriteString(`\r`)
		case '\t':
			b.WriteString(`\t`)
		case '\f':
			b.WriteString(`\f`)
		case '\\', '*', '+', '?', '|', '{', '[', '(', ')', '^', '$', '.', '#', ' ':
			b.WriteByte('\\')
			b.WriteRune(r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// UnescapeRegex is [regex]::Unescape.
func UnescapeRegex(s string) (string, error) {
	r, err := regexp2.Unescape(s)
	if err != nil {
		return "", regexProblem(s, err)
	}
	return r, nil
}

// IsMatch reports whether the pattern is found anywhere in s.
func (r *Regex) IsMatch(s string) (bool, error) {
	return r.re.MatchString(s)
}

// Match is a match of a whole pattern; a failed one has no groups.
type Match struct {
	Group
	re     *Regex
	m      *regexp2.Match
	input  []rune
	groups []*Group
}

// Group is one group's part of a match; Index and Length count UTF-16 units.
type Group struct {
	Name    string
	Text    string
	Index   int
	Success bool
	// Captures are all that the group matched, in order.
	Captures []*Capture
}

// Capture is one text a group matched.
type Capture struct {
	Text  string
	Index int
}

// PSType is Capture.
func (*Capture) PSType() *Type { return CaptureType }

// String is the text.
func (c *Capture) String() string { return c.Text }

// PSType is Group.
func (*Group) PSType() *Type { return GroupType }

// String is the text.
func (g *Group) String() string { return g.Text }

// number is the group's number when it has no name of its own.
func (g *Group) number() (int, bool) {
	n, err := strconv.Atoi(g.Name)
	return n, err == nil
}

// PSType is Match.
func (*Match) PSType() *Type { return MatchType }

// Success reports whether there is a match.
func (m *Match) Success() bool { return m.m != nil }

// Groups are the groups in order of number, the whole match first.
func (m *Match) Groups() []*Group {
	if m.groups == nil && m.m != nil {
		for _, g := range m.m.Groups() {
			m.groups = append(m.groups, m.group(&g))
		}
	}
	return m.groups
}

func (m *Match) group(g *regexp2.Group) *Group {
	out := &Group{Name: g.Name, Success: len(g.Captures) > 0}
	if !out.Success {
		return out
	}
	out.Text, out.Index = g.String(), m.units(g.Index)
	for _, c := range g.Captures {
		out.Captures = append(out.Captures, &Capture{c.String(), m.units(c.Index)})
	}
	return out
}

// units turns an index in characters into one in UTF-16 units.
func (m *Match) units(chars int) int {
	n := chars
	for _, r := range m.input[:chars] {
		if r > 0xffff {
			n++
		}
	}
	return n
}

func (r *Regex) newMatch(m *regexp2.Match, input []rune) *Match {
	out := &Match{re: r, m: m, input: input}
	if m != nil {
		out.Group = *out.group(&m.Group)
	}
	return out
}

// Match is the first match at or after start, which counts UTF-16 units.
func (r *Regex) Match(s string, start int) (*Match, error) {
	input := []rune(s)
	m, err := r.re.FindRunesMatchStartingAt(input, charsOf(input, start))
	return r.newMatch(m, input), err
}

// charsOf turns an index in UTF-16 units into one in characters.
func charsOf(input []rune, units int) int {
	n := 0
	for n < len(input) && units > 0 {
		if input[n] > 0xffff {
			units--
		}
		units--
		n++
	}
	return n
}

// Next is the match after m.
func (m *Match) Next() (*Match, error) {
	if m.m == nil {
		return m, nil
	}
	n, err := m.re.re.FindNextMatch(m.m)
	return m.re.newMatch(n, m.input), err
}

// Matches are all matches.
func (r *Regex) Matches(s string, start int) ([]*Match, error) {
	var out []*Match
	m, err := r.Match(s, start)
	for err == nil && m.Success() {
		out = append(out, m)
		m, err = m.Next()
	}
	return out, err
}

// Replace puts a replacement pattern ($1, ${name}, $&, $$ …) in place of up to count matches; -1 means all.
func (r *Regex) Replace(s, replacement string, count int) (string, error) {
	out, err := r.re.Replace(s, replacement, -1, count)
	if err != nil {
		return "", NewException(ArgumentExceptionType, err.Error())
	}
	return out, nil
}

// ReplaceFunc puts what f returns in place of up to count matches; -1 means all.
func (r *Regex) ReplaceFunc(s string, count int, f func(*Match) (string, error)) (string, error) {
	var b strings.Builder
	input := []rune(s)
	last := 0
	m, err := r.Match(s, 0)
	for ; err == nil && m.Success() && count != 0; count-- {
		with, e := f(m)
		if e != nil {
			return "", e
		}
		b.WriteString(string(input[last:m.m.Index]))
		b.WriteString(with)
		last = m.m.Index + m.m.Length
		m, err = m.Next()
	}
	b.WriteString(string(input[last:]))
	return b.String(), err
}

// Split cuts s at the matches into at most max parts (0: no limit); what groups captured is kept between the parts.
func (r *Regex) Split(s string, max int) ([]string, error) {
	if max == 1 {
		return []string{s}, nil
	}
	var parts []string
	input := []rune(s)
	last := 0
	m, err := r.Match(s, 0)
	for n := 1; err == nil && m.Success() && (max <= 0 || n < max); n++ {
		parts = append(parts, string(input[last:m.m.Index]))
		last = m.m.Index + m.m.Length
		parts = m.appendGroups(parts)
		m, err = m.Next()
	}
	return append(parts, string(input[last:])), err
}

func (m *Match) appendGroups(parts []string) []string {
	for _, g := range m.Groups()[1:] {
		if g.Success {
			parts = append(parts, g.Text)
		}
	}
	return parts
}

// splitRight cuts at the last max-1 matches.
func (r *Regex) splitRight(s string, max int) ([]string, error) {
	all, err := r.Matches(s, 0)
	if err != nil || max == 1 {
		return []string{s}, err
	}
	if len(all) > max-1 {
		all = all[len(all)-(max-1):]
	}
	var parts []string
	input := []rune(s)
	last := 0
	for _, m := range all {
		parts = append(parts, string(input[last:m.m.Index]))
		parts = m.appendGroups(parts)
		last = m.m.Index + m.m.Length
	}
	return append(parts, string(input[last:])), nil
}

// GroupNames are the names of the groups in order of number.
func (r *Regex) GroupNames() []string { return r.re.GetGroupNames() }

// Expand is Match.Result: a replacement pattern filled from this match.
func (m *Match) Expand(replacement string) (string, error) {
	if m.m == nil {
		return "", NewException(NotSupportedExceptionType, "Result cannot be called on a failed Match.")
	}
	whole := string(m.input)
	at := m.m.Index
	out, err := m.re.re.Replace(whole, replacement, at, 1)
	if err != nil {
		return "", NewException(ArgumentExceptionType, err.Error())
	}
	before, after := string(m.input[:at]), string(m.input[at+m.m.Length:])
	return strings.TrimSuffix(strings.TrimPrefix(out, before), after), nil
}
