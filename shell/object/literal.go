package object

import (
	"math"
	"math/big"
	"strconv"
	"strings"
)

// ParseNumber reads s as a PowerShell number literal with an optional sign: decimal, hexadecimal, binary, real, type suffixes
// (y uy s us l ul u n d) and multipliers (kb mb gb tb pb). ok is false when it is none.
func ParseNumber(s string) (v Value, ok bool) {
	neg := false
	if s != "" && (s[0] == '+' || s[0] == '-') {
		neg, s = s[0] == '-', s[1:]
	}
	if s == "" || !(isDigit(s[0]) || s[0] == '.') {
		return nil, false
	}
	n := literal{neg: neg}
	if !n.split(strings.ToLower(s)) {
		return nil, false
	}
	return n.value()
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// literal is a number literal taken apart.
type literal struct {
	neg    bool
	base   int    // 2, 10, 16
	digits string // without prefix; of a real with point and exponent
	real   bool
	suffix string
	mult   int64
}

func (n *literal) split(s string) bool {
	n.base, n.mult = 10, 1
	switch {
	case strings.HasPrefix(s, "0x"):
		n.base, s = 16, s[2:]
	case strings.HasPrefix(s, "0b") && len(s) > 2 && (s[2] == '0' || s[2] == '1'):
		n.base, s = 2, s[2:]
	}
	end := n.scanDigits(s)
	n.digits, s = s[:end], s[end:]
	if n.digits == "" || n.digits == "." {
		return false
	}
	for i, m := range []string{"kb", "mb", "gb", "tb", "pb"} {
		if rest, found := strings.CutSuffix(s, m); found {
			s, n.mult = rest, 1<<(10*(i+1))
			break
		}
	}
	n.suffix = s
	switch s {
	case "", "y", "uy", "s", "us", "l", "ul", "u", "n":
		return true
	case "d":
		return n.base == 10
	}
	return false
}

func (n *literal) scanDigits(s string) int {
	i := 0
	switch n.base {
	case 16:
		for i < len(s) && (isDigit(s[i]) || s[i] >= 'a' && s[i] <= 'f') {
			i++
		}
		return i
	case 2:
		for i < len(s) && (s[i] == '0' || s[i] == '1') {
			i++
		}
		return i
	}
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	if i < len(s) && s[i] == '.' {
		n.real = true
		for i++; i < len(s) && isDigit(s[i]); i++ {
		}
	}
	if i < len(s) && s[i] == 'e' {
		j := i + 1
		if j < len(s) && (s[j] == '+' || s[j] == '-') {
			j++
		}
		if j < len(s) && isDigit(s[j]) {
			n.real = true
			for i = j; i < len(s) && isDigit(s[i]); i++ {
			}
		}
	}
	return i
}

func (n *literal) value() (Value, bool) {
	if n.real {
		return n.realValue()
	}
	b, ok := new(big.Int).SetString(n.digits, n.base)
	if !ok {
		return nil, false
	}
	if n.base != 10 {
		n.signBit(b)
	}
	b.Mul(b, big.NewInt(n.mult))
	if n.neg {
		b.Neg(b)
	}
	return n.integer(b)
}

// signBit gives 0xFFFFFFFF and its like the negative value their width makes them.
// pwsh: 8 or 16 hexadecimal digits (32 or 64 binary ones) are signed, unless a suffix asks for unsigned.
func (n *literal) signBit(b *big.Int) {
	if strings.HasPrefix(n.suffix, "u") || n.suffix == "d" {
		return
	}
	width := 0
	count := len(n.digits)
	if n.base == 16 {
		count *= 4
	}
	switch {
	case n.suffix == "y":
		width = 8
	case n.suffix == "s":
		width = 16
	case n.suffix == "l" || count > 32 && count <= 64:
		width = 64
	case n.suffix == "" && count == 32:
		width = 32
	case n.suffix == "" && count == 64:
		width = 64
	}
	if width > 0 && count >= width && b.BitLen() == width {
		b.Sub(b, new(big.Int).Lsh(big.NewInt(1), uint(width)))
	}
}

func (n *literal) integer(b *big.Int) (Value, bool) {
	var to *Type
	switch n.suffix {
	case "":
		return smallestInteger(b), true
	case "n":
		return b, true
	case "u":
		if b.IsUint64() {
			if u := b.Uint64(); u > math.MaxUint32 {
				return u, true
			}
			return uint32(b.Uint64()), true
		}
		return nil, false
	case "d":
		d, ok := DecimalFromBig(b)
		return d, ok
	default:
		to = suffixTypes[n.suffix]
	}
	v, ok := bigToInteger(b, to)
	return v, ok
}

var suffixTypes = map[string]*Type{"y": SByteType, "uy": ByteType, "s": Int16Type, "us": UInt16Type, "l": Int64Type, "ul": UInt64Type}

// smallestInteger is b as Int32, Int64, Decimal or Double, the first that holds it.
func smallestInteger(b *big.Int) Value {
	if b.IsInt64() {
		if i := b.Int64(); i >= math.MinInt32 && i <= math.MaxInt32 {
			return int32(i)
		}
		return b.Int64()
	}
	if d, ok := DecimalFromBig(b); ok {
		return d
	}
	f, _ := new(big.Float).SetInt(b).Float64()
	return f
}

func (n *literal) realValue() (Value, bool) {
	sign := ""
	if n.neg {
		sign = "-"
	}
	if n.suffix == "d" {
		d, ok := ParseDecimal(sign + n.digits)
		if ok && n.mult > 1 {
			d, ok = d.Mul(DecimalFromInt(n.mult))
		}
		return d, ok
	}
	f, err := strconv.ParseFloat(sign+n.digits, 64)
	if err != nil && !math.IsInf(f, 0) {
		return nil, false
	}
	f *= float64(n.mult)
	if n.suffix == "" {
		return f, true
	}
	v, err := Convert(f, n.realTarget(f))
	return v, err == nil
}

func (n *literal) realTarget(f float64) *Type {
	switch n.suffix {
	case "u":
		if f <= math.MaxUint32 {
			return UInt32Type
		}
		return UInt64Type
	case "n":
		return BigIntegerType
	}
	return suffixTypes[n.suffix]
}
