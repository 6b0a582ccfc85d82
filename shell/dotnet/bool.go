package dotnet

import (
	"strings"

	"migsh/shell/object"
)

func boolMembers() []Def {
	parse := func(s string) (bool, bool) {
		t := strings.Trim(s, " \t\r\n\x00")
		switch {
		case strings.EqualFold(t, "true"):
			return true, true
		case strings.EqualFold(t, "false"):
			return false, true
		}
		return false, false
	}
	return []Def{
		Const("string TrueString", "True"), Const("string FalseString", "False"),
		Static("bool Parse(string value)", func(a Args) (Value, error) {
			if b, ok := parse(a.String(0)); ok {
				return b, nil
			}
			return nil, formatError("String '" + a.String(0) + "' was not recognized as a valid Boolean.")
		}),
		Static("bool TryParse(string value, [ref] bool result)", func(a Args) (Value, error) {
			b, ok := parse(a.String(0))
			return ok, a.setRef(1, b)
		}),
		Method("string ToString()", func(b bool, a Args) (Value, error) { return object.ToString(b), nil }),
		Method("string ToString(System.IFormatProvider provider)", func(b bool, a Args) (Value, error) { return object.ToString(b), nil }),
		Method("int CompareTo(System.Object obj)", func(b bool, a Args) (Value, error) {
			n, err := object.Compare(b, a.Value(0), false)
			return object.Int(n), err
		}),
		Method("bool Equals(bool obj)", func(b bool, a Args) (Value, error) { return b == a.Bool(0), nil }),
		Method("System.TypeCode GetTypeCode()", func(b bool, a Args) (Value, error) { return typeCode(b), nil }),
	}
}
