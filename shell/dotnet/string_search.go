package dotnet

import (
	"strings"
	"unicode/utf8"

	"migsh/shell/object"
)

func stringSearch() []Def {
	return []Def{
		Method("bool Contains(string value)", func(s string, a Args) (Value, error) { return strings.Contains(s, a.String(0)), nil }),
		Method("bool Contains(string value, System.StringComparison comparisonType)", containsBy),
		Method("bool Contains(char value)", func(s string, a Args) (Value, error) { return strings.Contains(s, a.Char(0).String()), nil }),
		Method("bool Contains(char value, System.StringComparison comparisonType)", containsBy),
		Method("bool StartsWith(string value)", func(s string, a Args) (Value, error) { return strings.HasPrefix(s, a.String(0)), nil }),
		Method("bool StartsWith(string value, System.StringComparison comparisonType)", func(s string, a Args) (Value, error) {
			return hasPrefix(s, a.String(0), ignoresCase(a.Enum(1))), nil
		}),
		Method("bool StartsWith(string value, bool ignoreCase, cultureinfo culture)", func(s string, a Args) (Value, error) {
			return hasPrefix(s, a.String(0), a.Bool(1)), nil
		}),
		Method("bool StartsWith(char value)", func(s string, a Args) (Value, error) { return strings.HasPrefix(s, a.Char(0).String()), nil }),
		Method("bool EndsWith(string value)", func(s string, a Args) (Value, error) { return strings.HasSuffix(s, a.String(0)), nil }),
		Method("bool EndsWith(string value, System.StringComparison comparisonType)", func(s string, a Args) (Value, error) {
			return hasSuffix(s, a.String(0), ignoresCase(a.Enum(1))), nil
		}),
		Method("bool EndsWith(string value, bool ignoreCase, cultureinfo culture)", func(s string, a Args) (Value, error) {
			return hasSuffix(s, a.String(0), a.Bool(1)), nil
		}),
		Method("bool EndsWith(char value)", func(s string, a Args) (Value, error) { return strings.HasSuffix(s, a.Char(0).String()), nil }),
		Method("int IndexOf(char value)", indexOf), Method("int IndexOf(char value, int startIndex)", indexOfFrom),
		Method("int IndexOf(char value, System.StringComparison comparisonType)", indexOfBy),
		Method("int IndexOf(char value, int startIndex, int count)", indexOfRange),
		Method("int IndexOf(string value)", indexOf), Method("int IndexOf(string value, int startIndex)", indexOfFrom),
		Method("int IndexOf(string value, int startIndex, int count)", indexOfRange),
		Method("int IndexOf(string value, System.StringComparison comparisonType)", indexOfBy),
		Method("int IndexOf(string value, int startIndex, System.StringComparison comparisonType)", func(s string, a Args) (Value, error) {
			return search(s, object.ToString(a.Value(0)), a.Int(1), -1, ignoresCase(a.Enum(2)))
		}),
		Method("int IndexOf(string value, int startIndex, int count, System.StringComparison comparisonType)", func(s string, a Args) (Value, error) {
			return search(s, object.ToString(a.Value(0)), a.Int(1), a.Int(2), ignoresCase(a.Enum(3)))
		}),
		Method("int LastIndexOf(char value)", lastIndexOf), Method("int LastIndexOf(char value, int startIndex)", lastIndexOfFrom),
		Method("int LastIndexOf(string value)", lastIndexOf), Method("int LastIndexOf(string value, int startIndex)", lastIndexOfFrom),
		Method("int LastIndexOf(char value, int startIndex, int count)", lastIndexOfRange),
		Method("int LastIndexOf(string value, int startIndex, int count)", lastIndexOfRange),
		Method("int LastIndexOf(string value, System.StringComparison comparisonType)", func(s string, a Args) (Value, error) {
			return searchLast(s, a.String(0), -1, -1, ignoresCase(a.Enum(1)))
		}),
		Method("int LastIndexOf(string value, int startIndex, System.StringComparison comparisonType)", func(s string, a Args) (Value, error) {
			return searchLast(s, a.String(0), a.Int(1), -1, ignoresCase(a.Enum(2)))
		}),
		Method("int IndexOfAny(char[] anyOf)", func(s string, a Args) (Value, error) { return indexAny(s, a, 0, -1) }),
		Method("int IndexOfAny(char[] anyOf, int startIndex)", func(s string, a Args) (Value, error) { return indexAny(s, a, a.Int(1), -1) }),
		Method("int IndexOfAny(char[] anyOf, int startIndex, int count)", func(s string, a Args) (Value, error) { return indexAny(s, a, a.Int(1), a.Int(2)) }),
		Method("int LastIndexOfAny(char[] anyOf)", func(s string, a Args) (Value, error) { return lastIndexAny(s, a, object.Length(s)-1) }),
		Method("int LastIndexOfAny(char[] anyOf, int startIndex)", func(s string, a Args) (Value, error) { return lastIndexAny(s, a, a.Int(1)) }),
	}
}

func containsBy(s string, a Args) (Value, error) {
	t := object.ToString(a.Value(0))
	if !ignoresCase(a.Enum(1)) {
		return strings.Contains(s, t), nil
	}
	i, _ := indexFold(s, t)
	return i >= 0, nil
}

func hasPrefix(s, t string, ignoreCase bool) bool {
	if !ignoreCase {
		return strings.HasPrefix(s, t)
	}
	_, ok := foldPrefix(s, t)
	return ok
}

func hasSuffix(s, t string, ignoreCase bool) bool {
	if !ignoreCase {
		return strings.HasSuffix(s, t)
	}
	for i := max(0, len(s)-len(t)-utf8.UTFMax); i <= len(s); i++ {
		if n, ok := foldPrefix(s[i:], t); ok && i+n == len(s) {
			return true
		}
	}
	return false
}

// foldPrefix reports whether s starts with t but for case, and how many bytes of s that is.
func foldPrefix(s, t string) (int, bool) {
	if len(s) >= len(t) && strings.EqualFold(s[:len(t)], t) {
		return len(t), true
	}
	n := 0
	for range utf8.RuneCountInString(t) {
		if n >= len(s) {
			return 0, false
		}
		_, size := utf8.DecodeRuneInString(s[n:])
		n += size
	}
	return n, strings.EqualFold(s[:n], t)
}

// indexFold finds t in s but for case: byte index and length in s, -1 when it is not there.
func indexFold(s, t string) (int, int) {
	for i := 0; i <= len(s); {
		if n, ok := foldPrefix(s[i:], t); ok {
			return i, n
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		i += max(size, 1)
	}
	return -1, 0
}

func indexOf(s string, a Args) (Value, error) {
	return search(s, object.ToString(a.Value(0)), 0, -1, false)
}

func indexOfFrom(s string, a Args) (Value, error) {
	return search(s, object.ToString(a.Value(0)), a.Int(1), -1, false)
}

func indexOfRange(s string, a Args) (Value, error) {
	return search(s, object.ToString(a.Value(0)), a.Int(1), a.Int(2), false)
}

func indexOfBy(s string, a Args) (Value, error) {
	return search(s, object.ToString(a.Value(0)), 0, -1, ignoresCase(a.Enum(1)))
}

// search finds t in the count units from start (-1: to the end); the answer counts from the beginning of s.
func search(s, t string, start, count int, ignoreCase bool) (Value, error) {
	n := object.Length(s)
	if start < 0 || start > n {
		return nil, outOfRange("startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
	}
	if count < -1 || start+count > n {
		return nil, outOfRange("count", "Count must be positive and count must refer to a location within the string/array/collection.")
	}
	if count < 0 {
		count = n - start
	}
	part := substring(s, start, count)
	i := strings.Index(part, t)
	if ignoreCase {
		i, _ = indexFold(part, t)
	}
	if i < 0 {
		return object.Int(-1), nil
	}
	return object.Int(start + object.Length(part[:i])), nil
}

func lastIndexOf(s string, a Args) (Value, error) {
	return searchLast(s, object.ToString(a.Value(0)), -1, -1, false)
}

func lastIndexOfFrom(s string, a Args) (Value, error) {
	return lastChecked(s, a, -1)
}

func lastIndexOfRange(s string, a Args) (Value, error) { return lastChecked(s, a, a.Int(2)) }

func lastChecked(s string, a Args, count int) (Value, error) {
	if n := object.Length(s); n > 0 && (a.Int(1) < 0 || a.Int(1) >= n) {
		return nil, outOfRange("startIndex", "Index was out of range. Must be non-negative and less than the size of the collection.")
	}
	return searchLast(s, object.ToString(a.Value(0)), a.Int(1), count, false)
}

// searchLast finds the last t that ends at or before unit start, within count units.
func searchLast(s, t string, start, count int, ignoreCase bool) (Value, error) {
	n := object.Length(s)
	if start < 0 || start >= n {
		start = n - 1
	}
	from := 0
	if count >= 0 {
		from = max(0, start-count+1)
	}
	part := substring(s, from, start+1-from)
	i := strings.LastIndex(part, t)
	if ignoreCase {
		i = -1
		for at := 0; ; {
			j, _ := indexFold(part[at:], t)
			if j < 0 || t == "" {
				break
			}
			i = at + j
			at = i + 1
		}
	}
	if i < 0 {
		return object.Int(-1), nil
	}
	return object.Int(from + object.Length(part[:i])), nil
}

func indexAny(s string, a Args, start, count int) (Value, error) {
	u := object.Units(s)
	if start < 0 || start > len(u) {
		return nil, outOfRange("startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
	}
	end := len(u)
	if count >= 0 {
		end = min(end, start+count)
	}
	set := a.Items(0)
	for i := start; i < end; i++ {
		if hasChar(set, u[i]) {
			return object.Int(i), nil
		}
	}
	return object.Int(-1), nil
}

func lastIndexAny(s string, a Args, start int) (Value, error) {
	u := object.Units(s)
	set := a.Items(0)
	for i := min(start, len(u)-1); i >= 0; i-- {
		if hasChar(set, u[i]) {
			return object.Int(i), nil
		}
	}
	return object.Int(-1), nil
}

func hasChar(set []Value, c uint16) bool {
	for _, v := range set {
		if v == object.Char(c) {
			return true
		}
	}
	return false
}
