package object

import (
	"math/big"
)

// Value is any PowerShell value; see the package comment for the Go types that occur. nil is $null.
type Value = any

// Char is System.Char: one UTF-16 code unit.
type Char uint16

// Typed is implemented by values that are defined outside this package: script blocks, error records, files, migration batches …
type Typed interface {
	// PSType is the .NET type the value claims to have; it never returns nil.
	PSType() *Type
}

// Stringer is implemented by Typed values whose ToString() is not their type's name.
type Stringer interface {
	// PSString is the value's ToString() under the culture; nil means the invariant culture.
	PSString(c *Culture) string
}

// Truther is implemented by Typed values that are not simply true, such as a switch parameter.
type Truther interface{ PSTruth() bool }

// Equaler is implemented by Typed values that define their own equality (Object.Equals).
type Equaler interface{ PSEquals(other Value) bool }

// Comparer is implemented by Typed values that are IComparable. The error says that other is of a type they can't be compared to.
type Comparer interface {
	PSCompare(other Value) (int, error)
}

// Converter is implemented by Typed values that can turn themselves into another type. ok is false when they can't.
type Converter interface {
	PSConvert(to *Type) (v Value, ok bool)
}

// Formatter is implemented by Typed values that understand a format string (IFormattable).
type Formatter interface {
	PSFormat(format string, c *Culture) (string, error)
}

// Unwrap returns the value inside a wrapping *Object (PSObject.BaseObject), or v itself. A [pscustomobject] wraps nothing and stays.
func Unwrap(v Value) Value {
	if o, ok := v.(*Object); ok && o.Base != nil {
		return o.Base
	}
	return v
}

// Truth is the value of v as a condition: [bool]$v, which never fails.
func Truth(v Value) bool {
	switch x := v.(type) {
	case nil:
		return false
	case bool:
		return x
	case string:
		return x != ""
	case int32:
		return x != 0
	case int64:
		return x != 0
	case float64:
		return x != 0
	case Char:
		return x != 0
	case int8:
		return x != 0
	case uint8:
		return x != 0
	case int16:
		return x != 0
	case uint16:
		return x != 0
	case uint32:
		return x != 0
	case uint64:
		return x != 0
	case float32:
		return x != 0
	case Decimal:
		return !x.IsZero()
	case *big.Int:
		return x.Sign() != 0
	case Enum:
		return x.Value != 0
	case *Object:
		return x.Base == nil || Truth(x.Base)
	case Sequence:
		return truthOfSequence(x)
	case Truther:
		return x.PSTruth()
	}
	return true
}

// pwsh: an empty list is false, a list of one is that element (a nested list of one is true when it has any element), a longer one is true.
func truthOfSequence(s Sequence) bool {
	switch s.Len() {
	case 0:
		return false
	case 1:
		if inner, ok := Unwrap(s.At(0)).(Sequence); ok {
			return inner.Len() > 0
		}
		return Truth(s.At(0))
	}
	return true
}

// IsNull reports whether v is $null; a null inside a wrapper counts.
func IsNull(v Value) bool { return v == nil }
