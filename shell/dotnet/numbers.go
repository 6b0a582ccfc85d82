package dotnet

import (
	"math"
	"math/big"
	"strings"

	"migsh/shell/object"
)

// numberClass is one numeric type's constants.
type numberClass struct {
	t        *object.Type
	min, max Value
}

func numberClasses() []numberClass {
	maxBig, _ := new(big.Int).SetString("18446744073709551615", 10)
	return []numberClass{
		{object.SByteType, int8(math.MinInt8), int8(math.MaxInt8)}, {object.ByteType, uint8(0), uint8(math.MaxUint8)},
		{object.Int16Type, int16(math.MinInt16), int16(math.MaxInt16)}, {object.UInt16Type, uint16(0), uint16(math.MaxUint16)},
		{object.Int32Type, int32(math.MinInt32), int32(math.MaxInt32)}, {object.UInt32Type, uint32(0), uint32(math.MaxUint32)},
		{object.Int64Type, int64(math.MinInt64), int64(math.MaxInt64)}, {object.UInt64Type, uint64(0), maxBig.Uint64()},
		{object.SingleType, float32(-math.MaxFloat32), float32(math.MaxFloat32)}, {object.DoubleType, -math.MaxFloat64, math.MaxFloat64},
		{object.DecimalType, object.MaxDecimal.Neg(), object.MaxDecimal},
	}
}

// numberTables are the classes of all numeric types.
func numberTables() []Class {
	var out []Class
	for _, n := range numberClasses() {
		out = append(out, Class{n.t, func() []Def { return numberMembers(n) }})
	}
	return append(out, Class{object.BigIntegerType, bigIntegerMembers})
}

func numberMembers(n numberClass) []Def {
	short := bracketName(n.t)
	defs := append(formattable(n.t),
		Const(short+" MinValue {get;}", n.min), Const(short+" MaxValue {get;}", n.max))
	defs = append(defs, parsers(n.t)...)
	defs = append(defs, genericMath(n.t)...)
	switch n.t {
	case object.DoubleType:
		defs = append(defs, doubleStatics()...)
	case object.SingleType:
		defs = append(defs, Const("float NaN", float32(math.NaN())), Const("float Epsilon", float32(math.SmallestNonzeroFloat32)),
			Const("float PositiveInfinity", float32(math.Inf(1))), Const("float NegativeInfinity", float32(math.Inf(-1))),
			Static("bool IsNaN(float f)", func(a Args) (Value, error) { return math.IsNaN(float64(Arg[float32](a, 0))), nil }))
	case object.DecimalType:
		defs = append(defs, decimalStatics()...)
	}
	return defs
}

// formattable are ToString, CompareTo and Equals of numbers.
func formattable(t *object.Type) []Def {
	name := bracketName(t)
	return []Def{
		Method("string ToString()", func(v Value, a Args) (Value, error) { return object.ToStringCulture(v, a.Host.CultureInfo()), nil }),
		Method("string ToString(string format)", func(v Value, a Args) (Value, error) { return object.FormatNumber(v, a.String(0), a.Host.CultureInfo()) }),
		Method("string ToString(System.IFormatProvider provider)", func(v Value, a Args) (Value, error) { return object.ToStringCulture(v, a.Culture(0)), nil }),
		Method("string ToString(string format, System.IFormatProvider provider)", func(v Value, a Args) (Value, error) {
			return object.FormatNumber(v, a.String(0), a.Culture(1))
		}),
		Method("int CompareTo(System.Object value)", func(v Value, a Args) (Value, error) {
			if a.Null(0) {
				return object.Int(1), nil
			}
			if object.TypeOf(object.Unwrap(a.Value(0))) != t {
				return nil, argument("", "Object must be of type "+t.ShortName()+".")
			}
			c, err := object.Compare(v, a.Value(0), false)
			return object.Int(c), err
		}),
		Method("int CompareTo("+name+" value)", func(v Value, a Args) (Value, error) {
			c, err := object.Compare(v, a.Value(0), false)
			return object.Int(c), err
		}),
		Method("bool Equals(System.Object obj)", func(v Value, a Args) (Value, error) {
			return object.TypeOf(object.Unwrap(a.Value(0))) == t && object.Equals(v, a.Value(0), false), nil
		}),
		Method("bool Equals("+name+" obj)", func(v Value, a Args) (Value, error) { return object.Equals(v, a.Value(0), false), nil }),
		Method("System.TypeCode GetTypeCode()", func(v Value, a Args) (Value, error) { return typeCode(v), nil }),
	}
}

var numberStyles = object.NewEnumValues("System.Globalization.NumberStyles", true,
	[]string{"None", "AllowLeadingWhite", "AllowTrailingWhite", "AllowLeadingSign", "Integer", "AllowTrailingSign", "AllowParentheses", "AllowDecimalPoint",
		"AllowThousands", "Number", "AllowExponent", "Float", "AllowCurrencySymbol", "Currency", "Any", "AllowHexSpecifier", "HexNumber",
		"AllowBinarySpecifier", "BinaryNumber"},
	[]int64{0, 1, 2, 4, 7, 8, 16, 32, 64, 111, 128, 167, 256, 383, 511, 512, 515, 1024, 1027})

const (
	leadingWhite, trailingWhite, leadingSign, trailingSign, parentheses, decimalPoint, thousands, exponent, currencySymbol, hexSpecifier, binarySpecifier = 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024
)

// defaultStyle is what Parse takes without a style: Integer, Number or Float with thousands.
func defaultStyle(t *object.Type) int64 {
	switch t.Kind {
	case object.KindDecimal:
		return 111
	case object.KindDouble, object.KindSingle:
		return 167 | thousands
	}
	return 7
}

// parsers are Parse and TryParse.
func parsers(t *object.Type) []Def {
	name := bracketName(t)
	parse := func(a Args, style int64, c *object.Culture) (Value, error) {
		if a.v[0] == nil {
			return nil, null("s")
		}
		return parseNumber(a.String(0), t, style, c)
	}
	try := func(a Args, style int64, c *object.Culture, refAt int) (Value, error) {
		v, err := parseNumber(a.String(0), t, style, c)
		if err != nil {
			return false, a.setRef(refAt, object.Default(t))
		}
		return true, a.setRef(refAt, v)
	}
	def := defaultStyle(t)
	return []Def{
		Static(name+" Parse(string s)", func(a Args) (Value, error) { return parse(a, def, a.Host.CultureInfo()) }),
		Static(name+" Parse(string s, System.Globalization.NumberStyles style)", func(a Args) (Value, error) { return parse(a, a.Enum(1), a.Host.CultureInfo()) }),
		Static(name+" Parse(string s, System.IFormatProvider provider)", func(a Args) (Value, error) { return parse(a, def, a.Culture(1)) }),
		Static(name+" Parse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider)", func(a Args) (Value, error) {
			return parse(a, a.Enum(1), a.Culture(2))
		}),
		Static("bool TryParse(string s, [ref] "+name+" result)", func(a Args) (Value, error) { return try(a, def, a.Host.CultureInfo(), 1) }),
		Static("bool TryParse(string s, System.IFormatProvider provider, [ref] "+name+" result)", func(a Args) (Value, error) { return try(a, def, a.Culture(1), 2) }),
		Static("bool TryParse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] "+name+" result)", func(a Args) (Value, error) {
			return try(a, a.Enum(1), a.Culture(2), 3)
		}),
	}
}

func badNumber(s string) error {
	return formatError("The input string '" + s + "' was not in a correct format.")
}

// parseNumber reads s by a style and culture as t's Parse does.
func parseNumber(s string, t *object.Type, style int64, c *object.Culture) (Value, error) {
	if style&(hexSpecifier|binarySpecifier) != 0 {
		return parseRadix(s, t, style)
	}
	text, ok := plainNumber(s, style, c, t)
	if !ok {
		return nil, badNumber(s)
	}
	switch t.Kind {
	case object.KindDouble, object.KindSingle:
		v, err := object.Convert(text, t)
		if err != nil {
			return nil, badNumber(s)
		}
		return v, nil
	case object.KindDecimal:
		d, ok := object.ParseDecimal(text)
		if !ok {
			return nil, tooLarge(t)
		}
		return d, nil
	}
	return parseWhole(s, text, t)
}

func parseWhole(s, text string, t *object.Type) (Value, error) {
	d, ok := new(big.Int).SetString(strings.TrimSuffix(text, "."), 10)
	if !ok { // point or exponent: whole when nothing is behind it
		dec, ok := object.ParseDecimal(text)
		if !ok || dec.Cmp(dec.Round(0, object.RoundDown)) != 0 {
			return nil, tooLarge(t)
		}
		d = dec.Big()
	}
	if t.Kind == object.KindBigInt {
		return d, nil
	}
	v, err := object.Convert(d, t)
	if err != nil {
		return nil, tooLarge(t)
	}
	return v, nil
}

// tooLarge is the OverflowException of a type.
func tooLarge(t *object.Type) error {
	_, err := object.Convert(new(big.Int).Lsh(big.NewInt(1), 200), t)
	if x := object.AsException(err); x.Inner != nil {
		return x.Inner
	}
	return err
}

// plainNumber turns s into [-]digits[.digits][E…], checking what the style allows.
func plainNumber(s string, style int64, c *object.Culture, t *object.Type) (string, bool) {
	f := &c.Number
	text := s
	if style&leadingWhite != 0 {
		text = strings.TrimLeft(text, " \t\r\n\v\f")
	}
	if style&trailingWhite != 0 {
		text = strings.TrimRight(text, " \t\r\n\v\f\x00")
	}
	if r, ok := namedReal(text, f, t); ok {
		return r, true
	}
	neg := false
	if style&parentheses != 0 && strings.HasPrefix(text, "(") && strings.HasSuffix(text, ")") {
		neg, text = true, text[1:len(text)-1]
	}
	if style&currencySymbol != 0 {
		text = strings.Replace(strings.Replace(text, f.Currency, "", 1), "¤", "", 1)
		text = strings.TrimSpace(text)
	}
	if style&leadingSign != 0 {
		if rest, ok := strings.CutPrefix(text, f.Negative); ok {
			neg, text = true, rest
		} else if rest, ok := strings.CutPrefix(text, "-"); ok {
			neg, text = true, rest
		} else {
			text = strings.TrimPrefix(text, "+")
		}
	}
	if style&trailingSign != 0 {
		if rest, ok := strings.CutSuffix(text, f.Negative); ok && !neg {
			neg, text = true, rest
		} else {
			text = strings.TrimSuffix(text, "+")
		}
	}
	out, ok := digitsText(text, style, f)
	if neg {
		out = "-" + out
	}
	return out, ok
}

func namedReal(text string, f *object.NumberFormat, t *object.Type) (string, bool) {
	if t.Kind != object.KindDouble && t.Kind != object.KindSingle {
		return "", false
	}
	switch {
	case strings.EqualFold(text, f.NaN), strings.EqualFold(text, "NaN"):
		return "NaN", true
	case strings.EqualFold(text, f.PosInf), strings.EqualFold(text, "Infinity"), strings.EqualFold(text, "+Infinity"):
		return "Infinity", true
	case strings.EqualFold(text, f.NegInf), strings.EqualFold(text, "-Infinity"):
		return "-Infinity", true
	}
	return "", false
}

// digitsText checks and normalises the part without signs.
func digitsText(text string, style int64, f *object.NumberFormat) (string, bool) {
	var b strings.Builder
	digits, point := false, false
	for i := 0; i < len(text); {
		rest := text[i:]
		switch c := text[i]; {
		case c >= '0' && c <= '9':
			b.WriteByte(c)
			digits = true
			i++
		case style&decimalPoint != 0 && !point && strings.HasPrefix(rest, f.Decimal):
			b.WriteByte('.')
			point = true
			i += len(f.Decimal)
		case style&thousands != 0 && !point && digits && f.Group != "" && strings.HasPrefix(rest, f.Group):
			i += len(f.Group)
		case style&exponent != 0 && digits && (c == 'e' || c == 'E'):
			exp := strings.TrimLeft(rest[1:], "+-")
			if exp == "" || strings.Trim(exp, "0123456789") != "" || len(rest)-1-len(exp) > 1 {
				return "", false
			}
			return b.String() + rest, true
		default:
			return "", false
		}
	}
	return b.String(), digits
}

func parseRadix(s string, t *object.Type, style int64) (Value, error) {
	base := 16
	if style&binarySpecifier != 0 {
		base = 2
	}
	n, ok := new(big.Int).SetString(strings.TrimSpace(s), base)
	if !ok || strings.ContainsAny(s, "+-_") {
		return nil, badNumber(s)
	}
	return bitsToType(n, t)
}

// bitsToType reads an unsigned number as the two's complement of a type.
func bitsToType(n *big.Int, t *object.Type) (Value, error) {
	width := map[object.Kind]uint{object.KindInt8: 8, object.KindInt16: 16, object.KindInt32: 32, object.KindInt64: 64}[t.Kind]
	if width > 0 && n.BitLen() == int(width) {
		n = new(big.Int).Sub(n, new(big.Int).Lsh(big.NewInt(1), width))
	}
	v, err := object.Convert(n, t)
	if err != nil {
		return nil, tooLarge(t)
	}
	return v, nil
}

func doubleStatics() []Def {
	test := func(name string, f func(float64) bool) Def {
		return Static("bool "+name+"(double d)", func(a Args) (Value, error) { return f(a.Double(0)), nil })
	}
	return []Def{
		Const("double Epsilon", math.SmallestNonzeroFloat64), Const("double NaN", math.NaN()), Const("double PositiveInfinity", math.Inf(1)),
		Const("double NegativeInfinity", math.Inf(-1)), Const("double NegativeZero", math.Copysign(0, -1)),
		test("IsNaN", math.IsNaN), test("IsInfinity", func(f float64) bool { return math.IsInf(f, 0) }),
		test("IsPositiveInfinity", func(f float64) bool { return math.IsInf(f, 1) }), test("IsNegativeInfinity", func(f float64) bool { return math.IsInf(f, -1) }),
		test("IsFinite", func(f float64) bool { return !math.IsInf(f, 0) && !math.IsNaN(f) }), test("IsNegative", math.Signbit),
		test("IsInteger", func(f float64) bool { return f == math.Trunc(f) && !math.IsInf(f, 0) }),
	}
}

func decimalStatics() []Def {
	one := func(name string, f func(object.Decimal) object.Decimal) Def {
		return Static("decimal "+name+"(decimal d)", func(a Args) (Value, error) { return f(Arg[object.Decimal](a, 0)), nil })
	}
	two := func(name string, f func(a, b Value) (Value, error)) Def {
		return Static("decimal "+name+"(decimal d1, decimal d2)", func(a Args) (Value, error) { return f(a.Value(0), a.Value(1)) })
	}
	return []Def{
		Prop("byte Scale {get;}", func(d object.Decimal) Value { return uint8(d.Scale()) }),
		Const("decimal Zero", object.Decimal{}), Const("decimal One", object.DecimalFromInt(1)), Const("decimal MinusOne", object.DecimalFromInt(-1)),
		two("Add", object.Add), two("Subtract", object.Sub), two("Multiply", object.Mul), two("Divide", object.Div), two("Remainder", object.Rem),
		one("Negate", object.Decimal.Neg), one("Abs", object.Decimal.Abs),
		one("Floor", func(d object.Decimal) object.Decimal { return d.Round(0, object.RoundFloor) }),
		one("Ceiling", func(d object.Decimal) object.Decimal { return d.Round(0, object.RoundCeiling) }),
		one("Truncate", func(d object.Decimal) object.Decimal { return d.Round(0, object.RoundDown) }),
		one("Round", func(d object.Decimal) object.Decimal { return d.Round(0, object.RoundHalfEven) }),
		Static("decimal Round(decimal d, int decimals)", func(a Args) (Value, error) {
			return Arg[object.Decimal](a, 0).Round(a.Int(1), object.RoundHalfEven), nil
		}),
		Static("decimal Round(decimal d, int decimals, System.MidpointRounding mode)", func(a Args) (Value, error) {
			return Arg[object.Decimal](a, 0).Round(a.Int(1), decimalMode(a.Enum(2))), nil
		}),
		Static("int Compare(decimal d1, decimal d2)", func(a Args) (Value, error) {
			return object.Int(Arg[object.Decimal](a, 0).Cmp(Arg[object.Decimal](a, 1))), nil
		}),
		Static("int ToInt32(decimal d)", func(a Args) (Value, error) {
			return object.Convert(Arg[object.Decimal](a, 0).Round(0, object.RoundDown), object.Int32Type)
		}),
		Static("long ToInt64(decimal d)", func(a Args) (Value, error) {
			return object.Convert(Arg[object.Decimal](a, 0).Round(0, object.RoundDown), object.Int64Type)
		}),
		Static("double ToDouble(decimal d)", func(a Args) (Value, error) { return Arg[object.Decimal](a, 0).Float(), nil }),
		Static("int[] GetBits(decimal d)", func(a Args) (Value, error) {
			out := &object.Array{Elem: object.Int32Type}
			for _, n := range Arg[object.Decimal](a, 0).Bits() {
				out.Items = append(out.Items, n)
			}
			return out, nil
		}),
	}
}

func bigIntegerMembers() []Def {
	two := func(name string, f func(r, x, y *big.Int) *big.Int) Def {
		return Static("bigint "+name+"(bigint left, bigint right)", func(a Args) (Value, error) {
			return f(new(big.Int), Arg[*big.Int](a, 0), Arg[*big.Int](a, 1)), nil
		})
	}
	defs := append(formattable(object.BigIntegerType), parsers(object.BigIntegerType)...)
	return append(defs,
		Prop("bool IsZero {get;}", func(b *big.Int) Value { return b.Sign() == 0 }), Prop("bool IsOne {get;}", func(b *big.Int) Value { return b.Cmp(big.NewInt(1)) == 0 }),
		Prop("bool IsEven {get;}", func(b *big.Int) Value { return b.Bit(0) == 0 }), Prop("int Sign {get;}", func(b *big.Int) Value { return object.Int(b.Sign()) }),
		Prop("bool IsPowerOfTwo {get;}", func(b *big.Int) Value {
			return b.Sign() > 0 && new(big.Int).And(b, new(big.Int).Sub(b, big.NewInt(1))).Sign() == 0
		}),
		Const("bigint Zero", new(big.Int)), Const("bigint One", big.NewInt(1)), Const("bigint MinusOne", big.NewInt(-1)),
		two("Add", (*big.Int).Add), two("Subtract", (*big.Int).Sub), two("Multiply", (*big.Int).Mul),
		Static("bigint Divide(bigint dividend, bigint divisor)", func(a Args) (Value, error) { return object.Div(a.Value(0), a.Value(1)) }),
		Static("bigint Remainder(bigint dividend, bigint divisor)", func(a Args) (Value, error) { return object.Rem(a.Value(0), a.Value(1)) }),
		Static("bigint Pow(bigint value, int exponent)", func(a Args) (Value, error) {
			if a.Int(1) < 0 {
				return nil, outOfRange("exponent", "The number must be greater than or equal to zero.")
			}
			return new(big.Int).Exp(Arg[*big.Int](a, 0), big.NewInt(int64(a.Int(1))), nil), nil
		}),
		Static("bigint ModPow(bigint value, bigint exponent, bigint modulus)", func(a Args) (Value, error) {
			return new(big.Int).Exp(Arg[*big.Int](a, 0), Arg[*big.Int](a, 1), Arg[*big.Int](a, 2)), nil
		}),
		Static("bigint Abs(bigint value)", func(a Args) (Value, error) { return new(big.Int).Abs(Arg[*big.Int](a, 0)), nil }),
		Static("bigint Negate(bigint value)", func(a Args) (Value, error) { return new(big.Int).Neg(Arg[*big.Int](a, 0)), nil }),
		two("GreatestCommonDivisor", func(r, x, y *big.Int) *big.Int { return r.GCD(nil, nil, new(big.Int).Abs(x), new(big.Int).Abs(y)) }),
		two("Max", func(r, x, y *big.Int) *big.Int {
			if x.Cmp(y) >= 0 {
				return x
			}
			return y
		}),
		two("Min", func(r, x, y *big.Int) *big.Int {
			if x.Cmp(y) <= 0 {
				return x
			}
			return y
		}),
		Static("int Compare(bigint left, bigint right)", func(a Args) (Value, error) { return object.Int(Arg[*big.Int](a, 0).Cmp(Arg[*big.Int](a, 1))), nil }),
		Static("double Log10(bigint value)", func(a Args) (Value, error) {
			f, _ := new(big.Float).SetInt(Arg[*big.Int](a, 0)).Float64()
			return math.Log10(f), nil
		}),
		Ctor("new(System.Object value)", func(a Args) (Value, error) { return object.Convert(a.Value(0), object.BigIntegerType) }),
	)
}
