package object

import (
	"math"
	"math/big"
	"strconv"
	"strings"
)

// digits is a number taken apart for formatting: 0.d1d2d3… × 10^point, without leading zeros; no digits means zero.
type digits struct {
	d     string
	point int
	neg   bool
	// integer numbers show all their digits under G; float ones remember how many are certain.
	float bool
	kind  Kind
}

func formatInt(n int64) string   { return strconv.FormatInt(n, 10) }
func formatUint(n uint64) string { return strconv.FormatUint(n, 10) }
func formatHex(n uint64) string  { return strconv.FormatUint(n, 16) }

// formatFloatDigits is f in E notation with so many significant digits.
func formatFloatDigits(f float64, n int) string { return strconv.FormatFloat(f, 'e', n-1, 64) }

func intDigits(s string, k Kind) digits {
	neg := strings.HasPrefix(s, "-")
	s = strings.TrimLeft(s, "-0")
	return digits{d: s, point: len(s), neg: neg, kind: k}
}

// floatDigits takes the shortest digits that read back as f; bits is 32 or 64.
func floatDigits(f float64, bits int) digits {
	k := KindDouble
	if bits == 32 {
		k = KindSingle
	}
	return parseE(strconv.FormatFloat(f, 'e', -1, bits), k)
}

// exactDigits takes n significant digits, correctly rounded from the exact binary value.
func exactDigits(f float64, n int, k Kind) digits {
	return parseE(strconv.FormatFloat(f, 'e', max(0, n-1), 64), k)
}

func parseE(s string, k Kind) digits {
	neg := strings.HasPrefix(s, "-")
	s = strings.TrimPrefix(s, "-")
	mantissa, exp, _ := strings.Cut(s, "e")
	e, _ := strconv.Atoi(exp)
	d := strings.Replace(mantissa, ".", "", 1)
	d = strings.TrimRight(d, "0")
	if d == "" {
		return digits{neg: neg, float: true, kind: k}
	}
	return digits{d: d, point: e + 1, neg: neg, float: true, kind: k}
}

func decimalDigits(x Decimal) digits {
	s := strings.TrimLeft(x.coefficient().Text(10), "0")
	return digits{d: s, point: len(s) - int(x.scale), neg: x.neg && s != "", kind: KindDecimal}
}

// digitsOf takes any number apart; ok is false for NaN, the infinities and what is no number.
func digitsOf(v Value) (d digits, ok bool) {
	switch x := v.(type) {
	case float64:
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return digits{}, false
		}
		return floatDigits(x, 64), true
	case float32:
		f := float64(x)
		if math.IsNaN(f) || math.IsInf(f, 0) {
			return digits{}, false
		}
		return floatDigits(f, 32), true
	case Decimal:
		return decimalDigits(x), true
	case *big.Int:
		return intDigits(x.String(), KindBigInt), true
	}
	if n, k, ok := integerOf(v); ok {
		return intDigits(n, k), true
	}
	return digits{}, false
}

// integerOf is the decimal text of a primitive integer.
func integerOf(v Value) (string, Kind, bool) {
	switch x := v.(type) {
	case int32:
		return formatInt(int64(x)), KindInt32, true
	case int64:
		return formatInt(x), KindInt64, true
	case uint8:
		return formatInt(int64(x)), KindUInt8, true
	case int8:
		return formatInt(int64(x)), KindInt8, true
	case int16:
		return formatInt(int64(x)), KindInt16, true
	case uint16:
		return formatInt(int64(x)), KindUInt16, true
	case uint32:
		return formatInt(int64(x)), KindUInt32, true
	case uint64:
		return formatUint(x), KindUInt64, true
	}
	return "", 0, false
}

// round keeps n digits (halves away from zero, as .NET does on the decimal digits); n may be 0 or less.
func (d digits) round(n int) digits {
	if n >= len(d.d) {
		return d
	}
	if n < 0 || n == 0 && d.d[0] < '5' {
		return digits{neg: d.neg, float: d.float, kind: d.kind}
	}
	up := d.d[n] >= '5'
	b := []byte(d.d[:n])
	for i := n - 1; up && i >= 0; i-- {
		if b[i] == '9' {
			b[i] = '0'
			continue
		}
		b[i]++
		up = false
	}
	if up {
		b = append([]byte{'1'}, b...)
		d.point++
	}
	d.d = strings.TrimRight(string(b), "0")
	if d.d == "" {
		d.point = 0
	}
	return d
}

// isZero reports whether no digit is left.
func (d digits) isZero() bool { return d.d == "" }

// fixed is the digits before and after the point, the latter exactly places long; d must be rounded already.
func (d digits) fixed(places int) (whole, frac string) {
	switch {
	case d.isZero() || d.point <= 0:
		whole = "0"
		frac = strings.Repeat("0", max(0, min(-d.point, places))) + d.d
		if d.isZero() {
			frac = ""
		}
	case d.point >= len(d.d):
		whole = d.d + strings.Repeat("0", d.point-len(d.d))
	default:
		whole, frac = d.d[:d.point], d.d[d.point:]
	}
	if len(frac) > places {
		frac = frac[:places]
	}
	return whole, frac + strings.Repeat("0", places-len(frac))
}

// general is .NET's G: fixed notation unless the exponent is below -5 or not below limit.
func (d digits) general(limit int, c *Culture, expChar byte) string {
	if d.isZero() {
		if d.neg && d.float {
			return c.Number.Negative + "0"
		}
		return "0"
	}
	var b strings.Builder
	if d.neg {
		b.WriteString(c.Number.Negative)
	}
	if d.point > limit || d.point < -3 { // 0.00001 has point -4
		b.WriteByte(d.d[0])
		if len(d.d) > 1 {
			b.WriteString(c.Number.Decimal)
			b.WriteString(d.d[1:])
		}
		b.WriteByte(expChar)
		writeExponent(&b, d.point-1, 2, c)
		return b.String()
	}
	whole, frac := d.fixed(max(0, len(d.d)-d.point))
	b.WriteString(whole)
	if frac != "" {
		b.WriteString(c.Number.Decimal)
		b.WriteString(frac)
	}
	return b.String()
}

func writeExponent(b *strings.Builder, e, width int, c *Culture) {
	sign := "+"
	if e < 0 {
		sign, e = c.Number.Negative, -e
	}
	b.WriteString(sign)
	s := strconv.Itoa(e)
	b.WriteString(strings.Repeat("0", max(0, width-len(s))))
	b.WriteString(s)
}
