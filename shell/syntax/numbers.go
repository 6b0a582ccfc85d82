package syntax

import (
	"math"
	"math/big"
	"slices"
	"strconv"
	"strings"
)

// numberParts is a number literal, cut up.
type numberParts struct {
	negative bool
	base     int    // 10, 16 or 2
	digits   string // without sign, prefix and suffix
	real     bool   // has a point or an exponent
	suffix   string // lower case: "", u, l, d, y, s, n, ul, uy, us
	shift    uint   // 10 for kb, 20 for mb …
}

// number reads a number whose first character (digit, sign or point) has been read; what turns out to be no number is a bare word.
func (l *lexer) number(first rune) Token {
	n, ok := l.scanNumber(first)
	if !ok || !l.numberEnds() {
		return l.rescanGeneric()
	}
	value, ok := n.value()
	if !ok {
		l.p.errorAt(l.extent(l.start, l.pos), "BadNumericConstant", l.text[l.start:l.pos])
		value = nil
	}
	return l.valueToken(Number, value)
}

func (l *lexer) numberEnds() bool {
	c := l.peek()
	return endsToken(c) || l.inExpression() && endsNumber(c, l.endNumberOnTernary)
}

// scanNumber reads the characters of a number.
func (l *lexer) scanNumber(first rune) (n numberParts, ok bool) {
	n.base = 10
	if first == '+' || isDash(first) {
		n.negative = first != '+'
		first = l.get()
	}
	start := l.pos - 1
	switch c := l.peek() | 0x20; {
	case first == '0' && (c == 'x' || c == 'b'):
		if n.base = 16; c == 'b' {
			n.base = 2
		}
		l.skip()
		start = l.pos
		for isDigitOf(l.peek(), n.base) {
			l.skip()
		}
		if n.base == 2 && l.pos == start {
			return n, false // pwsh: 0x alone is a number, 0b is not
		}
	default:
		if !l.scanDecimal(first, &n) {
			return n, false
		}
	}
	n.digits = l.text[start:l.pos]
	l.scanSuffix(&n)
	return n, true
}

func isDigitOf(c rune, base int) bool {
	if base == 2 {
		return c == '0' || c == '1'
	}
	return isHexDigit(c)
}

// scanDecimal reads digits, fraction and exponent.
func (l *lexer) scanDecimal(first rune, n *numberParts) bool {
	if first != '.' {
		l.skipDigits()
		if l.peek() == '.' && l.peekAt(1) != '.' {
			l.skip()
			n.real = true
			l.skipDigits()
		}
	} else {
		n.real = true
		if !isDigit(l.peek()) {
			return false
		}
		l.skipDigits()
	}
	if c := l.peek(); c != 'e' && c != 'E' {
		return true
	}
	n.real = true
	l.skip()
	if c := l.peek(); c == '+' || isDash(c) {
		l.skip()
	}
	if !isDigit(l.peek()) {
		return false
	}
	l.skipDigits()
	return true
}

func (l *lexer) skipDigits() {
	for isDigit(l.peek()) {
		l.pos++
	}
}

// scanSuffix reads the type suffix and the multiplier.
func (l *lexer) scanSuffix(n *numberParts) {
	start := l.pos
	switch l.peek() | 0x20 {
	case 'u':
		l.skip()
		switch l.peek() | 0x20 {
		case 'l', 's', 'y':
			l.skip()
		}
	case 'l', 'd', 'y', 's', 'n':
		l.skip()
	}
	n.suffix = strings.ToLower(l.text[start:l.pos])
	if i := strings.IndexRune("kmgtp", l.peek()|0x20); i >= 0 && l.peekAt(1)|0x20 == 'b' {
		l.pos += 2
		n.shift = uint(i+1) * 10
	}
}

// value gives the number in the type that PowerShell chooses, or false if it fits none.
func (n numberParts) value() (any, bool) {
	if n.real {
		return n.realValue()
	}
	v, ok := new(big.Int).SetString("0"+n.digits, n.base) // pwsh: 0x alone is 0
	if !ok {
		return nil, false
	}
	n.wrap(v)
	if n.negative {
		v.Neg(v)
	}
	v.Lsh(v, n.shift)
	return n.integer(v)
}

// wrap gives hexadecimal and binary numbers with their highest bit set a sign.
//
// pwsh: as many hexadecimal digits as the type of the suffix has (without one, 8 or 16), or 8, 16, 32, 64, 96 or 128 binary ones, are
// a signed number of that size. Unsigned suffixes keep the value.
func (n numberParts) wrap(v *big.Int) {
	if n.base == 10 || strings.HasPrefix(n.suffix, "u") {
		return
	}
	width := uint(len(n.digits))
	if n.base == 16 {
		full := map[string]uint{"y": 2, "s": 4, "l": 16}[n.suffix]
		if full == 0 {
			if full = 8; width >= 16 {
				full = 16
			}
		}
		if width != full {
			return
		}
		width *= 4
	} else if !slices.Contains([]uint{8, 16, 32, 64, 96, 128}, width) {
		return
	}
	if v.Bit(int(width)-1) == 1 {
		v.Sub(v, new(big.Int).Lsh(big.NewInt(1), width))
	}
}

// integer gives a whole number in the type of the suffix, or without one in the first of Int32, Int64, Decimal and Double that holds it.
func (n numberParts) integer(v *big.Int) (any, bool) {
	switch n.suffix {
	case "n":
		return v, true
	case "d":
		return Decimal{v, 0}, fitsDecimal(v)
	case "u":
		if v.IsUint64() && v.Uint64() <= math.MaxUint32 {
			return uint32(v.Uint64()), true
		}
		return v.Uint64(), v.IsUint64()
	case "ul":
		return v.Uint64(), v.IsUint64()
	case "us":
		return uint16(v.Uint64()), v.IsUint64() && v.Uint64() <= math.MaxUint16
	case "uy":
		return uint8(v.Uint64()), v.IsUint64() && v.Uint64() <= math.MaxUint8
	}
	i, fits := v.Int64(), v.IsInt64()
	switch n.suffix {
	case "y":
		return int8(i), fits && i == int64(int8(i))
	case "s":
		return int16(i), fits && i == int64(int16(i))
	case "l":
		return i, fits
	}
	switch {
	case fits && i == int64(int32(i)) && !(n.base == 16 && len(n.digits) >= 16 || n.base == 2 && len(n.digits) >= 64):
		return int32(i), true
	case fits:
		return i, true
	case n.base != 10:
		return nil, false
	case fitsDecimal(v):
		return Decimal{v, 0}, true
	}
	f, _ := new(big.Float).SetMode(big.ToZero).SetPrec(53).SetInt(v).Float64() // pwsh: BigInteger's cast, which does not round
	return f, !math.IsInf(f, 0)
}

// fitsDecimal reports whether a whole number fits .NET's Decimal, which has 96 bits.
func fitsDecimal(v *big.Int) bool { return v.BitLen() <= 96 }

// realValue gives a number with a point or exponent: Double, or what the suffix says.
func (n numberParts) realValue() (any, bool) {
	if n.suffix == "d" {
		return n.decimalValue()
	}
	f, err := strconv.ParseFloat(n.digits, 64)
	if err != nil && math.IsInf(f, 0) && n.suffix != "" {
		return nil, false
	}
	f = math.Ldexp(f, int(n.shift))
	if n.negative {
		f = -f
	}
	if n.suffix == "" {
		return f, true
	}
	return n.integer(roundHalfEven(f))
}

// roundHalfEven rounds as .NET's Convert does.
func roundHalfEven(f float64) *big.Int {
	v, _ := big.NewFloat(math.RoundToEven(f)).Int(nil)
	return v
}

// decimalValue gives a decimal literal with its scale as written: 1.50d keeps two places.
func (n numberParts) decimalValue() (any, bool) {
	mantissa, exponent := n.digits, 0
	if i := strings.IndexAny(mantissa, "eE"); i >= 0 {
		e, err := strconv.Atoi(normalSign(mantissa[i+1:]))
		if err != nil || e > 1000 || e < -1000 {
			return nil, false
		}
		mantissa, exponent = mantissa[:i], e
	}
	whole, fraction, _ := strings.Cut(mantissa, ".")
	v, ok := new(big.Int).SetString("0"+whole+fraction, 10)
	if !ok {
		return nil, false
	}
	scale := len(fraction) - exponent
	if scale < 0 {
		v.Mul(v, pow10(-scale))
		scale = 0
	}
	v.Lsh(v, n.shift)
	for scale > 28 || scale > 0 && !fitsDecimal(v) {
		v, scale = divideHalfEven(v), scale-1
	}
	if n.negative {
		v.Neg(v)
	}
	return Decimal{v, scale}, fitsDecimal(v)
}

func normalSign(s string) string {
	for _, dash := range []string{"–", "—", "―"} {
		s = strings.Replace(s, dash, "-", 1)
	}
	return s
}

func pow10(n int) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }

// divideHalfEven divides by ten, rounding half to even.
func divideHalfEven(v *big.Int) *big.Int {
	q, r := new(big.Int).QuoRem(v, big.NewInt(10), new(big.Int))
	if d := r.Int64(); d > 5 || d == 5 && q.Bit(0) == 1 {
		q.Add(q, big.NewInt(1))
	}
	return q
}
