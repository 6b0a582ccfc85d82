package dotnet

import (
	"encoding/base64"
	"encoding/hex"
	"math/big"
	"strconv"
	"strings"

	"migsh/shell/object"
)

var (
	convertType      = object.NewClass("System.Convert", nil)
	base64Options    = object.NewEnum("System.Base64FormattingOptions", "None", "InsertLineBreaks")
	dbNullType       = object.NewClass("System.DBNull", nil)
	bitConverterType = object.NewClass("System.BitConverter", nil)
)

// DBNull is [DBNull]::Value.
type DBNull struct{}

// PSType is System.DBNull.
func (DBNull) PSType() *object.Type { return dbNullType }

// PSString is empty.
func (DBNull) PSString(*object.Culture) string { return "" }

func dbNullMembers() []Def { return []Def{Const("System.DBNull Value", DBNull{})} }

func convertMembers() []Def {
	defs := []Def{
		Const("System.Object DBNull", DBNull{}),
		Static("bool IsDBNull(System.Object value)", func(a Args) (Value, error) { _, ok := a.Value(0).(DBNull); return ok, nil }),
		Static("System.TypeCode GetTypeCode(System.Object value)", func(a Args) (Value, error) { return typeCode(a.Value(0)), nil }),
		Static("System.Object ChangeType(System.Object value, type conversionType)", changeType),
		Static("System.Object ChangeType(System.Object value, type conversionType, System.IFormatProvider provider)", changeType),
		Static("bool ToBoolean(System.Object value)", func(a Args) (Value, error) {
			s, text := object.Unwrap(a.Value(0)).(string)
			if !text {
				return object.Truth(a.Value(0)), nil
			}
			switch t := strings.TrimSpace(s); {
			case strings.EqualFold(t, "true"):
				return true, nil
			case strings.EqualFold(t, "false"):
				return false, nil
			}
			return nil, formatError("String '" + s + "' was not recognized as a valid Boolean.")
		}),
		Static("datetime ToDateTime(System.Object value)", func(a Args) (Value, error) { return toDate(a, a.Host.CultureInfo()) }),
		Static("datetime ToDateTime(System.Object value, System.IFormatProvider provider)", func(a Args) (Value, error) { return toDate(a, a.Culture(1)) }),
		Static("char ToChar(System.Object value)", func(a Args) (Value, error) { return bare(object.Convert(a.Value(0), object.CharType)) }),
	}
	for _, t := range []*object.Type{object.SByteType, object.ByteType, object.Int16Type, object.UInt16Type, object.Int32Type, object.UInt32Type, object.Int64Type,
		object.UInt64Type, object.SingleType, object.DoubleType, object.DecimalType} {
		defs = append(defs, toNumber(t)...)
	}
	return append(append(defs, convertTexts()...), base64Defs()...)
}

// bare takes the .NET exception out of PowerShell's conversion error.
func bare(v Value, err error) (Value, error) {
	if err == nil {
		return v, nil
	}
	x := object.AsException(err)
	if x.Inner != nil {
		return nil, x.Inner
	}
	return nil, object.NewException(object.InvalidCastExceptionType, "Unable to cast object.")
}

func toDate(a Args, c *object.Culture) (Value, error) {
	switch x := object.Unwrap(a.Value(0)).(type) {
	case string:
		d, problem := object.ParseDateTime(x, c, 0)
		if problem != nil {
			return nil, problem
		}
		return d, nil
	case nil:
		return object.DateTime{}, nil
	case object.DateTime:
		return x, nil
	}
	return nil, object.NewException(object.InvalidCastExceptionType, "Invalid cast from '"+object.TypeOf(a.Value(0)).ShortName()+"' to 'DateTime'.")
}

func toNumber(t *object.Type) []Def {
	name := bracketName(t)
	method := "To" + t.ShortName()
	plain := func(a Args, c *object.Culture) (Value, error) {
		switch x := object.Unwrap(a.Value(0)).(type) {
		case nil:
			return object.Default(t), nil
		case string:
			return parseNumber(x, t, defaultStyle(t), c)
		}
		return bare(object.Convert(a.Value(0), t))
	}
	defs := []Def{
		Static(name+" "+method+"(System.Object value)", func(a Args) (Value, error) { return plain(a, a.Host.CultureInfo()) }),
		Static(name+" "+method+"(System.Object value, System.IFormatProvider provider)", func(a Args) (Value, error) { return plain(a, a.Culture(1)) }),
	}
	if !t.IsInteger() {
		return defs
	}
	return append(defs, Static(name+" "+method+"(string value, int fromBase)", func(a Args) (Value, error) { return fromBase(a.String(0), a.Int(1), t) }))
}

func fromBase(s string, base int, t *object.Type) (Value, error) {
	if base != 2 && base != 8 && base != 10 && base != 16 {
		return nil, argument("", "Invalid Base.")
	}
	digits := s
	if base == 16 && len(s) > 2 && (s[:2] == "0x" || s[:2] == "0X") {
		digits = s[2:]
	}
	if s == "" {
		return nil, outOfRange("Index was out of range. Must be non-negative and less than the size of the collection.", "Specified argument was out of the range of valid values.")
	}
	n, ok := new(big.Int).SetString(digits, base)
	if !ok || base != 10 && strings.ContainsAny(digits, "+-_") {
		if base == 10 {
			return nil, badNumber(s)
		}
		if strings.HasPrefix(s, "-") {
			return nil, argument("", "String cannot contain a minus sign if the base is not 10.")
		}
		for i := range len(digits) {
			if _, err := strconv.ParseUint(digits[i:i+1], base, 8); err != nil {
				if i == 0 {
					break
				}
				return nil, formatError("Additional non-parsable characters are at the end of the string.")
			}
		}
		return nil, formatError("Could not find any recognizable digits.")
	}
	return bitsToType(n, t)
}

func changeType(a Args) (Value, error) {
	t := Arg[*object.Type](a, 1)
	if t == nil {
		return nil, null("conversionType")
	}
	v := object.Unwrap(a.Value(0))
	if s, ok := v.(string); ok && t.IsNumeric() {
		return parseNumber(s, t, defaultStyle(t), a.Host.CultureInfo())
	}
	if v == nil {
		if t.Value {
			return nil, object.NewException(object.InvalidCastExceptionType, "Null object cannot be converted to a value type.")
		}
		return nil, nil
	}
	if t == object.StringType {
		return object.ToStringCulture(v, a.Host.CultureInfo()), nil
	}
	return bare(object.Convert(v, t))
}

func convertTexts() []Def {
	return []Def{
		Static("string ToString(System.Object value)", func(a Args) (Value, error) { return object.ToStringCulture(a.Value(0), a.Host.CultureInfo()), nil }),
		Static("string ToString(System.Object value, System.IFormatProvider provider)", func(a Args) (Value, error) {
			return object.ToStringCulture(a.Value(0), a.Culture(1)), nil
		}),
		Static("string ToString(int value, int toBase)", toBase), Static("string ToString(long value, int toBase)", toBase),
		Static("string ToString(byte value, int toBase)", toBase), Static("string ToString(short value, int toBase)", toBase),
		Static("string ToHexString(byte[] inArray)", func(a Args) (Value, error) { return strings.ToUpper(hex.EncodeToString(a.Bytes(0))), nil }),
		Static("string ToHexStringLower(byte[] inArray)", func(a Args) (Value, error) { return hex.EncodeToString(a.Bytes(0)), nil }),
		Static("byte[] FromHexString(string s)", func(a Args) (Value, error) {
			b, err := hex.DecodeString(a.String(0))
			if err != nil {
				return nil, formatError("The input is not a valid hex string as it contains a non-hex character.")
			}
			return &object.Bytes{B: b}, nil
		}),
	}
}

// toBase writes an integer in base 2, 8, 10 or 16, negative ones as two's complement of their width.
func toBase(a Args) (Value, error) {
	base := a.Int(1)
	if base != 2 && base != 8 && base != 10 && base != 16 {
		return nil, argument("", "Invalid Base.")
	}
	n, err := object.Convert(a.Value(0), object.Int64Type)
	if err != nil {
		return nil, err
	}
	u := uint64(n.(int64))
	switch a.Value(0).(type) {
	case int32:
		u &= 1<<32 - 1
	case int16:
		u &= 1<<16 - 1
	}
	if base == 10 {
		return strconv.FormatInt(n.(int64), 10), nil
	}
	return strconv.FormatUint(u, base), nil
}

func base64Defs() []Def {
	encode := func(a Args, lines bool) (Value, error) {
		if a.Null(0) {
			return nil, null("inArray")
		}
		s := base64.StdEncoding.EncodeToString(a.Bytes(0))
		if !lines {
			return s, nil
		}
		var b strings.Builder
		for len(s) > 76 {
			b.WriteString(s[:76] + "\r\n")
			s = s[76:]
		}
		return b.String() + s, nil
	}
	return []Def{
		Static("string ToBase64String(byte[] inArray)", func(a Args) (Value, error) { return encode(a, false) }),
		Static("string ToBase64String(byte[] inArray, System.Base64FormattingOptions options)", func(a Args) (Value, error) { return encode(a, a.Enum(1) == 1) }),
		Static("string ToBase64String(byte[] inArray, int offset, int length)", func(a Args) (Value, error) {
			b := a.Bytes(0)
			if a.Int(1) < 0 || a.Int(2) < 0 || a.Int(1)+a.Int(2) > len(b) {
				return nil, outOfRange("offset", "Offset and length must refer to a position in the string.")
			}
			return base64.StdEncoding.EncodeToString(b[a.Int(1) : a.Int(1)+a.Int(2)]), nil
		}),
		Static("byte[] FromBase64String(string s)", func(a Args) (Value, error) {
			s := strings.NewReplacer(" ", "", "\t", "", "\r", "", "\n", "").Replace(a.String(0))
			b, err := base64.StdEncoding.DecodeString(s)
			if err != nil {
				if len(s)%4 != 0 && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=") == "" {
					return nil, formatError("Invalid length for a Base-64 char array or string.")
				}
				return nil, formatError("The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, or an illegal character among the padding characters.")
			}
			return &object.Bytes{B: b}, nil
		}),
	}
}
