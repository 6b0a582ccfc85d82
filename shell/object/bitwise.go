package object

import (
	"math/big"
)

// BitOp is an operator on bits.
type BitOp uint8

// The operators -band, -bor, -bxor, -shl and -shr.
const (
	BitAnd BitOp = iota
	BitOr
	BitXor
	ShiftLeft
	ShiftRight
)

// Bitwise computes a op b. Enumerations keep their type; other numbers work in Int32, Int64, UInt64 or BigInteger, whichever both fit.
func Bitwise(o BitOp, a, b Value) (Value, error) {
	ua, ub := Unwrap(a), Unwrap(b)
	if o >= ShiftLeft {
		return shift(o, ua, ub)
	}
	if e, ok := ua.(Enum); ok {
		f, err := Convert(ub, e.Type)
		if err != nil {
			return nil, err
		}
		return Enum{e.Type, bits64(o, e.Value, f.(Enum).Value)}, nil
	}
	x, err := bitOperand(o, ua, notBig(ub))
	if err != nil {
		return nil, err
	}
	y, err := bitOperand(o, ub, notBig(x))
	if err != nil {
		return nil, err
	}
	if isReal(x) && isType[*big.Int](y) || isReal(y) && isType[*big.Int](x) {
		return nil, nullReference() // pwsh: the conversion to a common type finds none
	}
	if isFloat(x) || isFloat(y) { // pwsh: both sides become Doubles first
		x, y = asReal(x), asReal(y)
	}
	if isReal(x) || isReal(y) {
		return bitsReal(o, x, y)
	}
	return bitsWide(o, x, y), nil
}

// bitsReal is for reals, which are rounded. pwsh: the result is UInt64, or Int64 when a side is negative.
func bitsReal(o BitOp, x, y Value) (Value, error) {
	a, err := unsignedReal(x)
	if err != nil {
		return nil, err
	}
	b, err := unsignedReal(y)
	if err != nil {
		return nil, err
	}
	r := bits64(o, int64(a), int64(b))
	if signOf(x) < 0 || signOf(y) < 0 {
		return r, nil
	}
	return uint64(r), nil
}

// asReal is a 64-bit integer as a Double.
func asReal(v Value) Value {
	switch n := v.(type) {
	case int64:
		return float64(n)
	case uint64:
		return float64(n)
	}
	return v
}

func isReal(v Value) bool { return isFloat(v) || isDecimal(v) }

// unsignedReal rounds a real and gives its bits; negative ones count as the two's complement.
func unsignedReal(v Value) (uint64, error) {
	if !isReal(v) {
		return uint64(bitPattern(v)), nil
	}
	if n, problem := numberTo(v, Int64Type); problem == nil {
		return uint64(n.(int64)), nil
	}
	u, err := Convert(v, UInt64Type)
	if err != nil {
		return 0, err
	}
	return u.(uint64), nil
}

// BitNot is -bnot a.
func BitNot(a Value) (Value, error) {
	if e, ok := Unwrap(a).(Enum); ok {
		return Enum{e.Type, ^e.Value}, nil
	}
	x, err := bitOperand(BitXor, Unwrap(a), nil)
	if err == nil {
		x, err = wholeNumber(x)
	}
	if err != nil {
		return nil, err
	}
	switch n := x.(type) {
	case int64:
		return ^n, nil
	case uint64:
		return ^n, nil
	case uint32:
		return ^n, nil
	case *big.Int:
		return new(big.Int).Not(n), nil
	}
	i, _ := toInt64(x)
	return narrow(^i), nil
}

// bitOperand is a number; texts are read, and an error speaks of the type of the other side.
func bitOperand(o BitOp, v, other Value) (Value, error) {
	x, ok := operand(v)
	if ok {
		return x, nil
	}
	s, isText := v.(string)
	if !isText {
		return nil, noBitOperator(o, v)
	}
	return parseOperand(s, other)
}

// wholeNumber rounds a real to the integer type -shl and -bnot work in.
func wholeNumber(x Value) (Value, error) {
	switch x.(type) {
	case float64, float32, Decimal:
		for _, t := range []*Type{Int32Type, UInt32Type, Int64Type} {
			if r, problem := numberTo(x, t); problem == nil {
				return r, nil
			}
		}
		if r, problem := numberTo(x, UInt64Type); problem == nil {
			return r, nil
		}
		return nil, notConvertible(x, Int32Type)
	}
	return x, nil
}

func noBitOperator(o BitOp, a Value) error {
	return noMethod(a, o.method())
}

func bits64(o BitOp, a, b int64) int64 {
	switch o {
	case BitAnd:
		return a & b
	case BitOr:
		return a | b
	}
	return a ^ b
}

func bitsWide(o BitOp, x, y Value) Value {
	if isType[*big.Int](x) || isType[*big.Int](y) {
		a, b, r := toBig(x), toBig(y), new(big.Int)
		switch o {
		case BitAnd:
			return r.And(a, b)
		case BitOr:
			return r.Or(a, b)
		}
		return r.Xor(a, b)
	}
	if isType[uint64](x) || isType[uint64](y) {
		return uint64(bits64(o, bitPattern(x), bitPattern(y)))
	}
	a, _ := toInt64(x)
	b, _ := toInt64(y)
	r := bits64(o, a, b)
	switch {
	case isType[int64](x) || isType[int64](y):
		return r
	case isType[uint32](x) || isType[uint32](y):
		return uint32(r)
	}
	return boxInt32(int32(r))
}

func bitPattern(v Value) int64 {
	if u, ok := v.(uint64); ok {
		return int64(u)
	}
	n, _ := toInt64(v)
	return n
}

// shift keeps the left side's type; the distance counts modulo its width.
func shift(o BitOp, a, b Value) (Value, error) {
	switch {
	case a == nil:
		return boxInt32(0), nil
	case isType[float32](a):
		return nil, NewException(InvalidCastExceptionType, "Unable to cast object of type 'System.Single' to type 'System.Double'.").
			WithID("System.InvalidCastException", "OperationStopped")
	}
	if err := shiftDefined(o, a, b); err != nil {
		return nil, err
	}
	x, err := bitOperand(o, a, notBig(b))
	if err != nil {
		return nil, err
	}
	if halfNumber(a) {
		x = toBig(x)
	}
	d, err := Convert(b, Int32Type)
	if err != nil {
		return nil, err
	}
	if x, err = wholeNumber(x); err != nil {
		return nil, err
	}
	n := uint(uint32(d.(int32)))
	left := o == ShiftLeft
	switch v := x.(type) {
	case uint8:
		if left {
			return v << (n & 31), nil
		}
		return v >> (n & 31), nil
	case int8:
		if left {
			return v << (n & 31), nil
		}
		return v >> (n & 31), nil
	case int16:
		if left {
			return v << (n & 31), nil
		}
		return v >> (n & 31), nil
	case int64:
		if left {
			return v << (n & 63), nil
		}
		return v >> (n & 63), nil
	case uint64:
		if left {
			return v << (n & 63), nil
		}
		return v >> (n & 63), nil
	case uint32:
		if left {
			return v << (n & 31), nil
		}
		return v >> (n & 31), nil
	case *big.Int:
		if left {
			return new(big.Int).Lsh(v, n), nil
		}
		return new(big.Int).Rsh(v, n), nil
	}
	i, _ := toInt64(x)
	if left {
		return boxInt32(int32(i) << (n & 31)), nil
	}
	return boxInt32(int32(i) >> (n & 31)), nil
}
