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
	x, err := bitOperand(o, ua)
	if err != nil {
		return nil, err
	}
	y, err := bitOperand(o, ub)
	if err != nil {
		return nil, err
	}
	return bitsWide(o, x, y), nil
}

// BitNot is -bnot a.
func BitNot(a Value) (Value, error) {
	if e, ok := Unwrap(a).(Enum); ok {
		return Enum{e.Type, ^e.Value}, nil
	}
	x, err := bitOperand(BitXor, Unwrap(a))
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

// bitOperand is a number without fraction: reals are rounded, texts are read.
func bitOperand(o BitOp, v Value) (Value, error) {
	x, ok := operand(v)
	if !ok {
		s, isText := v.(string)
		if !isText {
			return nil, noBitOperator(o, v)
		}
		n, err := parseOperand(s)
		if err != nil {
			return nil, err
		}
		x = n
	}
	switch n := x.(type) {
	case float64, float32, Decimal:
		if r, problem := numberTo(n, Int32Type); problem == nil {
			return r, nil
		}
		if r, problem := numberTo(n, Int64Type); problem == nil {
			return r, nil
		}
		return Convert(n, UInt64Type)
	}
	return x, nil
}

func noBitOperator(o BitOp, a Value) error {
	name := [...]string{"op_BitwiseAnd", "op_BitwiseOr", "op_ExclusiveOr", "op_LeftShift", "op_RightShift"}[o]
	return NewException(RuntimeExceptionType, "Method invocation failed because ["+TypeOf(a).String()+"] does not contain a method named '"+name+"'.").
		WithID("MethodNotFound", "InvalidOperation")
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
	case isType[uint32](x) && isType[uint32](y):
		return uint32(r)
	case isType[uint32](x) || isType[uint32](y):
		return r
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
	x, err := bitOperand(o, a)
	if err != nil {
		return nil, err
	}
	d, err := Convert(b, Int32Type)
	if err != nil {
		return nil, err
	}
	n := uint(uint32(d.(int32)))
	left := o == ShiftLeft
	switch v := x.(type) {
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
