package dotnet

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"migsh/shell/object"
)

func stringMembers() []Def {
	var defs []Def
	for _, part := range [][]Def{stringBasics(), stringSearch(), stringParts(), stringSplit(), stringCase(), stringStatics(), stringJoins()} {
		defs = append(defs, part...)
	}
	return defs
}

// bound reports an error unless 0 <= n <= limit.
func bound(param string, n, limit int) error {
	switch {
	case n < 0:
		return nonNegative(param, n)
	case n > limit:
		return outOfRangeActual(param, quote(n), n, " must be less than or equal to "+quote(limit)+".")
	}
	return nil
}

func stringBasics() []Def {
	return []Def{
		Prop("int Length {get;}", func(s string) Value { return object.Int(object.Length(s)) }),
		Method("char Chars(int index)", charAt),
		Method("char get_Chars(int index)", charAt),
		Method("System.Object Clone()", func(s string, a Args) (Value, error) { return s, nil }),
		Method("string ToString()", func(s string, a Args) (Value, error) { return s, nil }),
		Method("string ToString(System.IFormatProvider provider)", func(s string, a Args) (Value, error) { return s, nil }),
		Method("System.TypeCode GetTypeCode()", func(s string, a Args) (Value, error) { return typeCode(s), nil }),
		Method("System.CharEnumerator GetEnumerator()", func(s string, a Args) (Value, error) {
			return newEnumerator(charEnumeratorType, object.CharArray(s).Items), nil
		}),
		Method("bool Equals(System.Object obj)", func(s string, a Args) (Value, error) {
			t, ok := object.Unwrap(a.Value(0)).(string)
			return ok && s == t, nil
		}),
		Method("bool Equals(string value)", func(s string, a Args) (Value, error) { return s == a.String(0), nil }),
		Method("bool Equals(string value, System.StringComparison comparisonType)", func(s string, a Args) (Value, error) {
			return compareBy(s, a.String(0), a.Enum(1)) == 0, nil
		}),
		Method("int CompareTo(System.Object value)", func(s string, a Args) (Value, error) {
			if a.Null(0) {
				return object.Int(1), nil
			}
			t, ok := object.Unwrap(a.Value(0)).(string)
			if !ok {
				return nil, argument("", "Object must be of type String.")
			}
			return object.Int(object.CompareStrings(s, t, false)), nil
		}),
		Method("int CompareTo(string strB)", func(s string, a Args) (Value, error) {
			return object.Int(object.CompareStrings(s, a.String(0), false)), nil
		}),
		Method("char[] ToCharArray()", func(s string, a Args) (Value, error) { return object.CharArray(s), nil }),
		Method("char[] ToCharArray(int startIndex, int length)", func(s string, a Args) (Value, error) {
			n := object.Length(s)
			if a.Int(1) < 0 {
				return nil, nonNegative("length", a.Int(1))
			}
			if err := bound("startIndex", a.Int(0), n-a.Int(1)); err != nil {
				return nil, err
			}
			return object.CharArray(substring(s, a.Int(0), a.Int(1))), nil
		}),
		Method("void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)", func(s string, a Args) (Value, error) {
			d := Arg[*object.Array](a, 1)
			u := object.Units(s)
			if d == nil || a.Int(0) < 0 || a.Int(3) < 0 || a.Int(0)+a.Int(3) > len(u) || a.Int(2)+a.Int(3) > len(d.Items) {
				return nil, outOfRange("sourceIndex", "Index and count must refer to a location within the string.")
			}
			for i := range a.Int(3) {
				d.Items[a.Int(2)+i] = object.Char(u[a.Int(0)+i])
			}
			return nil, nil
		}),
		Method("string Normalize()", func(s string, a Args) (Value, error) { return norm.NFC.String(s), nil }),
		Method("string Normalize(System.Text.NormalizationForm normalizationForm)", func(s string, a Args) (Value, error) {
			return normalForm(a.Enum(0)).String(s), nil
		}),
		Method("bool IsNormalized()", func(s string, a Args) (Value, error) { return norm.NFC.IsNormalString(s), nil }),
		Method("bool IsNormalized(System.Text.NormalizationForm normalizationForm)", func(s string, a Args) (Value, error) {
			return normalForm(a.Enum(0)).IsNormalString(s), nil
		}),
	}
}

func charAt(s string, a Args) (Value, error) {
	if a.Int(0) >= 0 {
		if c := object.CharAt(s, a.Int(0)); c != nil {
			return c, nil
		}
	}
	return nil, object.NewException(object.IndexOutOfRangeExceptionType, "Index was outside the bounds of the array.")
}

var normalizationForms = object.NewEnumValues("System.Text.NormalizationForm", false,
	[]string{"FormC", "FormD", "FormKC", "FormKD"}, []int64{1, 2, 5, 6})

func normalForm(n int64) norm.Form {
	switch n {
	case 2:
		return norm.NFD
	case 5:
		return norm.NFKC
	case 6:
		return norm.NFKD
	}
	return norm.NFC
}

var stringComparison = object.NewEnum("System.StringComparison", "CurrentCulture", "CurrentCultureIgnoreCase", "InvariantCulture",
	"InvariantCultureIgnoreCase", "Ordinal", "OrdinalIgnoreCase")

// compareBy compares under a StringComparison.
func compareBy(a, b string, comparison int64) int {
	switch comparison {
	case 4:
		return compareOrdinal(a, b)
	case 5:
		return compareOrdinal(strings.ToUpper(a), strings.ToUpper(b))
	}
	return object.CompareStrings(a, b, comparison&1 == 1)
}

// compareOrdinal is the difference of the first differing UTF-16 units, or of the lengths.
func compareOrdinal(a, b string) int {
	if a == b {
		return 0
	}
	x, y := object.Units(a), object.Units(b)
	for i := 0; i < len(x) && i < len(y); i++ {
		if x[i] != y[i] {
			return int(x[i]) - int(y[i])
		}
	}
	return len(x) - len(y)
}

func ignoresCase(comparison int64) bool { return comparison&1 == 1 }

// substring takes n UTF-16 units from start; both must be in range.
func substring(s string, start, n int) string {
	if object.IsASCII(s) {
		return s[start : start+n]
	}
	return object.FromUnits(object.Units(s)[start : start+n])
}

func stringParts() []Def {
	return []Def{
		Method("string Substring(int startIndex)", func(s string, a Args) (Value, error) {
			n := object.Length(s)
			switch i := a.Int(0); {
			case i < 0:
				return nil, nonNegative("startIndex", i)
			case i > n:
				return nil, outOfRange("startIndex", "startIndex cannot be larger than length of string.")
			default:
				return substring(s, i, n-i), nil
			}
		}),
		Method("string Substring(int startIndex, int length)", func(s string, a Args) (Value, error) {
			i, l, n := a.Int(0), a.Int(1), object.Length(s)
			switch {
			case i < 0:
				return nil, nonNegative("startIndex", i)
			case i > n:
				return nil, outOfRange("startIndex", "startIndex cannot be larger than length of string.")
			case l < 0:
				return nil, nonNegative("length", l)
			case i+l > n:
				return nil, outOfRange("length", "Index and length must refer to a location within the string.")
			}
			return substring(s, i, l), nil
		}),
		Method("string Insert(int startIndex, string value)", func(s string, a Args) (Value, error) {
			n := object.Length(s)
			if err := bound("startIndex", a.Int(0), n); err != nil {
				return nil, err
			}
			return substring(s, 0, a.Int(0)) + a.String(1) + substring(s, a.Int(0), n-a.Int(0)), nil
		}),
		Method("string Remove(int startIndex, int count)", func(s string, a Args) (Value, error) {
			i, c, n := a.Int(0), a.Int(1), object.Length(s)
			switch {
			case i < 0:
				return nil, nonNegative("startIndex", i)
			case c < 0:
				return nil, nonNegative("count", c)
			case c > n-i:
				return nil, outOfRangeActual("count", quote(c), c, " must be less than or equal to "+quote(n-i)+".")
			}
			return substring(s, 0, i) + substring(s, i+c, n-i-c), nil
		}),
		Method("string Remove(int startIndex)", func(s string, a Args) (Value, error) {
			switch i := a.Int(0); {
			case i < 0:
				return nil, outOfRange("startIndex", "StartIndex cannot be less than zero.")
			case i > object.Length(s):
				return nil, outOfRange("startIndex", "startIndex cannot be larger than length of string.")
			default:
				return substring(s, 0, i), nil
			}
		}),
		Method("string PadLeft(int totalWidth)", func(s string, a Args) (Value, error) { return pad(s, a.Int(0), ' ', true) }),
		Method("string PadLeft(int totalWidth, char paddingChar)", func(s string, a Args) (Value, error) { return pad(s, a.Int(0), a.Char(1), true) }),
		Method("string PadRight(int totalWidth)", func(s string, a Args) (Value, error) { return pad(s, a.Int(0), ' ', false) }),
		Method("string PadRight(int totalWidth, char paddingChar)", func(s string, a Args) (Value, error) { return pad(s, a.Int(0), a.Char(1), false) }),
		Method("string Trim()", func(s string, a Args) (Value, error) { return strings.TrimSpace(s), nil }),
		Method("string Trim(char trimChar)", func(s string, a Args) (Value, error) { return strings.Trim(s, a.Char(0).String()), nil }),
		Method("string Trim(Params char[] trimChars)", func(s string, a Args) (Value, error) { return trim(s, a, true, true), nil }),
		Method("string TrimStart()", func(s string, a Args) (Value, error) { return strings.TrimLeftFunc(s, unicode.IsSpace), nil }),
		Method("string TrimStart(char trimChar)", func(s string, a Args) (Value, error) { return strings.TrimLeft(s, a.Char(0).String()), nil }),
		Method("string TrimStart(Params char[] trimChars)", func(s string, a Args) (Value, error) { return trim(s, a, true, false), nil }),
		Method("string TrimEnd()", func(s string, a Args) (Value, error) { return strings.TrimRightFunc(s, unicode.IsSpace), nil }),
		Method("string TrimEnd(char trimChar)", func(s string, a Args) (Value, error) { return strings.TrimRight(s, a.Char(0).String()), nil }),
		Method("string TrimEnd(Params char[] trimChars)", func(s string, a Args) (Value, error) { return trim(s, a, false, true), nil }),
	}
}

func pad(s string, width int, c object.Char, left bool) (Value, error) {
	if width < 0 {
		return nil, nonNegative("totalWidth", width)
	}
	n := width - object.Length(s)
	if n <= 0 {
		return s, nil
	}
	fill := strings.Repeat(c.String(), n)
	if left {
		return fill + s, nil
	}
	return s + fill, nil
}

// trim takes the characters of argument 0 off; an empty set means white space.
func trim(s string, a Args, left, right bool) string {
	set := charsText(a.Items(0))
	if set == "" {
		set = " \t\r\n\v\f\u0085\u00a0\u2028\u2029"
	}
	if left {
		s = strings.TrimLeft(s, set)
	}
	if right {
		s = strings.TrimRight(s, set)
	}
	return s
}

// charsText is a string of the characters of a list.
func charsText(items []Value) string {
	u := make([]uint16, 0, len(items))
	for _, v := range items {
		if c, ok := v.(object.Char); ok {
			u = append(u, uint16(c))
		}
	}
	return object.FromUnits(u)
}

func stringCase() []Def {
	up := func(s string, a Args) (Value, error) {
		if a.turkish() {
			return strings.ToUpperSpecial(unicode.TurkishCase, s), nil
		}
		return strings.ToUpper(s), nil
	}
	low := func(s string, a Args) (Value, error) {
		if a.turkish() {
			return strings.ToLowerSpecial(unicode.TurkishCase, s), nil
		}
		return strings.ToLower(s), nil
	}
	return []Def{
		Method("string ToLower()", low), Method("string ToLower(cultureinfo culture)", low), Method("string ToLowerInvariant()", low),
		Method("string ToUpper()", up), Method("string ToUpper(cultureinfo culture)", up), Method("string ToUpperInvariant()", up),
		Method("string ReplaceLineEndings()", func(s string, a Args) (Value, error) { return replaceLineEndings(s, "\n"), nil }),
		Method("string ReplaceLineEndings(string replacementText)", func(s string, a Args) (Value, error) { return replaceLineEndings(s, a.String(0)), nil }),
		Method("string Replace(char oldChar, char newChar)", func(s string, a Args) (Value, error) {
			return strings.ReplaceAll(s, a.Char(0).String(), a.Char(1).String()), nil
		}),
		Method("string Replace(string oldValue, string newValue)", func(s string, a Args) (Value, error) { return replace(s, a.String(0), a.String(1), false) }),
		Method("string Replace(string oldValue, string newValue, System.StringComparison comparisonType)", func(s string, a Args) (Value, error) {
			return replace(s, a.String(0), a.String(1), ignoresCase(a.Enum(2)))
		}),
		Method("string Replace(string oldValue, string newValue, bool ignoreCase, cultureinfo culture)", func(s string, a Args) (Value, error) {
			return replace(s, a.String(0), a.String(1), a.Bool(2))
		}),
	}
}

func replaceLineEndings(s, with string) string {
	return strings.NewReplacer("\r\n", with, "\n", with, "\r", with, "\f", with, "\u0085", with, "\u2028", with, "\u2029", with).Replace(s)
}

func replace(s, old, with string, ignoreCase bool) (Value, error) {
	if old == "" {
		return nil, argument("oldValue", "The value cannot be an empty string.")
	}
	if !ignoreCase {
		return strings.ReplaceAll(s, old, with), nil
	}
	var b strings.Builder
	for {
		i, n := indexFold(s, old)
		if i < 0 {
			b.WriteString(s)
			return b.String(), nil
		}
		b.WriteString(s[:i])
		b.WriteString(with)
		s = s[i+n:]
	}
}

func stringStatics() []Def {
	return []Def{
		Const("string Empty", ""),
		Static("bool IsNullOrEmpty(string value)", func(a Args) (Value, error) { return a.String(0) == "", nil }),
		Static("bool IsNullOrWhiteSpace(string value)", func(a Args) (Value, error) { return strings.TrimSpace(a.String(0)) == "", nil }),
		Static("string Copy(string str)", func(a Args) (Value, error) { return a.String(0), nil }),
		Static("string Intern(string str)", func(a Args) (Value, error) { return a.String(0), nil }),
		Static("string IsInterned(string str)", func(a Args) (Value, error) { return a.String(0), nil }),
		Static("bool Equals(string a, string b)", func(a Args) (Value, error) { return a.String(0) == a.String(1), nil }),
		Static("bool Equals(string a, string b, System.StringComparison comparisonType)", func(a Args) (Value, error) {
			return compareBy(a.String(0), a.String(1), a.Enum(2)) == 0, nil
		}),
		Static("bool Equals(System.Object objA, System.Object objB)", func(a Args) (Value, error) { return object.Same(a.Value(0), a.Value(1)), nil }),
		Static("int Compare(string strA, string strB)", func(a Args) (Value, error) {
			return object.Int(object.CompareStrings(a.String(0), a.String(1), false)), nil
		}),
		Static("int Compare(string strA, string strB, bool ignoreCase)", func(a Args) (Value, error) {
			return object.Int(object.CompareStrings(a.String(0), a.String(1), a.Bool(2))), nil
		}),
		Static("int Compare(string strA, string strB, System.StringComparison comparisonType)", func(a Args) (Value, error) {
			return object.Int(compareBy(a.String(0), a.String(1), a.Enum(2))), nil
		}),
		Static("int Compare(string strA, string strB, bool ignoreCase, cultureinfo culture)", func(a Args) (Value, error) {
			return object.Int(object.CompareStrings(a.String(0), a.String(1), a.Bool(2))), nil
		}),
		Static("int CompareOrdinal(string strA, string strB)", func(a Args) (Value, error) { return object.Int(compareOrdinal(a.String(0), a.String(1))), nil }),
		Ctor("new(char[] value)", func(a Args) (Value, error) { return charsText(a.Items(0)), nil }),
		Ctor("new(char[] value, int startIndex, int length)", func(a Args) (Value, error) {
			items := a.Items(0)
			if a.Int(1) < 0 || a.Int(2) < 0 || a.Int(1)+a.Int(2) > len(items) {
				return nil, outOfRange("startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
			}
			return charsText(items[a.Int(1) : a.Int(1)+a.Int(2)]), nil
		}),
		Ctor("new(char c, int count)", func(a Args) (Value, error) {
			if a.Int(1) < 0 {
				return nil, outOfRange("count", "'count' must be non-negative.")
			}
			return strings.Repeat(a.Char(0).String(), a.Int(1)), nil
		}),
	}
}

func stringJoins() []Def {
	return []Def{
		Static("string Join(string separator, Params string[] value)", joinArgs),
		Static("string Join(char separator, Params string[] value)", joinArgs),
		Static("string Join(string separator, Params System.Object[] values)", joinArgs),
		Static("string Join(char separator, Params System.Object[] values)", joinArgs),
		Static("string Join(char separator, string[] value, int startIndex, int count)", joinRange),
		Static("string Join(string separator, System.Collections.Generic.IEnumerable[string] values)", joinArgs),
		Static("string Join(string separator, string[] value, int startIndex, int count)", joinRange),
		Static("string Concat(System.Object arg0)", concat), Static("string Concat(System.Object arg0, System.Object arg1)", concat),
		Static("string Concat(System.Object arg0, System.Object arg1, System.Object arg2)", concat),
		Static("string Concat(Params System.Object[] args)", func(a Args) (Value, error) { return joinTexts(a.Host, a.Items(0), ""), nil }),
		Static("string Concat(System.Collections.Generic.IEnumerable[string] values)", func(a Args) (Value, error) { return joinTexts(a.Host, a.Items(0), ""), nil }),
		Static("string Concat(string str0, string str1)", concat), Static("string Concat(string str0, string str1, string str2)", concat),
		Static("string Concat(string str0, string str1, string str2, string str3)", concat),
		Static("string Concat(Params string[] values)", func(a Args) (Value, error) { return joinTexts(a.Host, a.Items(0), ""), nil }),
		Static("string Format(string format, System.Object arg0)", format(0)), Static("string Format(string format, System.Object arg0, System.Object arg1)", format(0)),
		Static("string Format(string format, System.Object arg0, System.Object arg1, System.Object arg2)", format(0)),
		Static("string Format(string format, Params System.Object[] args)", formatArray(0)),
		Static("string Format(System.IFormatProvider provider, string format, System.Object arg0)", format(1)),
		Static("string Format(System.IFormatProvider provider, string format, System.Object arg0, System.Object arg1)", format(1)),
		Static("string Format(System.IFormatProvider provider, string format, System.Object arg0, System.Object arg1, System.Object arg2)", format(1)),
		Static("string Format(System.IFormatProvider provider, string format, Params System.Object[] args)", formatArray(1)),
	}
}

func joinRange(a Args) (Value, error) {
	items := a.Items(1)
	if a.Int(3) < 0 {
		return nil, nonNegative("count", a.Int(3))
	}
	if err := bound("startIndex", a.Int(2), len(items)-a.Int(3)); err != nil {
		return nil, err
	}
	return joinTexts(a.Host, items[a.Int(2):a.Int(2)+a.Int(3)], object.ToString(a.Value(0))), nil
}

func joinArgs(a Args) (Value, error) {
	return joinTexts(a.Host, a.Items(1), object.ToString(a.Value(0))), nil
}

// joinTexts joins by each element's own ToString(), as .NET's Join and Concat do.
func joinTexts(h *Host, items []Value, sep string) string {
	parts := make([]string, len(items))
	for i, v := range items {
		parts[i] = object.ToStringCulture(v, h.CultureInfo())
	}
	return strings.Join(parts, sep)
}

func concat(a Args) (Value, error) { return joinTexts(a.Host, a.v, ""), nil }

// format is String.Format with the format at a position and the arguments behind it.
func format(at int) func(Args) (Value, error) {
	return func(a Args) (Value, error) { return object.Format(a.String(at), a.v[at+1:], providerOf(a, at)) }
}

func formatArray(at int) func(Args) (Value, error) {
	return func(a Args) (Value, error) {
		if a.Null(at + 1) {
			return nil, null("args")
		}
		return object.Format(a.String(at), a.Items(at+1), providerOf(a, at))
	}
}

func providerOf(a Args, at int) *object.Culture {
	if at == 1 {
		return a.Culture(0)
	}
	return a.Host.CultureInfo()
}

// turkish tells the cultures whose i keeps its dot in capitals.
func (a Args) turkish() bool {
	if a.Len() == 0 {
		return false
	}
	c := Arg[*object.Culture](a, 0)
	return c != nil && (strings.HasPrefix(c.Name, "tr") || strings.HasPrefix(c.Name, "az"))
}
