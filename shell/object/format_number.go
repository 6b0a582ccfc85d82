package object

import (
	"math"
	"math/big"
	"strconv"
	"strings"
)

// FormatNumber is v.ToString(spec, c) of a number: the standard formats C D E F G N P R X B with a precision, and custom patterns.
func FormatNumber(v Value, spec string, c *Culture) (string, error) {
	c = orInvariant(c)
	letter, precision, standard := standardSpec(spec)
	if f, ok := realOf(v); ok && (math.IsNaN(f) || math.IsInf(f, 0)) {
		return floatString(f, 64, c), nil
	}
	if !standard {
		return customNumber(v, spec, c), nil
	}
	if precision > maxPrecision {
		return "", NewException(FormatExceptionType, "Format specifier was invalid.")
	}
	n := numberFormatter{v: v, c: c, precision: precision, letter: letter}
	return n.format()
}

func realOf(v Value) (float64, bool) {
	switch x := v.(type) {
	case float64:
		return x, true
	case float32:
		return float64(x), true
	}
	return 0, false
}

// maxPrecision is the highest precision .NET accepts.
const maxPrecision = 999_999_999

// standardSpec splits "N2"; precision is -1 when not given. A letter and digits are a standard format.
func standardSpec(spec string) (letter byte, precision int, ok bool) {
	if spec == "" {
		return 'G', -1, true
	}
	c := spec[0]
	if c|0x20 < 'a' || c|0x20 > 'z' || !allDigits(spec[1:]) {
		return 0, 0, false
	}
	if len(spec) == 1 {
		return c, -1, true
	}
	p, err := strconv.Atoi(spec[1:])
	if err != nil || p > maxPrecision {
		p = maxPrecision + 1
	}
	return c, p, true
}

type numberFormatter struct {
	v         Value
	c         *Culture
	precision int
	letter    byte
}

func (n *numberFormatter) format() (string, error) {
	f := &n.c.Number
	switch n.letter | 0x20 {
	case 'd':
		return n.decimal()
	case 'x', 'b':
		return n.radix()
	case 'g':
		return n.general(), nil
	case 'r':
		return n.roundTrip()
	case 'e':
		return n.exponential(), nil
	case 'f':
		whole, frac, neg := n.fixed(n.or(f.Digits), 0)
		return n.signed(neg, join(whole, f.Decimal, frac)), nil
	case 'n':
		whole, frac, neg := n.fixed(n.or(f.Digits), 0)
		s := join(group(whole, f.Groups, f.Group), f.Decimal, frac)
		if neg {
			s = apply([]string{"(n)", "-n", "- n", "n-", "n -"}[f.NegativePattern], s, "", f.Negative)
		}
		return s, nil
	case 'c':
		return n.currency(), nil
	case 'p':
		return n.percent(), nil
	}
	return "", NewException(FormatExceptionType, "Format specifier was invalid.")
}

func (n *numberFormatter) or(def int) int {
	if n.precision < 0 {
		return def
	}
	return n.precision
}

func (n *numberFormatter) signed(neg bool, s string) string {
	if neg {
		return n.c.Number.Negative + s
	}
	return s
}

func join(whole, point, frac string) string {
	if frac == "" {
		return whole
	}
	return whole + point + frac
}

// fixed rounds to places and gives the digits around the point; shift moves the point first (2 for per cent).
func (n *numberFormatter) fixed(places, shift int) (whole, frac string, neg bool) {
	d := n.digits(places + shift)
	if !d.isZero() {
		d.point += shift
		d = d.round(d.point + places)
	}
	whole, frac = d.fixed(places)
	return whole, frac, d.neg && (!d.isZero() || d.float) // .NET: -0.001 under F2 is -0.00 for Double and Single
}

// digits takes the number apart; a real is taken exactly, so that 0.125 and 2.675 round by their binary value.
func (n *numberFormatter) digits(places int) digits {
	if f, ok := realOf(n.v); ok && f != 0 {
		return exactFixed(f, places)
	}
	d, _ := digitsOf(n.v)
	return d
}

// exactFixed is f rounded to places after the point, from its exact binary value (true halves go to even, as in .NET).
func exactFixed(f float64, places int) digits {
	s := strconv.FormatFloat(math.Abs(f), 'f', places, 64)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(s, "0")
	}
	whole, frac, _ := strings.Cut(s, ".")
	all := strings.TrimLeft(whole+frac, "0")
	d := digits{d: all, point: len(all) - len(frac), neg: math.Signbit(f), float: true, kind: KindDouble}
	if all == "" {
		d.point = 0
	}
	return d
}

func (n *numberFormatter) decimal() (string, error) {
	s, _, ok := integerOf(n.v)
	if !ok {
		b, isBig := n.v.(*big.Int)
		if !isBig {
			return "", NewException(FormatExceptionType, "Format specifier was invalid.")
		}
		s = b.String()
	}
	neg := strings.HasPrefix(s, "-")
	s = strings.TrimPrefix(s, "-")
	if zeros := n.precision - len(s); zeros > 0 {
		s = zeroPadded(s, zeros)
	}
	return n.signed(neg, s), nil
}

func zeroPadded(s string, zeros int) string {
	const some = "0000000000000000"
	if zeros <= len(some) {
		return some[:zeros] + s
	}
	return strings.Repeat("0", zeros) + s
}

func (n *numberFormatter) radix() (string, error) {
	base := 16
	if n.letter|0x20 == 'b' {
		base = 2
	}
	var s string
	if b, ok := n.v.(*big.Int); ok {
		s = bigRadix(b, base)
	} else {
		_, k, ok := integerOf(n.v)
		if !ok {
			return "", NewException(FormatExceptionType, "Format specifier was invalid.")
		}
		s = strconv.FormatUint(unsignedBits(n.v, k), base)
	}
	s = strings.Repeat("0", max(0, n.precision-len(s))) + s
	if n.letter == 'X' {
		s = strings.ToUpper(s)
	}
	return s, nil
}

// unsignedBits is the two's complement of an integer in its own width.
func unsignedBits(v Value, k Kind) uint64 {
	if u, ok := v.(uint64); ok {
		return u
	}
	i, _ := toInt64(v)
	width := sizeOf(&Type{Kind: k}) * 8
	if width == 64 {
		return uint64(i)
	}
	return uint64(i) & (1<<width - 1)
}

// bigRadix is a BigInteger in two's complement with a leading zero digit where the sign would be misread.
func bigRadix(b *big.Int, base int) string {
	bitsPerDigit := 4
	if base == 2 {
		bitsPerDigit = 1
	}
	if b.Sign() >= 0 {
		s := b.Text(base)
		if b.Sign() > 0 && base == 16 && s[0] >= '8' {
			s = "0" + s
		}
		return s
	}
	digits := b.BitLen()/bitsPerDigit + 1
	mod := new(big.Int).Lsh(big.NewInt(1), uint(digits*bitsPerDigit))
	return mod.Add(mod, b).Text(base)
}

// general is G: with a precision, that many significant digits.
func (n *numberFormatter) general() string {
	exp := byte('E')
	if n.letter == 'g' {
		exp = 'e'
	}
	if n.precision <= 0 {
		return strings.Replace(ToStringCulture(n.v, n.c), "E", string(exp), 1)
	}
	d, _ := digitsOf(n.v)
	if f, ok := realOf(n.v); ok && f != 0 {
		d = exactDigits(f, n.precision, d.kind)
	}
	if !d.isZero() {
		d = d.round(n.precision)
	}
	d.d = strings.TrimRight(d.d, "0")
	return d.general(n.precision, n.c, exp)
}

func (n *numberFormatter) roundTrip() (string, error) {
	return ToStringCulture(n.v, n.c), nil
}

func (n *numberFormatter) exponential() string {
	places := n.or(6)
	d, _ := digitsOf(n.v)
	if f, ok := realOf(n.v); ok && f != 0 {
		d = exactDigits(f, places+1, d.kind)
	}
	if !d.isZero() {
		d = d.round(places + 1)
	}
	text := d.d + strings.Repeat("0", max(0, places+1-len(d.d)))
	var b strings.Builder
	if d.neg {
		b.WriteString(n.c.Number.Negative)
	}
	b.WriteString(join(text[:1], n.c.Number.Decimal, text[1:]))
	b.WriteByte(n.letter)
	e := d.point - 1
	if d.isZero() {
		e = 0
	}
	writeExponent(&b, e, 3, n.c)
	return b.String()
}

var (
	currencyPositive = []string{"$n", "n$", "$ n", "n $"}
	currencyNegative = []string{"($n)", "-$n", "$-n", "$n-", "(n$)", "-n$", "n-$", "n$-", "-n $", "-$ n", "n $-", "$ n-", "$ -n", "n- $", "($ n)", "(n $)"}
	percentPositive  = []string{"n %", "n%", "%n", "% n"}
	percentNegative  = []string{"-n %", "-n%", "-%n", "%-n", "%n-", "n-%", "n%-", "-% n", "n %-", "% n-", "% -n", "n- %"}
)

// apply fills a pattern's n, symbol ($ or %) and sign.
func apply(pattern, n, symbol, minus string) string {
	var b strings.Builder
	for i := 0; i < len(pattern); i++ {
		switch pattern[i] {
		case 'n':
			b.WriteString(n)
		case '$', '%':
			b.WriteString(symbol)
		case '-':
			b.WriteString(minus)
		default:
			b.WriteByte(pattern[i])
		}
	}
	return b.String()
}

func (n *numberFormatter) currency() string {
	f := &n.c.Number
	point, sep := f.Decimal, f.Group
	if f.CurrencyDecimal != "" {
		point = f.CurrencyDecimal
	}
	if f.CurrencyGroup != "" {
		sep = f.CurrencyGroup
	}
	whole, frac, neg := n.fixed(n.or(f.CurrencyDigits), 0)
	s := join(group(whole, f.Groups, sep), point, frac)
	if neg {
		return apply(currencyNegative[f.CurrencyNegative], s, f.Currency, f.Negative)
	}
	return apply(currencyPositive[f.CurrencyPositive], s, f.Currency, "")
}

func (n *numberFormatter) percent() string {
	f := &n.c.Number
	whole, frac, neg := n.fixed(n.or(f.PercentDigits), 2)
	s := join(group(whole, f.Groups, f.Group), f.Decimal, frac)
	if neg {
		return apply(percentNegative[f.PercentNegative], s, f.Percent, f.Negative)
	}
	return apply(percentPositive[f.PercentPositive], s, f.Percent, "")
}

// group puts separators into whole digits; sizes are from the right, the last repeats (0 ends grouping).
func group(s string, sizes []int, sep string) string {
	if len(sizes) == 0 || sep == "" {
		return s
	}
	var parts []string
	for i := 0; len(s) > 0; i++ {
		n := sizes[min(i, len(sizes)-1)]
		if n == 0 || n >= len(s) {
			parts = append(parts, s)
			break
		}
		parts = append(parts, s[len(s)-n:])
		s = s[:len(s)-n]
	}
	var b strings.Builder
	for i := len(parts) - 1; i >= 0; i-- {
		b.WriteString(parts[i])
		if i > 0 {
			b.WriteString(sep)
		}
	}
	return b.String()
}
