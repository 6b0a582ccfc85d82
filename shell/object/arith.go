package object

import (
	"fmt"
	"math"
	"math/big"
	"math/bits"
	"strings"
)

// Add is a + b. Numbers add in the wider type, and what leaves Int32 or Int64 becomes Double; strings, arrays and hashtables on the left
// are joined with the right side; a $null left side gives the right one.
func Add(a, b Value) (Value, error) {
	if x, ok := a.(int32); ok {
		if y, ok := b.(int32); ok {
			return narrow(int64(x) + int64(y)), nil
		}
	}
	ua, ub := Unwrap(a), Unwrap(b)
	switch x := ua.(type) {
	case Enum:
		return enumArithmetic(opAdd, x, ub)
	case nil:
		if isNumber(ub) || ub == nil {
			return ub, nil
		}
		return b, nil
	case string:
		return x + ToString(b), nil
	case Char:
		return x.String() + ToString(b), nil
	case Sequence:
		return joinArrays(x, b), nil
	case *Hashtable:
		return joinHashtables(x, ub)
	case DateTime, TimeSpan, DateTimeOffset:
		return addTime(ua, ub)
	case Adder:
		return x.PSAdd(b)
	}
	return arithmetic(opAdd, ua, ub)
}

// Adder is implemented by Typed values that define +.
type Adder interface{ PSAdd(b Value) (Value, error) }

// Sub is a - b.
func Sub(a, b Value) (Value, error) {
	if x, ok := a.(int32); ok {
		if y, ok := b.(int32); ok {
			return narrow(int64(x) - int64(y)), nil
		}
	}
	ua, ub := Unwrap(a), Unwrap(b)
	switch x := ua.(type) {
	case Enum:
		return enumArithmetic(opSub, x, ub)
	case DateTime, TimeSpan, DateTimeOffset:
		return subTime(ua, ub)
	}
	return arithmetic(opSub, ua, ub)
}

// Mul is a * b; a string or an array on the left is repeated.
func Mul(a, b Value) (Value, error) {
	if x, ok := a.(int32); ok {
		if y, ok := b.(int32); ok {
			return narrow(int64(x) * int64(y)), nil
		}
	}
	ua, ub := Unwrap(a), Unwrap(b)
	switch x := ua.(type) {
	case string:
		n, err := repeatCount(ub)
		if err != nil {
			return nil, err
		}
		return strings.Repeat(x, n), nil
	case Sequence:
		return repeatArray(x, ub)
	case TimeSpan:
		return scaleSpan(opMul, x, ub)
	case nil:
		return nil, nil
	}
	if t, ok := ub.(TimeSpan); ok && isNumber(ua) {
		return scaleSpan(opMul, t, ua)
	}
	return arithmetic(opMul, ua, ub)
}

// Div is a / b: whole where it is exact, else Double.
func Div(a, b Value) (Value, error) {
	ua, ub := Unwrap(a), Unwrap(b)
	if t, ok := ua.(TimeSpan); ok {
		return scaleSpan(opDiv, t, ub)
	}
	return arithmetic(opDiv, ua, ub)
}

// Rem is a % b with the sign of a.
func Rem(a, b Value) (Value, error) { return arithmetic(opRem, Unwrap(a), Unwrap(b)) }

// enumArithmetic keeps the enumeration: Monday + 1 is Tuesday; the difference of two is a number.
func enumArithmetic(o op, e Enum, b Value) (Value, error) {
	under := e.Type.Members.Underlying
	x, _ := intTo(e.Value, under)
	if f, ok := b.(Enum); ok {
		y, _ := intTo(f.Value, under)
		return arithmetic(o, x, y)
	}
	r, err := arithmetic(o, x, b)
	if err != nil {
		return nil, err
	}
	if n, problem := numberTo(r, Int64Type); problem == nil && !isFloat(r) {
		return Enum{e.Type, n.(int64)}, nil
	}
	return r, nil
}

// Neg is -a.
func Neg(a Value) (Value, error) {
	switch x := Unwrap(a).(type) {
	case int32:
		return narrow(-int64(x)), nil
	case float64:
		return -x, nil
	case float32:
		return -float64(x), nil // pwsh: the sign is a subtraction from the Int32 0, which makes a Double
	case Decimal:
		return x.Neg(), nil
	case TimeSpan:
		return -x, nil
	}
	return arithmetic(opSub, int32(0), Unwrap(a))
}

// Plus is +a: a as a number.
func Plus(a Value) (Value, error) { return arithmetic(opAdd, int32(0), Unwrap(a)) }

// op is an arithmetic operator.
type op uint8

const (
	opAdd op = iota
	opSub
	opMul
	opDiv
	opRem
)

// method is the name .NET gives the operator, which PowerShell's errors use.
func (o op) method() string {
	return [...]string{"op_Addition", "op_Subtraction", "op_Multiply", "op_Division", "op_Modulus"}[o]
}

// narrow is n as the smallest of Int32 and Double, which is what Int32 arithmetic yields.
func narrow(n int64) Value {
	if n == int64(int32(n)) {
		return boxInt32(int32(n))
	}
	return float64(n)
}

// arithmetic converts both sides to the common type and computes there.
func arithmetic(o op, a, b Value) (Value, error) {
	if v, ok, err := scriptedOperator(o.method(), a, b); ok {
		return v, err
	}
	if t, ok := b.(TimeSpan); ok && isNumber(a) { // pwsh: the number becomes a span of ticks
		if n, problem := numberTo(a, Int64Type); problem == nil {
			return spanArithmetic(o, TimeSpan(n.(int64)), t)
		}
	}
	if err := definedFor(o, a, b); err != nil {
		return nil, err
	}
	x, y, err := operands(o, a, b)
	if err != nil {
		if s, text := b.(string); text && isType[*big.Int](a) {
			err = bigArgument(o.method(), s, err)
		}
		return nil, err
	}
	switch {
	case isType[*big.Int](x), isType[*big.Int](y) && !isDecimal(x): // pwsh: BigInteger beats Double; of Decimal, the left side decides
		r, err := bigOp(o, toBig(x), toBig(y))
		if err != nil {
			err = operatorCall(o.method(), err)
		}
		return r, err
	case isDecimal(x) || isDecimal(y):
		r, err := decimalOp(o, x, y)
		if err != nil && (isType[*big.Int](y) || isType[Char](a)) {
			err = operatorCall(o.method(), err)
		}
		return r, err
	case isFloat(x) || isFloat(y):
		return floatOp(o, x, y)
	}
	return integerOp(o, x, y)
}

func spanArithmetic(o op, a, b TimeSpan) (Value, error) {
	switch o {
	case opAdd:
		return a + b, nil
	case opSub:
		return a - b, nil
	case opDiv:
		return float64(a) / float64(b), nil
	}
	return nil, noOperator(o, b)
}

// operands turns both sides into numbers: $null is 0, bool and char count, strings are read.
func operands(o op, a, b Value) (x, y Value, err error) {
	x, ok := operand(a)
	if !ok {
		s, isText := a.(string)
		if !isText {
			return nil, nil, noOperator(o, a)
		}
		if x, err = parseOperand(s, notBig(b)); err != nil {
			return nil, nil, err
		}
	}
	y, ok = operand(b)
	if ok {
		return x, y, nil
	}
	s, isText := b.(string)
	if isText {
		y, err = parseOperand(s, x)
		return x, y, err
	}
	return nil, nil, noOperator(o, b)
}

// notBig is b unless it is a big integer. pwsh: a text on the left of one is read as an Int32.
func notBig(b Value) Value {
	if isType[*big.Int](b) {
		return nil
	}
	return b
}

func operand(v Value) (Value, bool) {
	switch x := v.(type) {
	case nil:
		return int32(0), true
	case bool:
		return int32(btoi(x)), true
	case Char:
		return int32(x), true
	case Enum:
		n, _ := intTo(x.Value, x.Type.Members.Underlying)
		return n, true
	}
	return v, isNumber(v)
}

// parseOperand reads a string operand as a number; the error speaks of the type of the other side.
func parseOperand(s string, other Value) (Value, error) {
	t := strings.TrimSpace(s)
	if t == "" {
		return int32(0), nil
	}
	if n, ok := ParseNumber(t); ok {
		return n, nil
	}
	if f, ok := parseThousands(t); ok {
		v, problem := f.to(DoubleType)
		if problem == nil {
			return v, nil
		}
	}
	to := TypeOf(other)
	if to == nil || !to.IsNumeric() {
		to = Int32Type
	}
	return nil, numberParseError(s, t, to)
}

func noOperator(o op, a Value) error {
	t := TypeOf(a)
	if t == PSCustomObjectType {
		t = PSObjectType
	}
	return NewException(RuntimeExceptionType, fmt.Sprintf("Method invocation failed because [%s] does not contain a method named '%s'.",
		t, o.method())).WithID("MethodNotFound", "InvalidOperation")
}

func divideByZero() error {
	return NewException(RuntimeExceptionType, "Attempted to divide by zero.").
		WithInner(NewException(DivideByZeroExceptionType, "Attempted to divide by zero.")).WithID("RuntimeException", "NotSpecified")
}

// integerOp picks the integer type both sides fit into: Int32, UInt32, Int64, UInt64, or Decimal for a negative number with a UInt64.
func integerOp(o op, x, y Value) (Value, error) {
	a, aok := toInt64(x)
	b, bok := toInt64(y)
	if isType[uint64](x) || isType[uint64](y) {
		if aok && a < 0 || bok && b < 0 {
			return decimalOp(o, x, y)
		}
		return wideOp(o, x, y)
	}
	long := isType[int64](x) || isType[int64](y)
	unsigned := !long && (isType[uint32](x) || isType[uint32](y))
	if unsigned && (a < 0 || b < 0) {
		long, unsigned = true, false
	}
	r, exact, err := longOp(o, a, b)
	switch {
	case err != nil:
		return nil, err
	case !exact && o == opMul:
		return bigFloat(new(big.Int).Mul(big.NewInt(a), big.NewInt(b))), nil // pwsh: the exact product, cut off
	case !exact:
		return floatOp(o, float64(a), float64(b))
	case long:
		return r, nil
	case unsigned && r == int64(uint32(r)):
		return uint32(r), nil
	case unsigned:
		return float64(r), nil
	}
	return narrow(r), nil
}

func isType[T any](v Value) bool { _, ok := v.(T); return ok }

// longOp computes in 64 bits; exact is false when the result does not fit (or a quotient is not whole).
func longOp(o op, a, b int64) (r int64, exact bool, err error) {
	switch o {
	case opAdd:
		r = a + b
		return r, (r > a) == (b > 0), nil
	case opSub:
		r = a - b
		return r, (r < a) == (b > 0), nil
	case opMul:
		hi, lo := bits.Mul64(uint64(abs64(a)), uint64(abs64(b)))
		r = a * b
		fits := hi == 0 && (lo <= math.MaxInt64 || lo == 1<<63 && r < 0)
		return r, fits, nil
	}
	if b == 0 {
		return 0, false, divideByZero()
	}
	if b == -1 {
		if o == opRem {
			return 0, true, nil
		}
		return -a, a != math.MinInt64, nil
	}
	if o == opRem {
		return a % b, true, nil
	}
	return a / b, a%b == 0, nil
}

func abs64(n int64) int64 {
	if n < 0 {
		return -n
	}
	return n
}

// wideOp is for UInt64: the result is UInt64 where it fits, else Double.
func wideOp(o op, x, y Value) (Value, error) {
	a, b := toBig(x), toBig(y)
	r := new(big.Int)
	switch o {
	case opAdd:
		r.Add(a, b)
	case opSub:
		r.Sub(a, b)
	case opMul:
		r.Mul(a, b)
	default:
		if b.Sign() == 0 {
			return nil, divideByZero()
		}
		rem := new(big.Int)
		r.QuoRem(a, b, rem)
		if o == opRem {
			r = rem
		} else if rem.Sign() != 0 {
			return toFloat(x) / toFloat(y), nil
		}
	}
	if r.IsUint64() {
		return r.Uint64(), nil
	}
	if o == opMul {
		return bigFloat(r), nil
	}
	f, _ := new(big.Float).SetInt(r).Float64()
	return f, nil
}

func floatOp(o op, x, y Value) (Value, error) {
	a, b := toFloat(x), toFloat(y)
	var r float64
	switch o {
	case opAdd:
		r = a + b
	case opSub:
		r = a - b
	case opMul:
		r = a * b
	case opDiv:
		r = a / b
	case opRem:
		r = math.Mod(a, b)
	}
	return r, nil
}

func decimalOp(o op, x, y Value) (Value, error) {
	a, problem := numberTo(x, DecimalType)
	if problem == nil {
		var b Value
		if b, problem = numberTo(y, DecimalType); problem == nil {
			return decimalResult(o, a.(Decimal), b.(Decimal))
		}
	}
	return nil, decimalOverflow()
}

func decimalOverflow() error {
	inner := overflow(DecimalType)
	return NewException(RuntimeExceptionType, inner.Message).WithInner(inner).WithID("RuntimeException", "NotSpecified")
}

func decimalResult(o op, d, e Decimal) (Value, error) {
	if o >= opDiv && e.IsZero() {
		return nil, divideByZero()
	}
	r, ok := [...]func(Decimal, Decimal) (Decimal, bool){Decimal.Add, Decimal.Sub, Decimal.Mul, Decimal.Quo, Decimal.Rem}[o](d, e)
	if !ok {
		return nil, decimalOverflow()
	}
	return r, nil
}

func bigOp(o op, a, b *big.Int) (Value, error) {
	r := new(big.Int)
	switch o {
	case opAdd:
		return r.Add(a, b), nil
	case opSub:
		return r.Sub(a, b), nil
	case opMul:
		return r.Mul(a, b), nil
	}
	if b.Sign() == 0 {
		return nil, divideByZero()
	}
	if o == opRem {
		return r.Rem(a, b), nil
	}
	return r.Quo(a, b), nil
}
