package object

import (
	"fmt"
	"math/big"
	"strings"
)

// Convert turns v into a value of type to by PowerShell's conversion rules, those of a cast [to]$v. Errors are PSInvalidCastException
// with PowerShell's text and error id, the .NET exception behind it as Inner. (A cast in a script reports it inside a
// RuntimeException of the same message; that is the interpreter's doing.)
func Convert(v Value, to *Type) (Value, error) {
	switch to.Kind {
	case KindObject:
		return v, nil
	case KindString:
		if s, ok := v.(string); ok {
			return s, nil
		}
		return ToString(v), nil
	case KindBool:
		return Truth(v), nil
	case KindVoid:
		return nil, nil
	}
	if v == nil {
		return convertNull(to)
	}
	u := Unwrap(v)
	if from := TypeOf(u); from == to || from.Is(to) {
		if to.Kind == KindPSObject {
			return v, nil
		}
		return u, nil
	}
	return convertTo(v, u, to)
}

// CanConvert is -as without the value: whether Convert would succeed.
func CanConvert(v Value, to *Type) bool {
	_, err := Convert(v, to)
	return err == nil
}

func convertNull(to *Type) (Value, error) {
	switch {
	case to.IsNumeric():
		return Default(to), nil
	case to.Kind == KindChar:
		return Char(0), nil
	case to == SwitchParameterType && to.FromValue != nil:
		v, _, err := to.FromValue(false)
		return v, err
	case to.Kind == KindEnum:
		return nil, castError("nullToEnumInvalidCast", "Cannot convert null to type \"%s\" due to enumeration values that are not valid."+
			" Specify one of the following enumeration values and try again. The possible enumeration values are \"%s\".",
			to.Name, strings.Join(to.Members.Names, ","))
	case to.Value && to.Kind != KindNullable:
		return nil, castError("nullToObjectInvalidCast", "Cannot convert null to type \"%s\".", to.Name)
	}
	return nil, nil
}

// convertTo is Convert for a value that is not of the type yet; u is v without its wrapper.
func convertTo(v, u Value, to *Type) (Value, error) {
	if c, ok := u.(Converter); ok {
		if r, ok := c.PSConvert(to); ok {
			return r, nil
		}
	}
	if to.FromValue != nil {
		if r, ok, err := to.FromValue(v); ok || err != nil {
			return r, err
		}
	}
	switch to.Kind {
	case KindNullable:
		return Convert(v, to.Elem)
	case KindArray:
		return convertToArray(v, to)
	case KindEnum:
		return convertToEnum(u, to)
	case KindArrayList, KindList:
		return convertToList(v, to)
	case KindHashtable, KindOrdered:
		return convertToDictionary(u, to)
	case KindPSObject:
		return convertToObject(v, u)
	case KindException:
		if s, ok := u.(string); ok {
			return NewException(to, s), nil
		}
	case KindType:
		if s, ok := u.(string); ok {
			if t := TypeByName(s); t != nil {
				return t, nil
			}
			return nil, notConvertible(v, to).WithID("InvalidCastFromStringToType", "InvalidArgument")
		}
	}
	if build := builder(to); build != nil {
		if r, ok, err := build(to, v); ok || err != nil {
			return r, err
		}
	}
	if s, ok := u.(string); ok {
		return convertString(s, to)
	}
	return convertValue(v, u, to)
}

func builder(t *Type) func(to *Type, v Value) (Value, bool, error) {
	if t.Def != nil {
		return t.Def.Build
	}
	return t.Build
}

func convertValue(v, u Value, to *Type) (Value, error) {
	switch {
	case to.IsNumeric():
		return convertToNumber(v, u, to)
	case to.Kind == KindChar:
		return convertToChar(v, u)
	case to.Kind == KindDateTime || to.Kind == KindDateTimeOffset || to.Kind == KindTimeSpan:
		return convertToTime(v, u, to)
	case to.Kind == KindGuid:
		if b, ok := u.(*Bytes); ok && len(b.B) == 16 {
			return GuidFromBytes(b.B), nil
		}
		switch u.(type) {
		case bool, Char, DateTime:
			return nil, invalidCast(u, to)
		}
		if TypeOf(u).IsNumeric() { // pwsh: numbers go through their text
			return convertString(ToString(u), to)
		}
	case to.Kind == KindVersion, to.Kind == KindUri:
		switch u.(type) {
		case bool, Char, DateTime:
			if to.Kind == KindVersion {
				return nil, invalidCast(u, to)
			}
		}
		// pwsh: other values go through their text.
		if !IsEnumerable(u) {
			if r, err := convertString(ToString(u), to); err == nil || TypeOf(u).IsNumeric() {
				return r, err
			}
		}
	}
	return nil, notConvertible(v, to)
}

// castError makes PSInvalidCastException with an error id.
func castError(id, format string, args ...any) *Exception {
	return NewException(PSInvalidCastExceptionType, fmt.Sprintf(format, args...)).WithID(id, "InvalidArgument")
}

// valueError is the error of a conversion that exists but refused this value.
func valueError(id string, v Value, to *Type, inner *Exception) *Exception {
	return castError(id, "Cannot convert value \"%s\" to type \"%s\". Error: \"%s\"", messageText(v), to.Name, inner.Message).WithInner(inner)
}

// messageText is how a value appears in an error's text. pwsh: in the current culture, collections by their type.
func messageText(v Value) string {
	if o, ok := v.(*Object); ok && o.Base == nil {
		return o.String()
	}
	return ToStringCulture(v, EnUS)
}

// notConvertible is the error when there is no conversion at all.
func notConvertible(v Value, to *Type) *Exception {
	return castError("ConvertToFinalInvalidCastException", "Cannot convert the \"%s\" value of type \"%s\" to type \"%s\".",
		messageText(v), TypeOf(v).Name, to.Name)
}

// Default is the value an uninitialised variable of the type has: 0, false, empty structures, nil for reference types.
func Default(t *Type) Value {
	switch t.Kind {
	case KindBool:
		return false
	case KindChar:
		return Char(0)
	case KindInt8:
		return int8(0)
	case KindUInt8:
		return uint8(0)
	case KindInt16:
		return int16(0)
	case KindUInt16:
		return uint16(0)
	case KindInt32:
		return int32(0)
	case KindUInt32:
		return uint32(0)
	case KindInt64:
		return int64(0)
	case KindUInt64:
		return uint64(0)
	case KindSingle:
		return float32(0)
	case KindDouble:
		return float64(0)
	case KindDecimal:
		return Decimal{}
	case KindBigInt:
		return new(big.Int)
	case KindDateTime:
		return DateTime{}
	case KindDateTimeOffset:
		return DateTimeOffset{}
	case KindTimeSpan:
		return TimeSpan(0)
	case KindGuid:
		return Guid{}
	case KindEnum:
		return Enum{t, 0}
	}
	return nil
}
