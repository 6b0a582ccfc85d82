package dotnet

import "migsh/shell/object"

// wildcardPattern is System.Management.Automation.WildcardPattern.
type wildcardPattern struct {
	text       string
	ignoreCase bool
}

// wildcardPatternType is what [wildcardpattern] names; a string converts to it.
var wildcardPatternType = newWildcardPatternType()

func newWildcardPatternType() *object.Type {
	t := object.NewClass("System.Management.Automation.WildcardPattern", nil)
	t.FromValue = func(v Value) (Value, bool, error) {
		s, ok := object.Unwrap(v).(string)
		return &wildcardPattern{text: s}, ok, nil
	}
	return t
}

// PSType is WildcardPattern.
func (*wildcardPattern) PSType() *object.Type { return wildcardPatternType }

// wildcardIgnoreCase is WildcardOptions.IgnoreCase.
const wildcardIgnoreCase = 2

var wildcardOptionsType = object.NewEnumValues("System.Management.Automation.WildcardOptions", true,
	[]string{"None", "Compiled", "IgnoreCase", "CultureInvariant"}, []int64{0, 1, 2, 4})

func wildcardPatternMembers() []Def {
	withOptions := func(a Args) (Value, error) {
		return &wildcardPattern{text: a.String(0), ignoreCase: a.Enum(1)&wildcardIgnoreCase != 0}, nil
	}
	return []Def{
		Ctor("new(string pattern)", func(a Args) (Value, error) { return &wildcardPattern{text: a.String(0)}, nil }),
		Ctor("new(string pattern, System.Management.Automation.WildcardOptions options)", withOptions),
		Static("WildcardPattern Get(string pattern, System.Management.Automation.WildcardOptions options)", withOptions),
		Static("string Escape(string pattern)", func(a Args) (Value, error) { return object.EscapeWildcard(a.String(0)), nil }),
		Static("string Unescape(string pattern)", func(a Args) (Value, error) { return object.UnescapeWildcard(a.String(0)), nil }),
		Static("bool ContainsWildcardCharacters(string pattern)", func(a Args) (Value, error) { return object.HasWildcard(a.String(0)), nil }),
		Method("bool IsMatch(string input)", func(w *wildcardPattern, a Args) (Value, error) {
			ok, err := object.Like(a.String(0), w.text, w.ignoreCase)
			return ok, err
		}),
	}
}
