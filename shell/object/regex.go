package object

import (
	"strconv"
	"strings"
	"sync"

	"sync/atomic"

	"github.com/dlclark/regexp2"

	"migsh/shell/object/plainregex"
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

// Regex is [regex]; it may be used concurrently. Plain patterns match ASCII text by package plainregex, everything else by the complete engine.
type Regex struct {
	Pattern string
	Options RegexOptions

	plain    *plainregex.Program // nil when the pattern needs the complete engine
	compiled func() (*regexp2.Regexp, error)
	keys     []Value                     // of $Matches: a group's name, or its number
	filling  atomic.Pointer[replacement] // the last replacement used
}

// PSType is System.Text.RegularExpressions.Regex.
func (*Regex) PSType() *Type { return RegexType }

// String is the pattern.
func (r *Regex) String() string { return r.Pattern }

// NewRegex compiles a pattern; the error is RegexParseException.
func NewRegex(pattern string, o RegexOptions) (*Regex, error) {
	r := &Regex{Pattern: pattern, Options: o}
	r.compiled = sync.OnceValues(func() (*regexp2.Regexp, error) {
		return regexp2.Compile(pattern, regexp2.RegexOptions(o&^(Compiled|CultureInvariant|1024)))
	})
	if f, ok := plainOptions(o); ok {
		r.plain, _ = plainregex.Compile(pattern, f)
	}
	if r.plain == nil {
		if _, err := r.compiled(); err != nil {
			return nil, regexProblem(pattern, err)
		}
	}
	for _, name := range r.GroupNames() {
		if n, err := strconv.Atoi(name); err == nil {
			r.keys = append(r.keys, int32(n))
		} else {
			r.keys = append(r.keys, name)
		}
	}
	return r, nil
}

// plainOptions are the options in plainregex's terms; false when it does not know one.
func plainOptions(o RegexOptions) (f plainregex.Flags, ok bool) {
	for option, flag := range map[RegexOptions]plainregex.Flags{IgnoreCase: plainregex.IgnoreCase, Multiline: plainregex.Multiline,
		ExplicitCapture: plainregex.ExplicitCapture, Singleline: plainregex.Singleline, Compiled: 0, CultureInvariant: 0} {
		if o&option != 0 {
			f |= flag
			o &^= option
		}
	}
	return f, o == 0
}

// complete is the complete engine's form of the pattern, which is known to be valid.
func (r *Regex) complete() *regexp2.Regexp {
	re, err := r.compiled()
	if err != nil {
		panic("a plain pattern is not valid: " + err.Error()) // FuzzRegex looks for one
	}
	return re
}

// GroupNames are the names of the groups in order of number.
func (r *Regex) GroupNames() []string {
	if r.plain != nil {
		return r.plain.Names()
	}
	return r.complete().GetGroupNames()
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
