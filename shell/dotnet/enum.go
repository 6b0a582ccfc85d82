package dotnet

import (
	"strings"

	"migsh/shell/object"
)

// enumMembers are a given enumeration's members: its values are static fields.
func enumMembers(t *object.Type) []Def {
	var defs []Def
	for i, n := range t.Members.Names {
		defs = append(defs, Const(bracketName(t)+" "+n+" {get;}", object.Enum{Type: t, Value: t.Members.Values[i]}))
	}
	return defs
}

// enumBaseMembers are [enum]'s own and what all values of enumerations have.
func enumBaseMembers() []Def {
	typeArg := func(a Args, i int) (*object.Type, error) {
		t := Arg[*object.Type](a, i)
		if t == nil || t.Members == nil {
			return nil, argument("enumType", "Type provided must be an Enum.")
		}
		return t, nil
	}
	return []Def{
		{sig: "System.Object value__", get: func(v Value, _ *Host) (Value, error) { return underlying(v.(object.Enum)) }},
		Method("string ToString()", func(e object.Enum, a Args) (Value, error) { return e.String(), nil }),
		Method("string ToString(string format)", func(e object.Enum, a Args) (Value, error) { return e.PSFormat(a.String(0), nil) }),
		Method("bool HasFlag(System.Enum flag)", func(e object.Enum, a Args) (Value, error) { n := a.Enum(0); return e.Value&n == n, nil }),
		Method("int CompareTo(System.Object target)", func(e object.Enum, a Args) (Value, error) {
			n, err := object.Compare(e, a.Value(0), false)
			return object.Int(n), err
		}),
		Static("array GetValues(type enumType)", func(a Args) (Value, error) {
			t, err := typeArg(a, 0)
			if err != nil {
				return nil, err
			}
			out := &object.Array{Elem: t}
			for _, i := range byValue(t) {
				out.Items = append(out.Items, object.Enum{Type: t, Value: t.Members.Values[i]})
			}
			return out, nil
		}),
		Static("string[] GetNames(type enumType)", func(a Args) (Value, error) {
			t, err := typeArg(a, 0)
			if err != nil {
				return nil, err
			}
			var names []string
			for _, i := range byValue(t) {
				names = append(names, t.Members.Names[i])
			}
			return object.NewStrings(names...), nil
		}),
		Static("string Format(type enumType, System.Object value, string format)", func(a Args) (Value, error) {
			t := Arg[*object.Type](a, 0)
			if t == nil {
				return nil, null("enumType")
			}
			if t.Members == nil {
				return nil, argument("enumType", "Type provided must be an Enum.")
			}
			e, err := object.Convert(a.Value(1), t)
			if err != nil {
				return nil, argument("", "The value passed in must be an enum base or an underlying type for an enum, such as an Int32.")
			}
			return e.(object.Enum).PSFormat(a.String(2), nil)
		}),
		Static("string GetName(type enumType, System.Object value)", func(a Args) (Value, error) {
			t, err := typeArg(a, 0)
			if err != nil {
				return nil, err
			}
			n, err := object.Convert(object.Unwrap(a.Value(1)), object.Int64Type)
			if err != nil {
				return nil, err
			}
			if name, ok := t.Members.NameOf(n.(int64)); ok {
				return name, nil
			}
			return nil, nil
		}),
		Static("bool IsDefined(type enumType, System.Object value)", func(a Args) (Value, error) {
			t, err := typeArg(a, 0)
			if err != nil {
				return nil, err
			}
			if s, ok := object.Unwrap(a.Value(1)).(string); ok {
				for _, n := range t.Members.Names {
					if n == s {
						return true, nil
					}
				}
				return false, nil
			}
			n, err := object.Convert(object.Unwrap(a.Value(1)), object.Int64Type)
			if err != nil {
				return nil, err
			}
			_, ok := t.Members.NameOf(n.(int64))
			return ok, nil
		}),
		Static("System.Object Parse(type enumType, string value)", func(a Args) (Value, error) { return parseEnum(a, 0, 1, false) }),
		Static("System.Object Parse(type enumType, string value, bool ignoreCase)", func(a Args) (Value, error) { return parseEnum(a, 0, 1, a.Bool(2)) }),
		Static("bool TryParse(type enumType, string value, [ref] System.Object result)", func(a Args) (Value, error) { return tryEnum(a, false, 2) }),
		Static("bool TryParse(type enumType, string value, bool ignoreCase, [ref] System.Object result)", func(a Args) (Value, error) {
			return tryEnum(a, a.Bool(2), 3)
		}),
		Static("System.Object ToObject(type enumType, System.Object value)", func(a Args) (Value, error) {
			t, err := typeArg(a, 0)
			if err != nil {
				return nil, err
			}
			n, err := object.Convert(object.Unwrap(a.Value(1)), object.Int64Type)
			if err != nil {
				return nil, err
			}
			return object.Enum{Type: t, Value: n.(int64)}, nil
		}),
		Static("type GetUnderlyingType(type enumType)", func(a Args) (Value, error) {
			t, err := typeArg(a, 0)
			if err != nil {
				return nil, err
			}
			return t.Members.Underlying, nil
		}),
	}
}

// byValue orders the members as .NET lists them: by their unsigned value.
func byValue(t *object.Type) []int {
	idx := make([]int, len(t.Members.Values))
	for i := range idx {
		idx[i] = i
	}
	for i := 1; i < len(idx); i++ { // insertion sort: stable, and the lists are short and nearly in order
		for j := i; j > 0 && uint64(t.Members.Values[idx[j-1]]) > uint64(t.Members.Values[idx[j]]); j-- {
			idx[j-1], idx[j] = idx[j], idx[j-1]
		}
	}
	return idx
}

func underlying(e object.Enum) (Value, error) {
	return object.Convert(e.Value, e.Type.Members.Underlying)
}

func parseEnum(a Args, typeAt, textAt int, ignoreCase bool) (Value, error) {
	t := Arg[*object.Type](a, typeAt)
	if t == nil || t.Members == nil {
		return nil, argument("enumType", "Type provided must be an Enum.")
	}
	if e, ok := enumText(t, a.String(textAt), ignoreCase); ok {
		return e, nil
	}
	return nil, argument("", "Requested value '"+a.String(textAt)+"' was not found.")
}

func enumText(t *object.Type, s string, ignoreCase bool) (object.Enum, bool) {
	total := int64(0)
	for _, part := range strings.Split(s, ",") {
		part = strings.TrimSpace(part)
		n, ok := t.Members.ValueOf(part)
		if ok && !ignoreCase {
			name, _ := t.Members.NameOf(n)
			ok = name == part
		}
		if !ok {
			v, isNumber := object.ParseNumber(part)
			if !isNumber {
				return object.Enum{}, false
			}
			c, err := object.Convert(v, object.Int64Type)
			if err != nil {
				return object.Enum{}, false
			}
			n = c.(int64)
		}
		total |= n
	}
	return object.Enum{Type: t, Value: total}, true
}

func tryEnum(a Args, ignoreCase bool, refAt int) (Value, error) {
	t := Arg[*object.Type](a, 0)
	if t == nil || t.Members == nil {
		return nil, argument("enumType", "Type provided must be an Enum.")
	}
	e, ok := enumText(t, a.String(1), ignoreCase)
	if !ok {
		e = object.Enum{Type: t}
	}
	return ok, a.setRef(refAt, e)
}
