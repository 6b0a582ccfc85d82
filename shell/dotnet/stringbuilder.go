package dotnet

import (
	"strings"

	"migsh/shell/object"
)

// StringBuilderType is System.Text.StringBuilder.
var StringBuilderType = object.NewClass("System.Text.StringBuilder", nil)

// StringBuilder is a text under construction. Appending is cheap; whatever looks inside works on the whole text.
type StringBuilder struct {
	b        strings.Builder
	capacity int
}

// PSType is System.Text.StringBuilder.
func (*StringBuilder) PSType() *object.Type { return StringBuilderType }

// PSString is the text.
func (s *StringBuilder) PSString(*object.Culture) string { return s.b.String() }

// PSIndex is one character.
func (s *StringBuilder) PSIndex(key Value) (Value, error) {
	n, err := object.Convert(key, object.Int32Type)
	if err != nil {
		return nil, err
	}
	if i := n.(int32); i >= 0 {
		return object.CharAt(s.b.String(), int(i)), nil
	}
	return nil, nil
}

// PSSetIndex replaces one character.
func (s *StringBuilder) PSSetIndex(key, v Value) error {
	n, err := object.Convert(key, object.Int32Type)
	if err != nil {
		return err
	}
	c, err := object.Convert(v, object.CharType)
	if err != nil {
		return err
	}
	units := object.Units(s.b.String())
	i := int(n.(int32))
	if i < 0 || i >= len(units) {
		return outOfRange("index", "Index was out of range. Must be non-negative and less than the size of the collection.")
	}
	units[i] = uint16(c.(object.Char))
	s.set(object.FromUnits(units))
	return nil
}

func (s *StringBuilder) set(text string) {
	s.b.Reset()
	s.b.WriteString(text)
}

func (s *StringBuilder) len() int { return object.Length(s.b.String()) }

// cap is the capacity .NET would show: it doubles when the text outgrows it.
func (s *StringBuilder) cap() int {
	for n := s.len(); s.capacity < n; {
		s.capacity = max(s.capacity*2, n)
	}
	return s.capacity
}

const maxInt32 = 1<<31 - 1

func stringBuilderMembers() []Def {
	type sb = *StringBuilder
	app := func(s sb, a Args) (Value, error) {
		s.b.WriteString(object.ToStringCulture(a.Value(0), a.Host.CultureInfo()))
		return s, nil
	}
	line := func(s sb, a Args) (Value, error) {
		if a.Len() > 0 {
			s.b.WriteString(a.String(0))
		}
		s.b.WriteByte('\n')
		return s, nil
	}
	defs := []Def{
		PropSet("int Length {get;set;}", func(s sb) Value { return object.Int(s.len()) }, func(s sb, v Value) error {
			n := int(v.(int32))
			if n < 0 {
				return nonNegative("value", n)
			}
			if l := s.len(); n < l {
				s.set(substring(s.b.String(), 0, n))
			} else {
				s.b.WriteString(strings.Repeat("\x00", n-l))
			}
			return nil
		}),
		PropSet("int Capacity {get;set;}", func(s sb) Value { return object.Int(s.cap()) }, func(s sb, v Value) error {
			if n := int(v.(int32)); n < s.len() {
				return outOfRange("value", "capacity was less than the current size.")
			}
			s.capacity = int(v.(int32))
			return nil
		}),
		Prop("int MaxCapacity {get;}", func(s sb) Value { return int32(maxInt32) }),
		Method("System.Text.StringBuilder Append(string value)", app), Method("System.Text.StringBuilder Append(char value)", app),
		Method("System.Text.StringBuilder Append(System.Object value)", app),
		Method("System.Text.StringBuilder Append(char[] value)", func(s sb, a Args) (Value, error) { s.b.WriteString(charsText(a.Items(0))); return s, nil }),
		Method("System.Text.StringBuilder Append(char value, int repeatCount)", func(s sb, a Args) (Value, error) {
			if a.Int(1) < 0 {
				return nil, nonNegative("repeatCount", a.Int(1))
			}
			s.b.WriteString(strings.Repeat(a.Char(0).String(), a.Int(1)))
			return s, nil
		}),
		Method("System.Text.StringBuilder Append(string value, int startIndex, int count)", func(s sb, a Args) (Value, error) {
			n := object.Length(a.String(0))
			if a.Int(1) < 0 || a.Int(2) < 0 || a.Int(1)+a.Int(2) > n {
				return nil, outOfRange("startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
			}
			s.b.WriteString(substring(a.String(0), a.Int(1), a.Int(2)))
			return s, nil
		}),
		Method("System.Text.StringBuilder AppendLine()", line), Method("System.Text.StringBuilder AppendLine(string value)", line),
		Method("System.Text.StringBuilder Clear()", func(s sb, a Args) (Value, error) { s.b.Reset(); return s, nil }),
		Method("int EnsureCapacity(int capacity)", func(s sb, a Args) (Value, error) {
			s.capacity = max(s.cap(), a.Int(0))
			return object.Int(s.capacity), nil
		}),
		Method("string ToString()", func(s sb, a Args) (Value, error) { return s.b.String(), nil }),
		Method("string ToString(int startIndex, int length)", func(s sb, a Args) (Value, error) {
			if err := within(s, a.Int(0), a.Int(1)); err != nil {
				return nil, err
			}
			return substring(s.b.String(), a.Int(0), a.Int(1)), nil
		}),
		Method("char Chars(int index)", func(s sb, a Args) (Value, error) { return charAt(s.b.String(), a) }),
		Ctor("new()", func(a Args) (Value, error) { return newBuilder("", 16), nil }),
		Ctor("new(int capacity)", func(a Args) (Value, error) { return newBuilder("", max(16, a.Int(0))), nil }),
		Ctor("new(string value)", func(a Args) (Value, error) { return newBuilder(a.String(0), 16), nil }),
		Ctor("new(string value, int capacity)", func(a Args) (Value, error) { return newBuilder(a.String(0), a.Int(1)), nil }),
		Ctor("new(int capacity, int maxCapacity)", func(a Args) (Value, error) { return newBuilder("", a.Int(0)), nil }),
	}
	return append(append(defs, builderEdits()...), builderFormats()...)
}

func newBuilder(text string, capacity int) *StringBuilder {
	s := &StringBuilder{capacity: capacity}
	s.b.WriteString(text)
	return s
}

func within(s *StringBuilder, at, n int) error {
	switch l := s.len(); {
	case at < 0:
		return outOfRange("startIndex", "StartIndex cannot be less than zero.")
	case n < 0:
		return nonNegative("length", n)
	case at+n > l:
		return outOfRange("length", "Index and length must refer to a location within the string.")
	}
	return nil
}

func builderEdits() []Def {
	type sb = *StringBuilder
	return []Def{
		Method("System.Text.StringBuilder Insert(int index, System.Object value)", func(s sb, a Args) (Value, error) {
			text := s.b.String()
			n := object.Length(text)
			if a.Int(0) < 0 || a.Int(0) > n {
				return nil, outOfRange("index", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
			}
			s.set(substring(text, 0, a.Int(0)) + object.ToStringCulture(a.Value(1), a.Host.CultureInfo()) + substring(text, a.Int(0), n-a.Int(0)))
			return s, nil
		}),
		Method("System.Text.StringBuilder Insert(int index, string value, int count)", func(s sb, a Args) (Value, error) {
			text := s.b.String()
			n := object.Length(text)
			if a.Int(0) < 0 || a.Int(0) > n || a.Int(2) < 0 {
				return nil, outOfRange("index", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
			}
			s.set(substring(text, 0, a.Int(0)) + strings.Repeat(a.String(1), a.Int(2)) + substring(text, a.Int(0), n-a.Int(0)))
			return s, nil
		}),
		Method("System.Text.StringBuilder Remove(int startIndex, int length)", func(s sb, a Args) (Value, error) {
			text := s.b.String()
			n := object.Length(text)
			if a.Int(1) < 0 {
				return nil, nonNegative("length", a.Int(1))
			}
			if a.Int(0) < 0 {
				return nil, nonNegative("startIndex", a.Int(0))
			}
			if a.Int(0)+a.Int(1) > n {
				return nil, outOfRange("length", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
			}
			s.set(substring(text, 0, a.Int(0)) + substring(text, a.Int(0)+a.Int(1), n-a.Int(0)-a.Int(1)))
			return s, nil
		}),
		Method("System.Text.StringBuilder Replace(string oldValue, string newValue)", func(s sb, a Args) (Value, error) {
			if a.String(0) == "" {
				return nil, argument("oldValue", "The value cannot be an empty string.")
			}
			s.set(strings.ReplaceAll(s.b.String(), a.String(0), a.String(1)))
			return s, nil
		}),
		Method("System.Text.StringBuilder Replace(char oldChar, char newChar)", func(s sb, a Args) (Value, error) {
			s.set(strings.ReplaceAll(s.b.String(), a.Char(0).String(), a.Char(1).String()))
			return s, nil
		}),
		Method("System.Text.StringBuilder Replace(string oldValue, string newValue, int startIndex, int count)", func(s sb, a Args) (Value, error) {
			text := s.b.String()
			n := object.Length(text)
			at, c := a.Int(2), a.Int(3)
			if at < 0 || c < 0 || at+c > n {
				return nil, outOfRange("startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
			}
			s.set(substring(text, 0, at) + strings.ReplaceAll(substring(text, at, c), a.String(0), a.String(1)) + substring(text, at+c, n-at-c))
			return s, nil
		}),
	}
}

func builderFormats() []Def {
	type sb = *StringBuilder
	formatted := func(at int, array bool) func(s sb, a Args) (Value, error) {
		return func(s sb, a Args) (Value, error) {
			args := a.v[at+1:]
			if array {
				args = a.Items(at + 1)
			}
			text, err := object.Format(a.String(at), args, providerOf(a, at))
			if err != nil {
				return nil, err
			}
			s.b.WriteString(text)
			return s, nil
		}
	}
	joined := func(s sb, a Args) (Value, error) {
		s.b.WriteString(joinTexts(a.Host, a.Items(1), object.ToString(a.Value(0))))
		return s, nil
	}
	const one, two, three = "System.Object arg0", "System.Object arg0, System.Object arg1", "System.Object arg0, System.Object arg1, System.Object arg2"
	return []Def{
		Method("System.Text.StringBuilder AppendFormat(string format, "+one+")", formatted(0, false)),
		Method("System.Text.StringBuilder AppendFormat(string format, "+two+")", formatted(0, false)),
		Method("System.Text.StringBuilder AppendFormat(string format, "+three+")", formatted(0, false)),
		Method("System.Text.StringBuilder AppendFormat(string format, Params System.Object[] args)", formatted(0, true)),
		Method("System.Text.StringBuilder AppendFormat(System.IFormatProvider provider, string format, "+one+")", formatted(1, false)),
		Method("System.Text.StringBuilder AppendFormat(System.IFormatProvider provider, string format, Params System.Object[] args)", formatted(1, true)),
		Method("System.Text.StringBuilder AppendJoin(string separator, Params System.Object[] values)", joined),
		Method("System.Text.StringBuilder AppendJoin(string separator, Params string[] values)", joined),
		Method("System.Text.StringBuilder AppendJoin(char separator, Params System.Object[] values)", joined),
	}
}
