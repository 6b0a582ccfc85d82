package object

import (
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf16"

	"migsh/shell/object/plainregex"
)

// ToString is the text of v in the invariant culture: what "$v" and [string]$v give, with a blank between the elements of a collection.
func ToString(v Value) string { return ToStringOFS(v, " ") }

// ToStringOFS is ToString with another separator between elements ($OFS).
func ToStringOFS(v Value, ofs string) string {
	switch x := v.(type) {
	case string:
		return x
	case *Object:
		if x.Base == nil {
			return x.String()
		}
		if x.Text != nil {
			return x.Text()
		}
		return ToStringOFS(x.Base, ofs)
	case *Type:
		return x.Accelerated()
	case float64:
		return roundedFloat(x, 15, KindDouble)
	case float32:
		return roundedFloat(float64(x), 7, KindSingle)
	}
	if !IsEnumerable(v) {
		return ToStringCulture(v, Invariant)
	}
	var b strings.Builder
	first := true
	for e := range Enumerate(v) {
		if !first {
			b.WriteString(ofs)
		}
		first = false
		b.WriteString(elementString(e))
	}
	return b.String()
}

// elementString is the text of a collection's element. pwsh: collections inside collections show their type's name.
func elementString(v Value) string {
	if IsEnumerable(v) {
		return TypeOf(v).String()
	}
	if o, ok := v.(*Object); ok && o.textless() {
		return ""
	}
	return ToString(v)
}

// textless tells whether o is a plain [pscustomobject]. pwsh: inside another object or a collection those show nothing.
func (o *Object) textless() bool { return o.Base == nil && o.Type == nil && o.Text == nil }

// ToStringCulture is v.ToString() under a culture (nil: invariant); $null gives "". Collections give their type's name.
func ToStringCulture(v Value, c *Culture) string {
	c = orInvariant(c)
	switch x := v.(type) {
	case nil:
		return ""
	case string:
		return x
	case int32:
		return signed(int64(x), c)
	case int64:
		return signed(x, c)
	case bool:
		if x {
			return "True"
		}
		return "False"
	case float64:
		return floatString(x, 64, c)
	case float32:
		return floatString(float64(x), 32, c)
	case Char:
		return x.String()
	case uint8:
		return strconv.Itoa(int(x))
	case int8:
		return signed(int64(x), c)
	case int16:
		return signed(int64(x), c)
	case uint16:
		return strconv.Itoa(int(x))
	case uint32:
		return formatUint(uint64(x))
	case uint64:
		return formatUint(x)
	case Decimal:
		return localDecimal(x.String(), c)
	case *big.Int:
		return localDecimal(x.String(), c)
	case *Object:
		if x.Base != nil && x.Text == nil {
			return ToStringCulture(x.Base, c)
		}
		return x.String()
	case DateTime:
		s, _ := FormatDateTime(x, "", c)
		return s
	case DateTimeOffset:
		s, _ := FormatDateTimeOffset(x, "", c)
		return s
	case Stringer:
		return x.PSString(c)
	case interface{ String() string }:
		return x.String()
	case Typed:
		return x.PSType().String()
	}
	return ""
}

func signed(n int64, c *Culture) string {
	if n < 0 && c.Number.Negative != "-" {
		return c.Number.Negative + strconv.FormatUint(uint64(-n), 10)
	}
	return strconv.FormatInt(n, 10)
}

// localDecimal puts a culture's signs into an invariant number.
func localDecimal(s string, c *Culture) string {
	if c.Number.Decimal != "." {
		s = strings.Replace(s, ".", c.Number.Decimal, 1)
	}
	if c.Number.Negative != "-" {
		s = strings.Replace(s, "-", c.Number.Negative, 1)
	}
	return s
}

func floatString(f float64, bits int, c *Culture) string {
	switch {
	case math.IsNaN(f):
		return c.Number.NaN
	case math.IsInf(f, 1):
		return c.Number.PosInf
	case math.IsInf(f, -1):
		return c.Number.NegInf
	}
	if f == math.Trunc(f) && math.Abs(f) < 1e7 && (f != 0 || !math.Signbit(f)) {
		return signed(int64(f), c)
	}
	d := floatDigits(f, bits)
	limit := 17
	if bits == 32 {
		limit = 9
	}
	return d.general(limit, c, 'E')
}

// roundedFloat is a real with at most n significant digits. pwsh: conversion to text keeps 15 (Single: 7), ToString() all that are needed.
func roundedFloat(f float64, n int, k Kind) string {
	if f == math.Trunc(f) && math.Abs(f) < 1e6 || math.IsNaN(f) || math.IsInf(f, 0) {
		return floatString(f, 64, Invariant)
	}
	return exactDigits(f, n, k).general(n, Invariant, 'E')
}

// String is the character, or U+FFFD for half a surrogate pair.
func (c Char) String() string { return string(rune(c)) }

// String is "@{a=1; b=2}". pwsh: a nested [pscustomobject] shows nothing, a collection its type.
func (o *Object) String() string {
	if o.Text != nil {
		return o.Text()
	}
	if o.Base != nil {
		return ToString(o.Base)
	}
	if o.Type != nil {
		return o.Type.String()
	}
	s, _ := o.format("", nil)
	return s
}

// format is the text of a [pscustomobject] whose properties are written with a format string under a culture; without one they are
// written as in text.
func (o *Object) format(spec string, c *Culture) (string, error) {
	if o.Props.Len() == 0 {
		return "", nil // pwsh: an empty one has no text at all
	}
	var b strings.Builder
	b.WriteString("@{")
	first := true
	for name, v := range o.Props.All() {
		if !first {
			b.WriteString("; ")
		}
		first = false
		b.WriteString(name)
		b.WriteByte('=')
		if _, isObject := v.(*Object); spec == "" || isObject || IsEnumerable(v) {
			b.WriteString(propertyString(o, v))
			continue
		}
		s, err := FormatValue(v, spec, c)
		if err != nil {
			return "", err
		}
		b.WriteString(s)
	}
	b.WriteByte('}')
	return b.String(), nil
}

func propertyString(self *Object, v Value) string {
	switch x := v.(type) {
	case Computed:
		got, err := x.GetFor(self)
		if err != nil {
			return ""
		}
		return propertyString(self, got)
	}
	return elementString(v)
}

// Units are the UTF-16 code units of s, which is what .NET counts and indexes.
func Units(s string) []uint16 { return utf16.Encode([]rune(s)) }

// FromUnits is the string of some UTF-16 code units; half pairs become U+FFFD.
func FromUnits(u []uint16) string { return string(utf16.Decode(u)) }

// IsASCII reports whether s has only bytes below 0x80, so that bytes and UTF-16 units are the same.
func IsASCII(s string) bool { return plainregex.IsASCII(s) }

// Length is String.Length: the number of UTF-16 units.
func Length(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c < 0x80, c >= 0xc0 && c < 0xf0:
			n++
		case c >= 0xf0:
			n += 2
		}
	}
	return n
}
