package object

import (
	"cmp"
	"fmt"
	"math"
	"math/big"
	"strings"
)

// Compare orders two single values as -lt and its relatives do: the right side is converted to the left side's type; strings compare by
// the culture's rules. The error is PowerShell's for values that can't be compared.
func Compare(a, b Value, ignoreCase bool) (int, error) {
	a, b = Unwrap(a), Unwrap(b)
	switch x := a.(type) {
	case int32:
		if y, ok := b.(int32); ok {
			return cmp.Compare(x, y), nil
		}
	case string:
		return CompareStrings(x, ToString(b), ignoreCase), nil
	case nil:
		return compareNull(b), nil
	}
	if b == nil {
		return -compareNull(a), nil
	}
	if isNumber(a) && isNumber(b) {
		n, _ := compareNumbers(a, b)
		return n, nil
	}
	return compareConverted(a, b, ignoreCase)
}

// pwsh: $null is below everything, but a negative number is below $null.
func compareNull(b Value) int {
	switch {
	case b == nil:
		return 0
	case isNumber(b):
		if s := signOf(b); s < 0 {
			return 1
		}
	}
	return -1
}

func signOf(v Value) int {
	n, _ := compareNumbers(v, int32(0))
	return n
}

func compareConverted(a, b Value, ignoreCase bool) (int, error) {
	t := TypeOf(a)
	if c, ok := b.(Char); ok && isNumber(a) {
		n, _ := compareNumbers(a, int32(c))
		return n, nil
	}
	if e, ok := a.(Enum); ok && isNumber(b) {
		n, _ := compareNumbers(e.Value, b)
		return n, nil
	}
	y, err := Convert(b, t)
	if err != nil {
		if _, text := b.(string); text && reportsCast(a) {
			return 0, err
		}
		if unordered(a) {
			return 0, notComparable(a)
		}
		return 0, NewException(RuntimeExceptionType,
			fmt.Sprintf("Could not compare \"%s\" to \"%s\". Error: \"%s\"", ToString(a), ToString(b), err.Error())).
			WithInner(AsException(err)).WithID("ComparisonFailure", "InvalidOperation")
	}
	if isNumber(a) {
		n, _ := compareNumbers(a, y)
		return n, nil
	}
	if n, ok := compareSameType(a, Unwrap(y), ignoreCase); ok {
		return n, nil
	}
	if c, ok := a.(Comparer); ok {
		return c.PSCompare(y)
	}
	if n, ok, err := scriptedCompare(a, Unwrap(y)); ok {
		return n, err
	}
	if sameValue(a, y) {
		return 0, nil
	}
	if unordered(a) {
		return 0, notComparable(a)
	}
	return 0, NewException(ExtendedTypeSystemExceptionType,
		fmt.Sprintf("Cannot compare \"%[1]s\" to \"%[2]s\" because the objects are not the same type or the object \"%[1]s\" does not implement \"IComparable\".",
			messageText(a), messageText(b))).WithID("PSObjectCompareTo", "NotSpecified")
}

// reportsCast tells whether comparing a with a text that is none of its type reports the failed cast itself. pwsh: primitive numbers and
// enumerations do; all others wrap it into "Could not compare".
func reportsCast(a Value) bool {
	switch a.(type) {
	case Enum:
		return true
	case *big.Int:
		return false
	}
	return isNumber(a)
}

// IsNaN reports whether v is a real number's "not a number". pwsh: -lt, -le, -gt and -ge are all false with one.
func IsNaN(v Value) bool {
	switch x := Unwrap(v).(type) {
	case float64:
		return x != x
	case float32:
		return x != x
	}
	return false
}

// unordered tells whether a's class is not IComparable. pwsh: a [pscustomobject] is, and fails in its own words.
func unordered(a Value) bool {
	switch x := a.(type) {
	case *Object:
		return x.Type != nil && !x.Type.Is(IComparableType)
	case Comparer:
		return false
	}
	if isNumber(a) {
		return false
	}
	_, ok := compareSameType(a, a, false)
	return !ok
}

func notComparable(a Value) error {
	return NewException(PSArgumentExceptionType, fmt.Sprintf("Cannot compare \"%s\" because it is not IComparable.", messageText(a))).
		WithID("NotIcomparable", "InvalidOperation")
}

// compareSameType orders two values of one type of this package.
func compareSameType(a, b Value, ignoreCase bool) (int, bool) {
	switch x := a.(type) {
	case bool:
		return cmp.Compare(btoi(x), btoi(b.(bool))), true
	case Char:
		if ignoreCase {
			return cmp.Compare(strings.ToUpper(x.String()), strings.ToUpper(b.(Char).String())), true
		}
		return cmp.Compare(x, b.(Char)), true
	case DateTime:
		return cmp.Compare(x.Ticks, b.(DateTime).Ticks), true
	case DateTimeOffset:
		return cmp.Compare(x.UTC().Ticks, b.(DateTimeOffset).UTC().Ticks), true
	case TimeSpan:
		return cmp.Compare(x, b.(TimeSpan)), true
	case Guid:
		y := b.(Guid)
		return strings.Compare(string(x[:]), string(y[:])), true
	case *Version:
		return x.Cmp(b.(*Version)), true
	case Enum:
		return cmp.Compare(x.Value, b.(Enum).Value), true
	}
	return 0, false
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

func isNumber(v Value) bool {
	switch v.(type) {
	case int32, int64, float64, Decimal, uint8, int8, int16, uint16, uint32, uint64, float32, *big.Int:
		return true
	}
	return false
}

// compareNumbers orders numbers of any two types in the wider one; ok is false when one is NaN (which is below all).
func compareNumbers(a, b Value) (n int, ok bool) {
	if x, xok := toInt64(a); xok {
		if y, yok := toInt64(b); yok {
			return cmp.Compare(x, y), true
		}
	}
	if isFloat(a) || isFloat(b) {
		x, y := toFloat(a), toFloat(b)
		return cmp.Compare(x, y), !math.IsNaN(x) && !math.IsNaN(y)
	}
	if isDecimal(a) || isDecimal(b) {
		x, ex := numberTo(a, DecimalType)
		y, ey := numberTo(b, DecimalType)
		if ex == nil && ey == nil {
			return x.(Decimal).Cmp(y.(Decimal)), true
		}
	}
	return toBig(a).Cmp(toBig(b)), true
}

func isFloat(v Value) bool {
	switch v.(type) {
	case float64, float32:
		return true
	}
	return false
}

func isDecimal(v Value) bool { _, ok := v.(Decimal); return ok }

// toInt64 is a primitive integer that fits.
func toInt64(v Value) (int64, bool) {
	switch x := v.(type) {
	case int32:
		return int64(x), true
	case int64:
		return x, true
	case uint8:
		return int64(x), true
	case int8:
		return int64(x), true
	case int16:
		return int64(x), true
	case uint16:
		return int64(x), true
	case uint32:
		return int64(x), true
	case uint64:
		return int64(x), x <= math.MaxInt64
	}
	return 0, false
}

func toFloat(v Value) float64 {
	f, _ := numberTo(v, DoubleType)
	x, _ := f.(float64)
	return x
}

func toBig(v Value) *big.Int {
	b, _ := numberTo(v, BigIntegerType)
	if x, ok := b.(*big.Int); ok {
		return x
	}
	return new(big.Int)
}

// CompareKeys orders the keys of sorted dictionaries; keys that can't be compared are ordered by their text.
func CompareKeys(a, b Value) int {
	n, err := Compare(a, b, false)
	if err != nil {
		return strings.Compare(ToString(a), ToString(b))
	}
	return n
}
