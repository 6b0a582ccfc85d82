package object

import (
	"slices"
	"strings"
)

// Join is $list -join $sep under the current culture (nil: invariant). pwsh: elements are written under that culture, a single value
// and the separator under the invariant one.
func Join(list, sep Value, c *Culture) string {
	s := ToString(sep)
	if !IsEnumerable(list) {
		return ToString(list)
	}
	var b strings.Builder
	first := true
	for e := range Enumerate(list) {
		if !first {
			b.WriteString(s)
		}
		first = false
		if o, ok := e.(*Object); ok && o.textless() {
			continue
		}
		if IsEnumerable(e) {
			b.WriteString(elementString(e))
		} else {
			b.WriteString(ToStringCulture(e, c))
		}
	}
	return b.String()
}

// SplitWords is the unary -split: the words between white space.
func SplitWords(v Value) Value {
	out := &Array{Elem: StringType}
	for e := range Enumerate(v) {
		words := strings.Fields(ToString(e))
		if len(words) == 0 {
			words = []string{""} // pwsh: nothing but blanks is one empty word
		}
		for _, w := range words {
			out.Items = append(out.Items, w)
		}
	}
	return out
}

// Split is $v -split $arg, where arg is a pattern or a list of pattern (or script block), maximum number of parts (negative: from
// the right), and options.
func Split(v, arg Value, ignoreCase bool) (Value, error) {
	text, single := v.(string)
	if pattern, ok := arg.(string); ok && single {
		re, err := CachedRegex(pattern, caseOption(ignoreCase))
		if err != nil {
			return nil, AsException(err).WithID("System.Text.RegularExpressions.RegexParseException", "OperationStopped")
		}
		parts, err := re.Split(text, 0)
		return &Array{Elem: StringType, Items: parts}, err
	}
	return splitEach(v, arg, ignoreCase)
}

func splitEach(v, arg Value, ignoreCase bool) (Value, error) {
	s := splitter{ignoreCase: ignoreCase}
	if err := s.read(Items(arg)); err != nil {
		return nil, err
	}
	out := &Array{Elem: StringType}
	for e := range Enumerate(v) {
		parts, err := s.split(ToString(e))
		if err != nil {
			return nil, err
		}
		out.Items = append(out.Items, parts...)
	}
	return out, nil
}

type splitter struct {
	ignoreCase bool
	pattern    string
	block      Invoker
	max        int
	options    RegexOptions
	simple     bool
}

// SplitOptionsType is the enumeration of the third argument of -split.
var SplitOptionsType = NewEnumValues("System.Management.Automation.SplitOptions", true,
	[]string{"SimpleMatch", "RegexMatch", "CultureInvariant", "IgnorePatternWhitespace", "Multiline", "Singleline", "IgnoreCase", "ExplicitCapture"},
	[]int64{1, 2, 4, 8, 16, 32, 64, 128})

func (s *splitter) read(args []Value) error {
	if len(args) == 0 {
		return nil
	}
	if b, ok := Unwrap(args[0]).(Invoker); ok {
		s.block = b
	} else {
		s.pattern = ToString(args[0])
	}
	if len(args) > 1 {
		n, err := Convert(args[1], Int32Type)
		if err != nil {
			return splitArgument(err)
		}
		s.max = int(n.(int32))
	}
	if len(args) > 2 {
		o, err := Convert(args[2], SplitOptionsType)
		if err != nil {
			return splitArgument(err)
		}
		if err := s.setOptions(o.(Enum).Value); err != nil {
			return err
		}
	}
	s.options |= caseOption(s.ignoreCase)
	return nil
}

// splitArgument is a failed conversion of an argument. pwsh: a RuntimeException without an id of its own.
func splitArgument(err error) error {
	e := AsException(err)
	return NewException(RuntimeExceptionType, e.Message).WithInner(e).WithID("RuntimeException", "NotSpecified")
}

// splitMisuse is the error of options that do not go together. pwsh: a ParseException, although the code runs.
func splitMisuse(id, text string) error {
	return NewException(ParseExceptionType, text).WithID(id, "ParserError")
}

func (s *splitter) setOptions(o int64) error {
	switch {
	case s.block != nil && o != 0:
		return splitMisuse("InvalidSplitOptionWithPredicate", "Options are not allowed on the -split operator with a predicate.")
	case o&1 != 0 && o&^(1|64) != 0:
		return splitMisuse("InvalidSplitOptionCombination", "The combination of options with the -split operator is not valid.")
	}
	s.simple = o&1 != 0
	s.ignoreCase = s.ignoreCase || o&64 != 0
	for flag, option := range map[int64]RegexOptions{8: IgnorePatternWhitespace, 16: Multiline, 32: Singleline, 128: ExplicitCapture} {
		if o&flag != 0 {
			s.options |= option
		}
	}
	return nil
}

func (s *splitter) split(text string) ([]Value, error) {
	if s.block != nil {
		return s.splitBlock(text)
	}
	pattern := s.pattern
	if s.simple {
		pattern = EscapeRegex(pattern)
	}
	re, err := CachedRegex(pattern, s.options) // pwsh: unlike -replace, -split lets .NET's error through
	if err != nil {
		return nil, AsException(err).WithID("System.Text.RegularExpressions.RegexParseException", "OperationStopped")
	}
	if s.max < 0 {
		return re.splitRight(text, -s.max)
	}
	return re.Split(text, s.max)
}

// splitBlock cuts at each character for which the block is true; a negative maximum counts from the right.
func (s *splitter) splitBlock(text string) ([]Value, error) {
	chars := []rune(text)
	var cuts []int
	for n := range chars {
		if max := s.max; max == 1 || max == -1 || max > 0 && len(cuts) == max-1 || max < 0 && len(cuts) == -max-1 {
			break
		}
		i := n
		if s.max < 0 {
			i = len(chars) - 1 - n
		}
		v, err := s.block.InvokeWith(string(chars[i]), text, boxInt32(int32(i)))
		if err != nil {
			return nil, err
		}
		if Truth(v) {
			cuts = append(cuts, i)
		}
	}
	slices.Sort(cuts)
	parts := make([]Value, 0, len(cuts)+1)
	start := 0
	for _, i := range cuts {
		parts = append(parts, string(chars[start:i]))
		start = i + 1
	}
	return append(parts, string(chars[start:])), nil
}

// Replace is $v -replace $arg: arg is a pattern, or a list of pattern and replacement (text or script block). A collection on the left
// is replaced element by element.
func Replace(v, arg Value, ignoreCase bool) (Value, error) {
	var args []Value
	if IsEnumerable(arg) {
		args = Items(arg)
	} else {
		args = []Value{arg}
	}
	if len(args) > 2 || len(args) == 0 {
		return nil, NewException(RuntimeExceptionType, "The -replace operator allows only two elements to follow it, not "+formatInt(int64(len(args)))+".").
			WithID("BadReplaceArgument", "InvalidOperation")
	}
	re, err := regexOperand(args[0], ignoreCase)
	if err != nil {
		return nil, err
	}
	var with Value = ""
	if len(args) == 2 {
		with = args[1]
	}
	if !IsEnumerable(v) {
		return re.replaceValue(ToString(v), with)
	}
	return re.replaceEach(v, with)
}

func (r *Regex) replaceEach(v, with Value) (Value, error) {
	out := &Array{Elem: ObjectType}
	for e := range Enumerate(v) {
		text, err := r.replaceValue(ToString(e), with)
		if err != nil {
			return nil, err
		}
		out.Items = append(out.Items, text)
	}
	return out, nil
}

func regexOperand(v Value, ignoreCase bool) (*Regex, error) {
	if re, ok := Unwrap(v).(*Regex); ok {
		return re, nil
	}
	return operatorRegex(ToString(v), caseOption(ignoreCase))
}

func caseOption(ignoreCase bool) RegexOptions {
	if ignoreCase {
		return IgnoreCase
	}
	return 0
}

// operatorRegex compiles an operator's pattern. pwsh: operators word a bad pattern their own way.
func operatorRegex(pattern string, o RegexOptions) (*Regex, error) {
	re, err := CachedRegex(pattern, o)
	if err != nil {
		return nil, NewException(RuntimeExceptionType, "The regular expression pattern "+pattern+" is not valid.").
			WithInner(AsException(err)).WithID("InvalidRegularExpression", "InvalidOperation").About(pattern)
	}
	return re, nil
}

func (r *Regex) replaceValue(text string, with Value) (Value, error) {
	if b, ok := Unwrap(with).(Invoker); ok {
		return r.ReplaceFunc(text, -1, func(m *Match) (string, error) {
			v, err := b.InvokeWith(m)
			return ToString(v), err
		})
	}
	return r.Replace(text, ToString(with), -1)
}

// MatchOp is $v -match $pattern for a single left side: whether it matches, and the groups for $Matches (nil when it does not).
func MatchOp(v, pattern Value, ignoreCase bool) (bool, *Hashtable, error) {
	re, err := matchRegex(pattern, ignoreCase)
	if err != nil {
		return false, nil, err
	}
	h, err := re.matched(ToString(v))
	return h != nil, h, err
}

// matchRegex is -match's pattern. pwsh: unlike -replace and -split it lets .NET's own error through.
func matchRegex(pattern Value, ignoreCase bool) (*Regex, error) {
	re, err := regexOperand(pattern, ignoreCase)
	if err == nil {
		return re, nil
	}
	if x := AsException(err); x.Inner != nil {
		return nil, x.Inner.WithID("System.Text.RegularExpressions.RegexParseException", "OperationStopped")
	}
	return nil, err
}

// MatchFilter is $list -match $pattern (or -notmatch): the elements that pass.
func MatchFilter(list, pattern Value, ignoreCase, want bool) (Value, error) {
	re, err := matchRegex(pattern, ignoreCase)
	if err != nil {
		return nil, err
	}
	out := &Array{Elem: ObjectType}
	for e := range Enumerate(list) {
		ok, err := re.IsMatch(ToString(e))
		if err != nil {
			return nil, err
		}
		if ok == want {
			out.Items = append(out.Items, e)
		}
	}
	return out, nil
}
