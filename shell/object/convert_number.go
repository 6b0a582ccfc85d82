package object

import (
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"
)

// convertToNumber is number to number (and bool, char, enum to number).
func convertToNumber(v, u Value, to *Type) (Value, error) {
	r, problem := numberTo(u, to)
	switch problem {
	case nil:
		return r, nil
	case errNoConversion:
		if TypeOf(u).Name == "System.DBNull" {
			return nil, valueError("InvalidCastIConvertible", u, to, NewException(InvalidCastExceptionType, "Object cannot be cast from DBNull to other types."))
		}
		return nil, notConvertible(v, to)
	}
	if n, isBig := u.(*big.Int); isBig { // pwsh: BigInteger is no IConvertible; its cast operators are used
		if sizeOf(to) < 4 && !n.IsInt64() {
			problem = overflow(Int32Type)
		} else if sizeOf(to) < 4 || n.Sign() < 0 && (to == UInt32Type || to == UInt64Type) {
			problem = NewException(OverflowExceptionType, "Arithmetic operation resulted in an overflow.")
		}
		return nil, valueError("InvalidCastTargetInvocationExceptionop_Explicit", u, to, problem)
	}
	return nil, valueError("InvalidCastIConvertible", u, to, problem)
}

// errNoConversion is numberTo's answer for values that are no numbers.
var errNoConversion = NewException(InvalidCastExceptionType, "")

// numberTo converts among numbers by System.Convert's rules: halves go to even, what does not fit is an OverflowException.
func numberTo(u Value, to *Type) (Value, *Exception) {
	switch x := u.(type) {
	case int32:
		return intTo(int64(x), to)
	case int64:
		return intTo(x, to)
	case uint8:
		return intTo(int64(x), to)
	case int8:
		return intTo(int64(x), to)
	case int16:
		return intTo(int64(x), to)
	case uint16:
		return intTo(int64(x), to)
	case uint32:
		return intTo(int64(x), to)
	case uint64:
		switch to.Kind {
		case KindDouble:
			return float64(x), nil
		case KindSingle:
			return float32(x), nil
		}
		return bigTo(new(big.Int).SetUint64(x), to)
	case float64:
		return floatTo(x, to, 15)
	case float32:
		return floatTo(float64(x), to, 7)
	case Decimal:
		return decimalTo(x, to)
	case *big.Int:
		return bigTo(x, to)
	case bool:
		if x {
			return intTo(1, to)
		}
		return intTo(0, to)
	case Enum:
		return intTo(x.Value, to)
	case Char:
		return intTo(int64(x), to)
	case DateTime:
		if to == BigIntegerType {
			return nil, NewException(InvalidCastExceptionType, "Invalid cast from 'System.DateTime' to 'System.Numerics.BigInteger'.")
		}
		return nil, NewException(InvalidCastExceptionType, fmt.Sprintf("Invalid cast from 'DateTime' to '%s'.", to.ShortName()))
	}
	return nil, errNoConversion
}

func intTo(n int64, to *Type) (Value, *Exception) {
	ok := true
	switch to.Kind {
	case KindInt32:
		if ok = n == int64(int32(n)); ok {
			return int32(n), nil
		}
	case KindInt64:
		return n, nil
	case KindDouble:
		return float64(n), nil
	case KindUInt8:
		if ok = n == int64(uint8(n)); ok {
			return uint8(n), nil
		}
	case KindInt8:
		if ok = n == int64(int8(n)); ok {
			return int8(n), nil
		}
	case KindInt16:
		if ok = n == int64(int16(n)); ok {
			return int16(n), nil
		}
	case KindUInt16:
		if ok = n == int64(uint16(n)); ok {
			return uint16(n), nil
		}
	case KindUInt32:
		if ok = n == int64(uint32(n)); ok {
			return uint32(n), nil
		}
	case KindUInt64:
		if ok = n >= 0; ok {
			return uint64(n), nil
		}
	case KindSingle:
		return float32(n), nil
	case KindDecimal:
		return DecimalFromInt(n), nil
	case KindBigInt:
		return big.NewInt(n), nil
	}
	return nil, overflow(to)
}

// overflow is the OverflowException System.Convert throws for a target type.
func overflow(to *Type) *Exception {
	what := map[Kind]string{KindInt8: "a signed byte", KindUInt8: "an unsigned byte", KindChar: "a character"}[to.Kind]
	if what == "" {
		article := "a"
		if strings.HasPrefix(to.ShortName(), "I") {
			article = "an"
		}
		what = article + " " + to.ShortName()
	}
	return NewException(OverflowExceptionType, "Value was either too large or too small for "+what+".")
}

func bigTo(b *big.Int, to *Type) (Value, *Exception) {
	switch to.Kind {
	case KindBigInt:
		return b, nil
	case KindDouble:
		return bigFloat(b), nil
	case KindSingle:
		return float32(bigFloat(b)), nil
	case KindDecimal:
		if d, ok := DecimalFromBig(b); ok {
			return d, nil
		}
		return nil, overflow(to)
	}
	if v, ok := bigToInteger(b, to); ok {
		return v, nil
	}
	return nil, overflow(to)
}

// bigFloat is b as a Double. .NET cuts off what does not fit instead of rounding.
func bigFloat(b *big.Int) float64 {
	f, _ := new(big.Float).SetMode(big.ToZero).SetPrec(53).SetInt(b).Float64()
	return f
}

func bigToInteger(b *big.Int, to *Type) (Value, bool) {
	if to.Kind == KindUInt64 {
		return b.Uint64(), b.IsUint64()
	}
	if !b.IsInt64() {
		return nil, false
	}
	v, err := intTo(b.Int64(), to)
	return v, err == nil
}

func floatTo(f float64, to *Type, digits int) (Value, *Exception) {
	switch to.Kind {
	case KindDouble:
		return f, nil
	case KindSingle:
		return float32(f), nil
	case KindDecimal:
		if d, ok := DecimalFromFloat(f, digits); ok {
			return d, nil
		}
		return nil, overflow(to)
	case KindBigInt:
		if math.IsNaN(f) {
			return nil, NewException(OverflowExceptionType, "The value is not a number.")
		}
		if math.IsInf(f, 0) {
			return nil, NewException(OverflowExceptionType, "BigInteger cannot represent infinity.")
		}
		b, _ := big.NewFloat(math.Trunc(f)).Int(nil)
		return b, nil
	}
	r := math.RoundToEven(f)
	if to.Kind == KindInt64 || to.Kind == KindUInt64 {
		return floatToLong(r, to)
	}
	if r >= math.MinInt32 && r <= math.MaxUint32 {
		return intTo(int64(r), to)
	}
	if sizeOf(to) < 4 { // .NET goes through Int32 to the smaller types
		return nil, overflow(Int32Type)
	}
	return nil, overflow(to)
}

// pwsh: conversions of a Double to 64 bits are checked by the processor's rule and say so.
func floatToLong(r float64, to *Type) (Value, *Exception) {
	if to.Kind == KindInt64 && r >= -9223372036854775808.0 && r < 9223372036854775808.0 {
		return int64(r), nil
	}
	if to.Kind == KindUInt64 && r >= 0 && r < 18446744073709551616.0 {
		return uint64(r), nil
	}
	return nil, NewException(OverflowExceptionType, "Arithmetic operation resulted in an overflow.")
}

func decimalTo(d Decimal, to *Type) (Value, *Exception) {
	switch to.Kind {
	case KindDecimal:
		return d, nil
	case KindDouble:
		return d.Float(), nil
	case KindSingle:
		return float32(d.Float()), nil
	case KindBigInt:
		return d.Big(), nil
	}
	return bigTo(d.Round(0, RoundHalfEven).Big(), to)
}

func convertToChar(v, u Value) (Value, error) {
	switch x := u.(type) {
	case float64, float32, Decimal, bool, DateTime:
		return nil, valueError("InvalidCastIConvertible", u, CharType,
			NewException(InvalidCastExceptionType, fmt.Sprintf("Invalid cast from '%s' to 'Char'.", TypeOf(x).ShortName())))
	case *big.Int:
		return nil, valueError("InvalidCastIConvertible", u, CharType, NewException(InvalidCastExceptionType, "Object must implement IConvertible."))
	}
	n, problem := numberTo(u, UInt16Type)
	if problem == errNoConversion {
		return nil, notConvertible(v, CharType)
	}
	if problem != nil {
		return nil, valueError("InvalidCastIConvertible", u, CharType, overflow(CharType))
	}
	return Char(n.(uint16)), nil
}

// stringToNumber is [to]$s for number types.
func stringToNumber(s string, to *Type) (Value, error) {
	t := strings.TrimSpace(s)
	if t == "" {
		return Default(to), nil
	}
	if v, ok := plainInteger(t, to); ok {
		return v, nil
	}
	if t[0] == '-' && (to.Kind == KindDouble || to.Kind == KindSingle) { // so that -0 keeps its sign
		if f, ok := parseThousands(t); ok {
			if r, problem := f.to(to); problem == nil {
				return r, nil
			}
		}
	}
	if hex, ok := strings.CutPrefix(strings.ToLower(t), "0x"); ok && (to == UInt32Type || to == UInt64Type) {
		if n, err := strconv.ParseUint(hex, 16, 8*sizeOf(to)); err == nil {
			r, _ := bigTo(new(big.Int).SetUint64(n), to)
			return r, nil
		}
	}
	if before, ok := strings.CutSuffix(t, "-"); ok && to == DecimalType && allDigits(strings.ReplaceAll(before, ".", "")) { // Decimal takes a sign behind
		t = "-" + before
	}
	if n, ok := ParseNumber(t); ok {
		if r, problem := numberTo(n, to); problem == nil {
			return r, nil
		}
	}
	if f, ok := parseThousands(t); ok {
		if r, problem := f.to(to); problem == nil {
			return r, nil
		}
	}
	return nil, numberParseError(s, t, to)
}

// plainInteger is the fast path: a short run of digits for Int32.
func plainInteger(t string, to *Type) (Value, bool) {
	if to != Int32Type || len(t) > 9 {
		return nil, false
	}
	n := int32(0)
	for i := 0; i < len(t); i++ {
		if !isDigit(t[i]) {
			return nil, false
		}
		n = n*10 + int32(t[i]-'0')
	}
	return n, true
}

// realText is a real number's text without group separators.
type realText string

// parseThousands reads [sign]digits with commas anywhere among the whole digits, point and exponent, as .NET's Float|AllowThousands does.
func parseThousands(t string) (realText, bool) {
	body := strings.TrimLeft(t, "+-")
	if len(t)-len(body) > 1 {
		return "", false
	}
	switch strings.ToLower(body) {
	case "nan", "infinity":
		return realText(t), true
	}
	whole, rest := body, ""
	if i := strings.IndexAny(body, ".eE"); i >= 0 {
		whole, rest = body[:i], body[i:]
	}
	if strings.HasPrefix(whole, ",") || strings.ContainsAny(rest, ",xXpP_") {
		return "", false
	}
	clean := strings.ReplaceAll(whole, ",", "")
	if !allDigits(clean) {
		return "", false
	}
	text := t[:len(t)-len(body)] + clean + rest
	if _, err := strconv.ParseFloat(text, 64); err != nil && !strings.Contains(err.Error(), "range") {
		return "", false
	}
	return realText(text), true
}

func (r realText) to(to *Type) (Value, *Exception) {
	if to.Kind == KindDecimal {
		d, ok := ParseDecimal(string(r))
		if !ok {
			return nil, overflow(to)
		}
		return d, nil
	}
	f, _ := strconv.ParseFloat(string(r), 64)
	return floatTo(f, to, 15)
}

func numberParseError(s, t string, to *Type) error {
	id := "InvalidCastFromStringToInteger"
	switch to.Kind {
	case KindDouble, KindSingle:
		id = "InvalidCastFromStringToDoubleOrSingle"
	case KindDecimal:
		id = "InvalidCastFromStringToDecimal"
	}
	return valueError(id, s, to, parseProblem(s, t, to))
}

// parseProblem is what .NET's Parse of the type says about a text that is no number of it.
func parseProblem(s, t string, to *Type) *Exception {
	digits := strings.TrimLeft(t, "+-")
	switch {
	case to.Kind == KindBigInt:
		return NewException(FormatExceptionType, "The value could not be parsed.")
	case to.Kind == KindDecimal:
		if _, ok := parseThousands(t); ok && !strings.ContainsAny(t, "iInNeE") {
			return overflow(to)
		}
	case allDigits(digits) && digits != "" && len(t)-len(digits) <= 1:
		return overflow(to)
	case to.IsInteger() && (t[0] != '-' || unsignedOf(to) != to) && len(digits) > 2 && (digits[:2] == "0x" || digits[:2] == "0X") && isHex(digits[2:]):
		// pwsh: hexadecimal text is read as the unsigned number of that width.
		return overflow(unsignedOf(to))
	}
	return inputFormat(s)
}

// inputFormat is the FormatException of number parsing.
func inputFormat(s string) *Exception {
	return NewException(FormatExceptionType, "The input string '"+s+"' was not in a correct format.")
}

func isHex(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i] | 0x20; !isDigit(s[i]) && (c < 'a' || c > 'f') {
			return false
		}
	}
	return s != ""
}

func unsignedOf(t *Type) *Type {
	switch t.Kind {
	case KindInt8:
		return ByteType
	case KindInt16:
		return UInt16Type
	case KindInt32:
		return UInt32Type
	case KindInt64:
		return UInt64Type
	}
	return t
}

// sizeOf is the number of bytes of a primitive integer type.
func sizeOf(t *Type) int {
	switch t.Kind {
	case KindInt8, KindUInt8:
		return 1
	case KindInt16, KindUInt16:
		return 2
	case KindInt64, KindUInt64:
		return 8
	}
	return 4
}
