package dotnet

import (
	"math"

	"migsh/shell/object"
)

var (
	mathType         = object.NewClass("System.Math", nil)
	midpointRounding = object.NewEnum("System.MidpointRounding", "ToEven", "AwayFromZero", "ToZero", "ToNegativeInfinity", "ToPositiveInfinity")
)

func decimalMode(mode int64) object.RoundMode { return object.RoundMode(mode) }

func mathMembers() []Def {
	defs := []Def{
		Const("double PI", math.Pi), Const("double E", math.E), Const("double Tau", 2*math.Pi),
		Static("double Pow(double x, double y)", func(a Args) (Value, error) { return math.Pow(a.Double(0), a.Double(1)), nil }),
		Static("double Atan2(double y, double x)", func(a Args) (Value, error) { return math.Atan2(a.Double(0), a.Double(1)), nil }),
		Static("double IEEERemainder(double x, double y)", func(a Args) (Value, error) { return math.Remainder(a.Double(0), a.Double(1)), nil }),
		Static("double Log(double d)", func(a Args) (Value, error) { return math.Log(a.Double(0)), nil }),
		Static("double Log(double a, double newBase)", func(a Args) (Value, error) { return logBase(a.Double(0), a.Double(1)), nil }),
		Static("double CopySign(double x, double y)", func(a Args) (Value, error) { return math.Copysign(a.Double(0), a.Double(1)), nil }),
		Static("double FusedMultiplyAdd(double x, double y, double z)", func(a Args) (Value, error) { return math.FMA(a.Double(0), a.Double(1), a.Double(2)), nil }),
		Static("long BigMul(int a, int b)", func(a Args) (Value, error) { return int64(a.Int(0)) * int64(a.Int(1)), nil }),
	}
	for name, f := range map[string]func(float64) float64{"Sqrt": math.Sqrt, "Cbrt": math.Cbrt, "Exp": math.Exp, "Log10": math.Log10, "Log2": math.Log2,
		"Sin": math.Sin, "Cos": math.Cos, "Tan": math.Tan, "Asin": math.Asin, "Acos": math.Acos, "Atan": math.Atan, "Sinh": math.Sinh, "Cosh": math.Cosh,
		"Tanh": math.Tanh, "Asinh": math.Asinh, "Acosh": math.Acosh, "Atanh": math.Atanh} {
		defs = append(defs, Static("double "+name+"(double d)", func(a Args) (Value, error) { return f(a.Double(0)), nil }))
	}
	defs = append(defs, roundings()...)
	defs = append(defs, absSign()...)
	return append(append(append(defs, minMax()...), divRems()...), magnitudes()...)
}

func logBase(x, base float64) float64 {
	switch base {
	case 2:
		return math.Log2(x)
	case 10:
		return math.Log10(x)
	}
	return math.Log(x) / math.Log(base)
}

func roundings() []Def {
	decimalOf := func(a Args) object.Decimal { return Arg[object.Decimal](a, 0) }
	return []Def{
		Static("double Floor(double d)", func(a Args) (Value, error) { return math.Floor(a.Double(0)), nil }),
		Static("decimal Floor(decimal d)", func(a Args) (Value, error) { return decimalOf(a).Round(0, object.RoundFloor), nil }),
		Static("double Ceiling(double a)", func(a Args) (Value, error) { return math.Ceil(a.Double(0)), nil }),
		Static("decimal Ceiling(decimal d)", func(a Args) (Value, error) { return decimalOf(a).Round(0, object.RoundCeiling), nil }),
		Static("double Truncate(double d)", func(a Args) (Value, error) { return math.Trunc(a.Double(0)), nil }),
		Static("decimal Truncate(decimal d)", func(a Args) (Value, error) { return decimalOf(a).Round(0, object.RoundDown), nil }),
		Static("double Round(double a)", func(a Args) (Value, error) { return math.RoundToEven(a.Double(0)), nil }),
		Static("double Round(double value, int digits)", func(a Args) (Value, error) { return roundDouble(a.Double(0), a.Int(1), 0) }),
		Static("double Round(double value, System.MidpointRounding mode)", func(a Args) (Value, error) { return roundDouble(a.Double(0), 0, a.Enum(1)) }),
		Static("double Round(double value, int digits, System.MidpointRounding mode)", func(a Args) (Value, error) { return roundDouble(a.Double(0), a.Int(1), a.Enum(2)) }),
		Static("decimal Round(decimal d)", func(a Args) (Value, error) { return decimalOf(a).Round(0, object.RoundHalfEven), nil }),
		Static("decimal Round(decimal d, int decimals)", func(a Args) (Value, error) { return roundDecimal(decimalOf(a), a.Int(1), 0) }),
		Static("decimal Round(decimal d, System.MidpointRounding mode)", func(a Args) (Value, error) { return roundDecimal(decimalOf(a), 0, a.Enum(1)) }),
		Static("decimal Round(decimal d, int decimals, System.MidpointRounding mode)", func(a Args) (Value, error) { return roundDecimal(decimalOf(a), a.Int(1), a.Enum(2)) }),
	}
}

// roundDouble scales, rounds and scales back, as .NET does: 2.675 to two digits gives 2.68 when 267.5 is exact after scaling.
func roundDouble(f float64, digits int, mode int64) (Value, error) {
	if digits < 0 || digits > 15 {
		return nil, outOfRange("digits", "Rounding digits must be between 0 and 15, inclusive.")
	}
	if math.Abs(f) >= 1e16 {
		return f, nil
	}
	p := math.Pow10(digits)
	f *= p
	switch mode {
	case 0:
		f = math.RoundToEven(f)
	case 1:
		f = math.Round(f)
	case 2:
		f = math.Trunc(f)
	case 3:
		f = math.Floor(f)
	case 4:
		f = math.Ceil(f)
	}
	return f / p, nil
}

func roundDecimal(d object.Decimal, digits int, mode int64) (Value, error) {
	if digits < 0 || digits > 28 {
		return nil, outOfRange("decimals", "Decimal can only round to between 0 and 28 digits of precision.")
	}
	return d.Round(digits, decimalMode(mode)), nil
}

// signedTypes are those Abs and Sign have overloads for, in .NET's order.
var signedTypes = []*object.Type{object.Int16Type, object.Int32Type, object.Int64Type, object.SByteType, object.DecimalType, object.DoubleType, object.SingleType}

// absSign are Abs and Sign, whose overloads keep the type.
func absSign() []Def {
	var defs []Def
	for _, t := range signedTypes {
		name := bracketName(t)
		defs = append(defs,
			Static(name+" Abs("+name+" value)", func(a Args) (Value, error) {
				if n, err := object.Compare(a.Value(0), int32(0), false); err != nil || n >= 0 {
					return a.Value(0), err
				}
				neg, err := object.Neg(a.Value(0))
				if err != nil {
					return nil, err
				}
				v, err := object.Convert(neg, t)
				if err != nil {
					return nil, object.NewException(object.OverflowExceptionType, "Negating the minimum value of a twos complement number is invalid.")
				}
				return v, nil
			}),
			Static("int Sign("+name+" value)", func(a Args) (Value, error) {
				if math.IsNaN(a.Double(0)) {
					return nil, object.NewException(object.ArithmeticExceptionType, "Function does not accept floating point Not-a-Number values.")
				}
				n, err := object.Compare(a.Value(0), int32(0), false)
				return object.Int(n), err
			}))
	}
	return defs
}

// minMax are Min, Max and Clamp.
func minMax() []Def {
	var defs []Def
	types := []*object.Type{object.ByteType, object.DecimalType, object.DoubleType, object.Int16Type, object.Int32Type, object.Int64Type, object.SByteType,
		object.SingleType, object.UInt16Type, object.UInt32Type, object.UInt64Type}
	for _, t := range types {
		name := bracketName(t)
		defs = append(defs,
			Static(name+" Max("+name+" val1, "+name+" val2)", func(a Args) (Value, error) { return pick(a.Value(0), a.Value(1), 1), nil }),
			Static(name+" Min("+name+" val1, "+name+" val2)", func(a Args) (Value, error) { return pick(a.Value(0), a.Value(1), -1), nil }),
			Static(name+" Clamp("+name+" value, "+name+" min, "+name+" max)", func(a Args) (Value, error) {
				if n, _ := object.Compare(a.Value(1), a.Value(2), false); n > 0 {
					return nil, argument("", "'"+object.ToString(a.Value(1))+"' cannot be greater than "+object.ToString(a.Value(2))+".")
				}
				return pick(pick(a.Value(0), a.Value(1), 1), a.Value(2), -1), nil
			}))
	}
	return defs
}

// pick is the larger (1) or smaller (-1) of two numbers; NaN wins.
func pick(x, y Value, want int) Value {
	if f, ok := x.(float64); ok && math.IsNaN(f) {
		return x
	}
	if f, ok := y.(float64); ok && math.IsNaN(f) {
		return y
	}
	if n, _ := object.Compare(x, y, false); n == -want {
		return y
	}
	return x
}

func divRems() []Def {
	var defs []Def
	for _, t := range []*object.Type{object.Int32Type, object.Int64Type} {
		name := bracketName(t)
		div := func(a Args) (q, r Value, err error) {
			x, _ := object.Convert(a.Value(0), object.Int64Type)
			y, _ := object.Convert(a.Value(1), object.Int64Type)
			if y.(int64) == 0 {
				return nil, nil, object.NewException(object.DivideByZeroExceptionType, "Attempted to divide by zero.")
			}
			q, err = object.Convert(x.(int64)/y.(int64), t)
			if err != nil {
				return nil, nil, err
			}
			r, err = object.Convert(x.(int64)%y.(int64), t)
			return q, r, err
		}
		defs = append(defs,
			Static(name+" DivRem("+name+" a, "+name+" b, [ref] "+name+" result)", func(a Args) (Value, error) {
				q, r, err := div(a)
				if err != nil {
					return nil, err
				}
				return q, a.setRef(2, r)
			}),
			Static("System.ValueTuple["+name+","+name+"] DivRem("+name+" left, "+name+" right)", func(a Args) (Value, error) {
				q, r, err := div(a)
				if err != nil {
					return nil, err
				}
				return newTuple(valueTupleDefs[1], []Value{q, r}), nil
			}))
	}
	return defs
}
