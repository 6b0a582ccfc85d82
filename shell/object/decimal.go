package object

import (
	"math"
	"math/big"
	"strings"

	"github.com/cockroachdb/apd/v3"
)

// Decimal is System.Decimal: a 96-bit integer scaled by a power of ten from 0 to 28; trailing zeros are kept (1.50). Comparable only
// through Cmp: 1.5 and 1.50 are different representations of one value.
type Decimal struct {
	lo    uint64
	hi    uint32
	scale uint8
	neg   bool
}

// MaxDecimal is Decimal.MaxValue.
var MaxDecimal = Decimal{lo: math.MaxUint64, hi: math.MaxUint32}

// PSType is System.Decimal.
func (Decimal) PSType() *Type { return DecimalType }

// DecimalFromInt is n as a Decimal.
func DecimalFromInt(n int64) Decimal {
	if n < 0 {
		return Decimal{lo: uint64(-n), neg: true}
	}
	return Decimal{lo: uint64(n)}
}

// IsZero reports whether d is 0, whatever its scale.
func (d Decimal) IsZero() bool { return d.lo == 0 && d.hi == 0 }

// Sign is -1, 0 or 1.
func (d Decimal) Sign() int {
	switch {
	case d.IsZero():
		return 0
	case d.neg:
		return -1
	}
	return 1
}

// Scale is the number of digits after the decimal point.
func (d Decimal) Scale() int { return int(d.scale) }

// Neg is -d.
func (d Decimal) Neg() Decimal { d.neg = !d.neg; return d }

// Abs is |d|.
func (d Decimal) Abs() Decimal { d.neg = false; return d }

func (d Decimal) coefficient() *big.Int {
	c := new(big.Int).SetUint64(uint64(d.hi))
	return c.Lsh(c, 64).Or(c, new(big.Int).SetUint64(d.lo))
}

func (d Decimal) apd() *apd.Decimal {
	a := new(apd.Decimal)
	a.Coeff.SetMathBigInt(d.coefficient())
	a.Exponent = -int32(d.scale)
	a.Negative = d.neg
	return a
}

// maxCoefficient is the largest 96-bit number.
var maxCoefficient = new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 96), big.NewInt(1))

var bigTen = big.NewInt(10)

// decimalFromParts rounds coef * 10^-scale half to even until it fits; ok is false when it is too large.
func decimalFromParts(coef *big.Int, scale int, neg bool) (d Decimal, ok bool) {
	c := new(big.Int).Set(coef)
	for scale < 0 {
		c.Mul(c, bigTen)
		scale++
		if c.BitLen() > 128 {
			return Decimal{}, false
		}
	}
	drop := max(0, scale-28)
	if over := digitCount(c) - 29; over > drop {
		drop = over
	}
	for {
		r := roundOff(c, drop)
		if r.Cmp(maxCoefficient) <= 0 {
			if drop > scale {
				return Decimal{}, false
			}
			lo := new(big.Int).And(r, new(big.Int).SetUint64(math.MaxUint64)).Uint64()
			hi := new(big.Int).Rsh(r, 64).Uint64()
			return Decimal{lo: lo, hi: uint32(hi), scale: uint8(scale - drop), neg: neg}, true
		}
		drop++
	}
}

func digitCount(c *big.Int) int { return len(c.Text(10)) }

// roundOff is c / 10^digits, halves to even.
func roundOff(c *big.Int, digits int) *big.Int {
	if digits <= 0 {
		return c
	}
	pow := new(big.Int).Exp(bigTen, big.NewInt(int64(digits)), nil)
	q, r := new(big.Int).QuoRem(c, pow, new(big.Int))
	switch r.Lsh(r, 1).Cmp(pow) {
	case 1:
		q.Add(q, big.NewInt(1))
	case 0:
		if q.Bit(0) == 1 {
			q.Add(q, big.NewInt(1))
		}
	}
	return q
}

func decimalFromAPD(a *apd.Decimal) (Decimal, bool) {
	return decimalFromParts(a.Coeff.MathBigInt(), -int(a.Exponent), a.Negative)
}

// DecimalFromBig is b as a Decimal; ok is false when it needs more than 96 bits.
func DecimalFromBig(b *big.Int) (Decimal, bool) {
	return decimalFromParts(new(big.Int).Abs(b), 0, b.Sign() < 0)
}

// DecimalFromFloat converts as .NET does, to 15 significant digits (7 for a Single) and no trailing zeros.
func DecimalFromFloat(f float64, digits int) (Decimal, bool) {
	if math.IsNaN(f) || math.IsInf(f, 0) || math.Abs(f) >= 7.9228162514264338e28 {
		return Decimal{}, false
	}
	d, ok := ParseDecimal(formatFloatDigits(f, digits))
	return d.trimZeros(), ok
}

func (d Decimal) trimZeros() Decimal {
	c := d.coefficient()
	for d.scale > 0 {
		q, r := new(big.Int).QuoRem(c, bigTen, new(big.Int))
		if r.Sign() != 0 {
			break
		}
		c = q
		d.scale--
	}
	r, _ := decimalFromParts(c, int(d.scale), d.neg && c.Sign() != 0)
	return r
}

// ParseDecimal reads [-]digits[.digits][E±digits]; ok is false for anything else and for numbers too large.
func ParseDecimal(s string) (d Decimal, ok bool) {
	mantissa, exp := s, 0
	if i := strings.IndexAny(s, "eE"); i >= 0 {
		n, good := parseSmallInt(s[i+1:])
		if !good {
			return Decimal{}, false
		}
		mantissa, exp = s[:i], n
	}
	neg := strings.HasPrefix(mantissa, "-")
	mantissa = strings.TrimLeft(mantissa, "+-")
	whole, frac, _ := strings.Cut(mantissa, ".")
	if whole+frac == "" || !allDigits(whole) || !allDigits(frac) || exp > 1000 {
		return Decimal{}, false
	}
	if exp < -1000 {
		return Decimal{}, true
	}
	c, _ := new(big.Int).SetString(whole+frac, 10)
	if c.Sign() == 0 {
		return Decimal{scale: uint8(min(28, max(0, len(frac)-exp))), neg: neg}, true
	}
	return decimalFromParts(c, len(frac)-exp, neg)
}

func allDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

func parseSmallInt(s string) (int, bool) {
	digits := strings.TrimLeft(s, "+-")
	if digits == "" || len(digits) > 5 || len(s)-len(digits) > 1 || !allDigits(digits) {
		return 0, false
	}
	n := 0
	for _, c := range digits {
		n = n*10 + int(c-'0')
	}
	if s[0] == '-' {
		n = -n
	}
	return n, true
}

// String is the invariant text: "1.50".
func (d Decimal) String() string {
	s := d.coefficient().Text(10)
	if n := int(d.scale); n > 0 {
		if len(s) <= n {
			s = strings.Repeat("0", n-len(s)+1) + s
		}
		s = s[:len(s)-n] + "." + s[len(s)-n:]
	}
	if d.neg && !d.IsZero() {
		s = "-" + s
	}
	return s
}

// Float is the nearest Double.
func (d Decimal) Float() float64 {
	f, _ := new(big.Float).SetString(d.String())
	r, _ := f.Float64()
	return r
}

// Big is d rounded toward zero.
func (d Decimal) Big() *big.Int {
	c := d.coefficient()
	if d.scale > 0 {
		c.Quo(c, new(big.Int).Exp(bigTen, big.NewInt(int64(d.scale)), nil))
	}
	if d.neg {
		c.Neg(c)
	}
	return c
}

// RoundMode says what Round does with halves.
type RoundMode uint8

// The modes; the first two are MidpointRounding's.
const (
	RoundHalfEven RoundMode = iota
	RoundHalfAway
	RoundDown // toward zero
	RoundFloor
	RoundCeiling
)

var apdModes = [...]apd.Rounder{RoundHalfEven: apd.RoundHalfEven, RoundHalfAway: apd.RoundHalfUp, RoundDown: apd.RoundDown,
	RoundFloor: apd.RoundFloor, RoundCeiling: apd.RoundCeiling}

// Round keeps digits after the point (fewer when d has fewer).
func (d Decimal) Round(digits int, mode RoundMode) Decimal {
	if int(d.scale) <= digits {
		return d
	}
	ctx := apd.Context{Precision: 60, MaxExponent: 100, MinExponent: -100, Rounding: apdModes[mode]}
	r := new(apd.Decimal)
	if _, err := ctx.Quantize(r, d.apd(), -int32(digits)); err != nil {
		return d
	}
	out, _ := decimalFromAPD(r)
	return out
}

// Cmp is -1, 0 or 1.
func (d Decimal) Cmp(e Decimal) int { return d.apd().Cmp(e.apd()) }

// Add is d+e; ok is false on overflow. Sub, Mul are alike.
func (d Decimal) Add(e Decimal) (Decimal, bool) { return d.binary(e, apd.BaseContext.Add) }

// Sub is d-e.
func (d Decimal) Sub(e Decimal) (Decimal, bool) { return d.binary(e, apd.BaseContext.Sub) }

// Mul is d*e.
func (d Decimal) Mul(e Decimal) (Decimal, bool) { return d.binary(e, apd.BaseContext.Mul) }

func (d Decimal) binary(e Decimal, op func(r, x, y *apd.Decimal) (apd.Condition, error)) (Decimal, bool) {
	r := new(apd.Decimal)
	if _, err := op(r, d.apd(), e.apd()); err != nil {
		return Decimal{}, false
	}
	return decimalFromAPD(r)
}

// Quo is d/e; e must not be zero. The result has as few digits as an exact quotient needs.
func (d Decimal) Quo(e Decimal) (Decimal, bool) {
	ctx := apd.Context{Precision: 60, MaxExponent: 200, MinExponent: -200, Rounding: apd.RoundHalfEven}
	r := new(apd.Decimal)
	if _, err := ctx.Quo(r, d.apd(), e.apd()); err != nil {
		return Decimal{}, false
	}
	q, ok := decimalFromAPD(r)
	want := max(0, int(d.scale)-int(e.scale))
	for int(q.scale) > want {
		t := q.trimOneZero()
		if t == q {
			break
		}
		q = t
	}
	if q.IsZero() {
		return Decimal{neg: q.neg}, ok // .NET: a quotient too small is a plain 0
	}
	return q, ok
}

func (d Decimal) trimOneZero() Decimal {
	q, r := new(big.Int).QuoRem(d.coefficient(), bigTen, new(big.Int))
	if r.Sign() != 0 {
		return d
	}
	out, _ := decimalFromParts(q, int(d.scale)-1, d.neg)
	return out
}

// Rem is the remainder of d/e with the sign of d; e must not be zero.
func (d Decimal) Rem(e Decimal) (Decimal, bool) {
	ctx := apd.Context{Precision: 100, MaxExponent: 200, MinExponent: -200}
	if (Decimal{lo: d.lo, hi: d.hi, scale: d.scale}).Cmp(Decimal{lo: e.lo, hi: e.hi, scale: e.scale}) < 0 {
		return d, true // .NET: as it was written
	}
	r := new(apd.Decimal)
	if _, err := ctx.Rem(r, d.apd(), e.apd()); err != nil {
		return Decimal{}, false
	}
	return decimalFromAPD(r)
}

// Bits are the four integers of Decimal.GetBits.
func (d Decimal) Bits() [4]int32 {
	flags := uint32(d.scale) << 16
	if d.neg {
		flags |= 1 << 31
	}
	return [4]int32{int32(uint32(d.lo)), int32(uint32(d.lo >> 32)), int32(d.hi), int32(flags)}
}
