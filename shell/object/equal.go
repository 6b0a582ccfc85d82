package object

import (
	"bytes"
	"math/big"
	"strings"
)

// Equals is -eq (ignoreCase) and -ceq for single values: the right side is converted to the left side's type; when that fails they differ.
// Collections on the left are the caller's business (CompareOp filters).
func Equals(a, b Value, ignoreCase bool) bool {
	a, b = Unwrap(a), Unwrap(b)
	switch x := a.(type) {
	case nil:
		return b == nil
	case int32:
		if y, ok := b.(int32); ok {
			return x == y
		}
	case string:
		if y, ok := b.(string); ok {
			return EqualStrings(x, y, ignoreCase)
		}
		if b == nil {
			return false
		}
		return EqualStrings(x, ToString(b), ignoreCase)
	case bool:
		if b == nil {
			return false
		}
		return x == Truth(b)
	}
	if b == nil {
		return false
	}
	if isNumber(a) && isNumber(b) {
		n, ok := compareNumbers(a, b)
		return ok && n == 0
	}
	if sameValue(a, b) {
		return true
	}
	if o, ok := a.(*Object); ok && o.EqualTo != nil {
		return o.EqualTo(b)
	}
	return equalConverted(a, b, ignoreCase)
}

// EqualStrings compares two strings by their characters, without regard to case when asked.
func EqualStrings(a, b string, ignoreCase bool) bool {
	if a == b {
		return true
	}
	return ignoreCase && (len(a) == len(b) || !IsASCII(a) || !IsASCII(b)) && strings.EqualFold(a, b)
}

// sameValue is Object.Equals for two values of any type.
func sameValue(a, b Value) bool {
	switch x := a.(type) {
	case *big.Int:
		y, ok := b.(*big.Int)
		return ok && x.Cmp(y) == 0
	case DateTime:
		y, ok := b.(DateTime)
		return ok && x.Ticks == y.Ticks
	case DateTimeOffset:
		y, ok := b.(DateTimeOffset)
		return ok && x.UTC() == y.UTC()
	case *Version:
		y, ok := b.(*Version)
		return ok && *x == *y
	case *Uri:
		y, ok := b.(*Uri)
		return ok && x.String() == y.String()
	case *Bytes:
		y, ok := b.(*Bytes)
		return ok && x == y
	case Equaler:
		return x.PSEquals(b)
	}
	return comparable(a) && comparable(b) && a == b
}

// comparable guards == against Go types that panic.
func comparable(v Value) bool {
	switch v.(type) {
	case Typed, string, bool, int32, int64, float64, int8, uint8, int16, uint16, uint32, uint64, float32:
		return true
	}
	return false
}

func equalConverted(a, b Value, ignoreCase bool) bool {
	t := TypeOf(a)
	switch a.(type) {
	case Sequence, *Hashtable, *Object, *Type: // pwsh: nothing converts to RuntimeType, so a type never equals its name
		return false
	}
	if c, ok := a.(Char); ok && ignoreCase {
		if y, err := Convert(b, CharType); err == nil {
			return EqualStrings(c.String(), y.(Char).String(), true)
		}
		return false
	}
	y, err := Convert(b, t)
	if err != nil || y == nil {
		return false
	}
	if isNumber(a) {
		n, ok := compareNumbers(a, y)
		return ok && n == 0
	}
	return sameValue(a, Unwrap(y))
}

// Same is Object.Equals(a, b): equal values of the same type, or the same object; no conversion.
func Same(a, b Value) bool {
	a, b = Unwrap(a), Unwrap(b)
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	switch x := a.(type) {
	case Decimal:
		y, ok := b.(Decimal)
		return ok && x.Cmp(y) == 0
	case *Bytes:
		y, ok := b.(*Bytes)
		return ok && (x == y)
	case *Object:
		if x.EqualTo != nil {
			return x.EqualTo(b)
		}
	}
	return sameValue(a, b)
}

// SameBytes reports whether two byte arrays have the same contents.
func SameBytes(a, b *Bytes) bool { return bytes.Equal(a.B, b.B) }
