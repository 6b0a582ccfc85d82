package dotnet

import (
	"math"
	"math/bits"
	"slices"
	"strings"

	"migsh/shell/object"
)

// sharedMath are the functions of [math] that the number types have too, as .NET's generic mathematics gives them: [int]::Max, [double]::Sqrt.
var sharedMath = map[*object.Type][]string{
	object.Int32Type:   {"Abs", "Max", "Min", "Clamp", "Sign"},
	object.Int64Type:   {"Abs", "Max", "Min", "Clamp", "Sign"},
	object.DecimalType: {"Max", "Min", "Clamp", "Sign"},
	object.DoubleType: {"Abs", "Max", "Min", "Clamp", "Sign", "Round", "Truncate", "Floor", "Ceiling", "Sqrt", "Cbrt", "Pow", "Exp", "Log", "Log10", "Log2",
		"Sin", "Cos", "Tan", "Asin", "Acos", "Atan", "Atan2", "Sinh", "Cosh", "Tanh", "Asinh", "Acosh", "Atanh", "CopySign"},
}

// genericMath are a number type's static functions that are not about parsing or limits.
func genericMath(t *object.Type) []Def {
	defs := mathOf(t)
	switch t {
	case object.Int32Type:
		return append(append(defs, signTests[int32](t)...), bitCounts(t, func(v int32) uint64 { return uint64(uint32(v)) }, 32)...)
	case object.Int64Type:
		return append(append(defs, signTests[int64](t)...), bitCounts(t, func(v int64) uint64 { return uint64(v) }, 64)...)
	case object.DoubleType:
		return append(defs, doubleMath()...)
	}
	return defs
}

// mathOf are [math]'s overloads for a type.
func mathOf(t *object.Type) []Def {
	names := sharedMath[t]
	if names == nil {
		return nil
	}
	var out []Def
	for _, d := range mathMembers() {
		result, call, _ := strings.Cut(d.sig, " ")
		name, params, isMethod := strings.Cut(call, "(")
		if isMethod && slices.Contains(names, name) && strings.HasPrefix(params, bracketName(t)+" ") && (result == bracketName(t) || name == "Sign") {
			d.sig = strings.NewReplacer(" val1", " x", " val2", " y").Replace(d.sig)
			out = append(out, d)
		}
	}
	return out
}

// signTests are the tests of whole numbers and the comparisons by magnitude.
func signTests[T int32 | int64](t *object.Type) []Def {
	name := bracketName(t)
	test := func(method string, f func(T) bool) Def {
		return Static("bool "+method+"("+name+" value)", func(a Args) (Value, error) { return f(Arg[T](a, 0)), nil })
	}
	two := name + " x, " + name + " y)"
	return []Def{
		test("IsEvenInteger", func(v T) bool { return v&1 == 0 }), test("IsOddInteger", func(v T) bool { return v&1 != 0 }),
		test("IsNegative", func(v T) bool { return v < 0 }), test("IsPositive", func(v T) bool { return v >= 0 }),
		test("IsPow2", func(v T) bool { return v > 0 && v&(v-1) == 0 }),
		Static(name+" MaxMagnitude("+two, func(a Args) (Value, error) { return farther(Arg[T](a, 0), Arg[T](a, 1)), nil }),
		Static(name+" MinMagnitude("+two, func(a Args) (Value, error) { return nearer(Arg[T](a, 0), Arg[T](a, 1)), nil }),
	}
}

// magnitude is the absolute value; that of the smallest number fits no signed one.
func magnitude[T int32 | int64](v T) uint64 {
	if v < 0 {
		return -uint64(int64(v))
	}
	return uint64(v)
}

// farther is the number farther from zero; of two as far the positive one.
func farther[T int32 | int64](x, y T) T {
	if p, q := magnitude(x), magnitude(y); p > q || p == q && x >= 0 {
		return x
	}
	return y
}

// nearer is the number nearer to zero; of two as near the negative one.
func nearer[T int32 | int64](x, y T) T {
	if p, q := magnitude(x), magnitude(y); p < q || p == q && x < 0 {
		return x
	}
	return y
}

// bitCounts are the functions about a number's bits.
func bitCounts[T int32 | int64](t *object.Type, raw func(T) uint64, size int) []Def {
	name := bracketName(t)
	count := func(method string, f func(uint64) int) Def {
		return Static(name+" "+method+"("+name+" value)", func(a Args) (Value, error) { return T(f(raw(Arg[T](a, 0)))), nil })
	}
	rotate := func(method string, sign int) Def {
		return Static(name+" "+method+"("+name+" value, int rotateAmount)", func(a Args) (Value, error) {
			by := (sign*a.Int(1)%size + size) % size
			v := raw(Arg[T](a, 0))
			return T(v<<by | v>>(size-by)), nil
		})
	}
	return []Def{
		count("PopCount", bits.OnesCount64), count("LeadingZeroCount", func(v uint64) int { return bits.LeadingZeros64(v) - 64 + size }),
		count("TrailingZeroCount", func(v uint64) int { return min(bits.TrailingZeros64(v), size) }),
		rotate("RotateLeft", 1), rotate("RotateRight", -1),
	}
}

// magnitudes are [math]'s comparisons by magnitude and its steps to the neighbouring numbers.
func magnitudes() []Def {
	pick := func(method string, first func(x, y float64) bool) Def {
		return Static("double "+method+"(double x, double y)", func(a Args) (Value, error) {
			x, y := a.Double(0), a.Double(1)
			if math.IsNaN(x) || !math.IsNaN(y) && first(x, y) {
				return x, nil
			}
			return y, nil
		})
	}
	return []Def{
		pick("MaxMagnitude", func(x, y float64) bool {
			p, q := math.Abs(x), math.Abs(y)
			return p > q || p == q && !math.Signbit(x)
		}),
		pick("MinMagnitude", func(x, y float64) bool {
			p, q := math.Abs(x), math.Abs(y)
			return p < q || p == q && math.Signbit(x)
		}),
		Static("double BitIncrement(double x)", func(a Args) (Value, error) { return math.Nextafter(a.Double(0), math.Inf(1)), nil }),
		Static("double BitDecrement(double x)", func(a Args) (Value, error) { return math.Nextafter(a.Double(0), math.Inf(-1)), nil }),
		Static("double ScaleB(double x, int n)", func(a Args) (Value, error) { return math.Ldexp(a.Double(0), a.Int(1)), nil }),
	}
}

// doubleMath are the constants and functions of [double] that [math] names otherwise or lacks.
func doubleMath() []Def {
	one := func(method string, f func(float64) Value) Def {
		return Static(method, func(a Args) (Value, error) { return f(a.Double(0)), nil })
	}
	whole := func(v float64) bool { return v == math.Trunc(v) && !math.IsInf(v, 0) }
	return []Def{
		Const("double Pi", math.Pi), Const("double E", math.E), Const("double Tau", 2*math.Pi),
		one("bool IsEvenInteger(double value)", func(v float64) Value { return whole(v) && math.Mod(v, 2) == 0 }),
		one("bool IsOddInteger(double value)", func(v float64) Value { return whole(v) && math.Mod(v, 2) != 0 }),
		one("bool IsPositive(double value)", func(v float64) Value { return !math.Signbit(v) }),
		one("bool IsRealNumber(double value)", func(v float64) Value { return !math.IsNaN(v) }),
		Static("double Hypot(double x, double y)", func(a Args) (Value, error) { return math.Hypot(a.Double(0), a.Double(1)), nil }),
	}
}
