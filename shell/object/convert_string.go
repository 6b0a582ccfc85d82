package object

import (
	"fmt"
	"math/big"
	"strings"
)

// convertString is [to]'s' for the types of this package.
func convertString(s string, to *Type) (Value, error) {
	if to.IsNumeric() {
		return stringToNumber(s, to)
	}
	switch to.Kind {
	case KindChar:
		if u := Units(s); len(u) == 1 {
			return Char(u[0]), nil
		}
		return nil, valueError("InvalidCastParseTargetInvocation", s, to, NewException(FormatExceptionType, "String must be exactly one character long."))
	case KindDateTime:
		d, problem := ParseDateTime(s, Invariant, DateStylesNone)
		return parsed(d, problem, s, to)
	case KindDateTimeOffset:
		d, problem := ParseDateTimeOffset(s, Invariant, DateStylesNone)
		return parsed(d, problem, s, to)
	case KindTimeSpan:
		t, problem := ParseTimeSpan(s, Invariant)
		return parsed(t, problem, s, to)
	case KindGuid:
		if g, ok := ParseGuid(s); ok {
			return g, nil
		}
		return parsed(nil, NewException(FormatExceptionType, "Unrecognized Guid format."), s, to)
	case KindVersion:
		v, problem := ParseVersionError(s)
		if problem != nil {
			return nil, valueError("InvalidCastParseTargetInvocation", s, to, problem)
		}
		return v, nil
	case KindUri:
		u, problem := ParseUri(s)
		if problem != nil {
			return nil, valueError("InvalidCastFromStringToUri", s, to, problem)
		}
		return u, nil
	}
	return nil, notConvertible(s, to)
}

func parsed(v Value, problem *Exception, s string, to *Type) (Value, error) {
	if problem != nil {
		return nil, valueError("InvalidCastParseTargetInvocationWithFormatProvider", s, to, problem)
	}
	return v, nil
}

// ParseVersionError is Version.Parse with .NET's exceptions.
func ParseVersionError(s string) (*Version, *Exception) {
	v, problem := ParseVersion(s)
	switch problem {
	case "":
		return v, nil
	case "parts":
		return nil, NewException(ArgumentExceptionType, "Version string portion was too short or too long. (Parameter 'input')")
	case "overflow":
		return nil, overflow(Int32Type)
	}
	bad := ""
	for _, p := range strings.Split(s, ".") {
		if !allDigits(strings.TrimSpace(p)) || strings.TrimSpace(p) == "" {
			bad = p
			break
		}
	}
	if problem == "negative" {
		return nil, NewException(ArgumentOutOfRangeExceptionType,
			fmt.Sprintf("input ('%s') must be a non-negative value. (Parameter 'input')\nActual value was %s.", bad, bad))
	}
	return nil, inputFormat(bad)
}

// convertToEnum takes names (also abbreviated), lists of names, and numbers.
func convertToEnum(u Value, to *Type) (Value, error) {
	switch x := u.(type) {
	case string:
		return enumFromString(x, x, to)
	case Sequence:
		return enumFromString(strings.Join(texts(x), ","), u, to)
	case bool, Char, DateTime:
		return nil, invalidCast(u, to)
	case *big.Int:
		return nil, notConvertible(u, to)
	case uint64:
		if x > 1<<63-1 {
			return definedEnum(Enum{to, -1}, u)
		}
	case float64, float32, Decimal:
		return enumFromString(ToString(u), ToString(u), to) // pwsh: reals go by their text
	}
	n, problem := numberTo(u, Int64Type)
	if problem == errNoConversion {
		return nil, notConvertible(u, to)
	}
	if problem != nil {
		return enumFromString(ToString(u), u, to)
	}
	return definedEnum(Enum{to, n.(int64)}, u)
}

// invalidCast is the error of IConvertible for types it does not convert to.
func invalidCast(u Value, to *Type) error {
	from, name := TypeOf(u).Name, to.Name
	if to == DateTimeType {
		from, name = TypeOf(u).ShortName(), to.ShortName()
	}
	return valueError("InvalidCastIConvertible", u, to,
		NewException(InvalidCastExceptionType, "Invalid cast from '"+from+"' to '"+name+"'."))
}

func texts(s Sequence) []string {
	out := make([]string, s.Len())
	for i := range out {
		out[i] = ToString(s.At(i))
	}
	return out
}

func validFlags(e Enum) bool {
	if !e.Type.Members.Flags {
		return false
	}
	all := int64(0)
	for _, v := range e.Type.Members.Values {
		all |= v
	}
	return e.Value&^all == 0
}

func enumFromString(s string, orig Value, to *Type) (Value, error) {
	m := to.Members
	total := int64(0)
	parts := strings.Split(s, ",")
	for _, part := range parts {
		part = strings.TrimSpace(part)
		if n, ok := m.ValueOf(part); ok {
			total |= n
			continue
		}
		if len(parts) == 1 && isWholeText(part) && len(strings.TrimLeft(part, "+-")) >= len(part)-1 && strings.Trim(part, "+-") != "" {
			return enumFromText(part, orig, to)
		}
		if len(parts) > 1 {
			return nil, enumError(orig, to, unknownEnumName(s, m))
		}
		match, problem := m.abbreviation(part)
		if problem != nil {
			return nil, enumError(orig, to, problem)
		}
		total |= match
	}
	return definedEnumAs("EnumParseUndefined", Enum{to, total}, orig)
}

// enumFromText is a number written as text.
func enumFromText(s string, orig Value, to *Type) (Value, error) {
	v, err := stringToNumber(s, to.Members.Underlying)
	if err != nil {
		return nil, valueError("InvalidCastFromStringToEnum", orig, to, AsException(err).Inner)
	}
	n, _ := numberTo(v, Int64Type)
	return definedEnum(Enum{to, n.(int64)}, orig)
}

// definedEnum refuses numbers that no member or combination of flags has.
func definedEnum(e Enum, orig Value) (Value, error) {
	return definedEnumAs("UndefinedIntegerToEnum", e, orig)
}

func definedEnumAs(id string, e Enum, orig Value) (Value, error) {
	if _, known := e.Type.Members.NameOf(e.Value); known || validFlags(e) {
		return e, nil
	}
	return nil, castError(id, "Cannot convert value \"%s\" to type \"%s\" due to enumeration values that are not valid."+
		" Specify one of the following enumeration values and try again. The possible enumeration values are \"%s\".",
		messageText(orig), e.Type.Name, strings.Join(e.Type.Members.Names, ","))
}

func isWholeText(s string) bool { return allDigits(strings.TrimLeft(s, "+-")) }

func enumError(orig Value, to *Type, problem *Exception) error {
	return valueError("SubstringDisambiguationEnumParseThrewAnException", orig, to, problem)
}

func unknownEnumName(s string, m *EnumMembers) *Exception {
	return NewException(RuntimeExceptionType, "Unable to match the identifier name "+s+
		" to a valid enumerator name. Specify one of the following enumerator names and try again:\n"+strings.Join(m.Names, ", "))
}

// abbreviation finds the one member that starts with name.
func (m *EnumMembers) abbreviation(name string) (int64, *Exception) {
	var hits []string
	value := int64(0)
	for i, n := range m.Names {
		if len(n) >= len(name) && strings.EqualFold(n[:len(name)], name) {
			hits, value = append(hits, n), m.Values[i]
		}
	}
	switch len(hits) {
	case 0:
		return 0, unknownEnumName(name, m)
	case 1:
		return value, nil
	}
	return 0, NewException(RuntimeExceptionType, "The identifier name "+name+
		" cannot be processed because it is either too similar or identical to the following enumerator names: "+strings.Join(hits, ", ")+
		". Use a more specific identifier name.")
}
