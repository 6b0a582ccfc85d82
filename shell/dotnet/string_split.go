package dotnet

import (
	"strings"
	"unicode"

	"migsh/shell/object"
)

var splitOptions = object.NewEnumValues("System.StringSplitOptions", true, []string{"None", "RemoveEmptyEntries", "TrimEntries"}, []int64{0, 1, 2})

func stringSplit() []Def {
	one := func(s string, a Args, count int, options int64) (Value, error) {
		return split(s, []string{object.ToString(a.Value(0))}, count, options)
	}
	return []Def{
		Method("string[] Split(char separator, System.StringSplitOptions options = None)", func(s string, a Args) (Value, error) { return one(s, a, -1, a.Enum(1)) }),
		Method("string[] Split(char separator, int count, System.StringSplitOptions options = None)", func(s string, a Args) (Value, error) {
			return countSplit(s, a, []string{object.ToString(a.Value(0))}, a.Enum(2))
		}),
		Method("string[] Split(Params char[] separator)", func(s string, a Args) (Value, error) { return split(s, charTexts(a), -1, 0) }),
		Method("string[] Split(char[] separator, int count)", func(s string, a Args) (Value, error) { return countSplit(s, a, charTexts(a), 0) }),
		Method("string[] Split(char[] separator, System.StringSplitOptions options)", func(s string, a Args) (Value, error) { return split(s, charTexts(a), -1, a.Enum(1)) }),
		Method("string[] Split(char[] separator, int count, System.StringSplitOptions options)", func(s string, a Args) (Value, error) {
			return countSplit(s, a, charTexts(a), a.Enum(2))
		}),
		Method("string[] Split(string separator, System.StringSplitOptions options = None)", func(s string, a Args) (Value, error) { return one(s, a, -1, a.Enum(1)) }),
		Method("string[] Split(string separator, int count, System.StringSplitOptions options = None)", func(s string, a Args) (Value, error) {
			return countSplit(s, a, []string{a.String(0)}, a.Enum(2))
		}),
		Method("string[] Split(string[] separator, System.StringSplitOptions options)", func(s string, a Args) (Value, error) { return split(s, stringItems(a), -1, a.Enum(1)) }),
		Method("string[] Split(string[] separator, int count, System.StringSplitOptions options)", func(s string, a Args) (Value, error) {
			return countSplit(s, a, stringItems(a), a.Enum(2))
		}),
	}
}

func charTexts(a Args) []string {
	var out []string
	for _, v := range a.Items(0) {
		out = append(out, object.ToString(v))
	}
	if len(out) == 0 {
		return nil
	}
	return out
}

// stringItems are the separators; none, or only empty ones, mean white space or nothing to split at.
func stringItems(a Args) []string {
	var out []string
	for _, v := range a.Items(0) {
		out = append(out, object.ToString(v))
	}
	return out
}

func countSplit(s string, a Args, seps []string, options int64) (Value, error) {
	if n := a.Int(1); n < 0 {
		return nil, nonNegative("count", n)
	}
	return split(s, seps, a.Int(1), options)
}

// split cuts s at any of the separators (none: white space) into at most count parts (-1: all).
func split(s string, seps []string, count int, options int64) (Value, error) {
	removeEmpty, trimEach := options&1 != 0, options&2 != 0
	out := &object.Array{Elem: object.StringType}
	if count == 0 {
		return out, nil
	}
	add := func(p string) {
		if trimEach {
			p = strings.TrimSpace(p)
		}
		if p != "" || !removeEmpty {
			out.Items = append(out.Items, p)
		}
	}
	rest := s
	for count < 0 || len(out.Items) < count-1 {
		i, n := firstSeparator(rest, seps)
		if i < 0 {
			break
		}
		add(rest[:i])
		rest = rest[i+n:]
	}
	if removeEmpty && count > 0 && len(out.Items) == count-1 {
		// the last part starts behind the separators that would make empty ones
		for i, n := firstSeparator(rest, seps); i == 0; i, n = firstSeparator(rest, seps) {
			rest = rest[n:]
		}
	}
	add(rest)
	return out, nil
}

// firstSeparator is where the first of the separators is, and how long it is.
func firstSeparator(s string, seps []string) (at, n int) {
	if seps == nil {
		at = strings.IndexFunc(s, unicode.IsSpace)
		if at >= 0 {
			n = len(string([]rune(s[at:])[0]))
		}
		return at, n
	}
	at = -1
	for _, sep := range seps {
		if sep == "" {
			continue
		}
		if i := strings.Index(s, sep); i >= 0 && (at < 0 || i < at) {
			at, n = i, len(sep)
		}
	}
	return at, n
}
