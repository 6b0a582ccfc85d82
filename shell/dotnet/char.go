package dotnet

import (
	"unicode"
	"unicode/utf16"

	"migsh/shell/object"
)

func charMembers() []Def {
	defs := []Def{
		Const("char MaxValue", object.Char(0xffff)), Const("char MinValue", object.Char(0)),
		Method("string ToString()", func(c object.Char, a Args) (Value, error) { return c.String(), nil }),
		Method("string ToString(System.IFormatProvider provider)", func(c object.Char, a Args) (Value, error) { return c.String(), nil }),
		Method("int CompareTo(char value)", func(c object.Char, a Args) (Value, error) { return object.Int(int(c) - int(a.Char(0))), nil }),
		Method("bool Equals(char obj)", func(c object.Char, a Args) (Value, error) { return c == a.Char(0), nil }),
		Method("bool Equals(System.Object obj)", func(c object.Char, a Args) (Value, error) { return object.Same(c, a.Value(0)), nil }),
		Method("System.TypeCode GetTypeCode()", func(c object.Char, a Args) (Value, error) { return typeCode(c), nil }),
		Static("string ToString(char c)", func(a Args) (Value, error) { return a.Char(0).String(), nil }),
		Static("char Parse(string s)", func(a Args) (Value, error) {
			if u := object.Units(a.String(0)); len(u) == 1 {
				return object.Char(u[0]), nil
			}
			return nil, formatError("String must be exactly one character long.")
		}),
		Static("bool TryParse(string s, [ref] char result)", func(a Args) (Value, error) {
			if u := object.Units(a.String(0)); len(u) == 1 {
				return true, a.setRef(1, object.Char(u[0]))
			}
			return false, a.setRef(1, object.Char(0))
		}),
		Static("string ConvertFromUtf32(int utf32)", func(a Args) (Value, error) {
			n := a.Int(0)
			if n < 0 || n > unicode.MaxRune || n >= 0xd800 && n < 0xe000 {
				return nil, outOfRange("utf32", "A valid UTF32 value is between 0x000000 and 0x10ffff, inclusive, and should not include surrogate codepoint values (0x00d800 ~ 0x00dfff).")
			}
			return string(rune(n)), nil
		}),
		Static("int ConvertToUtf32(string s, int index)", func(a Args) (Value, error) {
			u := object.Units(a.String(0))
			i := a.Int(1)
			if i < 0 || i >= len(u) {
				return nil, outOfRange("index", "Index was out of range. Must be non-negative and less than the size of the collection.")
			}
			if i+1 < len(u) && utf16.IsSurrogate(rune(u[i])) {
				return object.Int(int(utf16.DecodeRune(rune(u[i]), rune(u[i+1])))), nil
			}
			return object.Int(int(u[i])), nil
		}),
		Static("int ConvertToUtf32(char highSurrogate, char lowSurrogate)", func(a Args) (Value, error) {
			return object.Int(int(utf16.DecodeRune(rune(a.Char(0)), rune(a.Char(1))))), nil
		}),
		Static("double GetNumericValue(char c)", func(a Args) (Value, error) {
			if c := a.Char(0); c >= '0' && c <= '9' {
				return float64(c - '0'), nil
			}
			return float64(-1), nil
		}),
		Static("System.Globalization.UnicodeCategory GetUnicodeCategory(char c)", func(a Args) (Value, error) {
			return object.Enum{Type: unicodeCategory, Value: category(rune(a.Char(0)))}, nil
		}),
	}
	lowerCase := func(a Args) (Value, error) { return object.Char(unicode.ToLower(rune(a.Char(0)))), nil }
	upperCase := func(a Args) (Value, error) { return object.Char(unicode.ToUpper(rune(a.Char(0)))), nil }
	for _, n := range []string{"ToLower(char c)", "ToLower(char c, cultureinfo culture)", "ToLowerInvariant(char c)"} {
		defs = append(defs, Static("char "+n, lowerCase))
	}
	for _, n := range []string{"ToUpper(char c)", "ToUpper(char c, cultureinfo culture)", "ToUpperInvariant(char c)"} {
		defs = append(defs, Static("char "+n, upperCase))
	}
	for name, f := range charTests() {
		defs = append(defs, Static("bool "+name+"(char c)", func(a Args) (Value, error) { return f(rune(a.Char(0))), nil }))
		defs = append(defs, Static("bool "+name+"(string s, int index)", func(a Args) (Value, error) {
			c, err := charAt(a.String(0), Args{v: a.v[1:]})
			if err != nil {
				return nil, outOfRange("index", "Specified argument was out of the range of valid values.")
			}
			return f(rune(c.(object.Char))), nil
		}))
	}
	return defs
}

func charTests() map[string]func(rune) bool {
	ascii := func(f func(rune) bool) func(rune) bool { return func(r rune) bool { return r < 0x80 && f(r) } }
	hex := func(r rune) bool { return r >= '0' && r <= '9' || r|0x20 >= 'a' && r|0x20 <= 'f' }
	return map[string]func(rune) bool{
		"IsLetter": unicode.IsLetter, "IsDigit": unicode.IsDigit, "IsUpper": unicode.IsUpper, "IsLower": unicode.IsLower,
		"IsLetterOrDigit": func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) },
		"IsWhiteSpace":    unicode.IsSpace, "IsPunctuation": unicode.IsPunct, "IsSymbol": unicode.IsSymbol, "IsControl": unicode.IsControl,
		"IsNumber": unicode.IsNumber, "IsSeparator": func(r rune) bool { return unicode.In(r, unicode.Z) },
		"IsSurrogate":     func(r rune) bool { return utf16.IsSurrogate(r) },
		"IsHighSurrogate": func(r rune) bool { return r >= 0xd800 && r < 0xdc00 }, "IsLowSurrogate": func(r rune) bool { return r >= 0xdc00 && r < 0xe000 },
		"IsAscii": func(r rune) bool { return r < 0x80 }, "IsAsciiLetter": ascii(unicode.IsLetter), "IsAsciiDigit": ascii(unicode.IsDigit),
		"IsAsciiLetterOrDigit": ascii(func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }), "IsAsciiHexDigit": hex,
		"IsAsciiHexDigitUpper": func(r rune) bool { return hex(r) && !unicode.IsLower(r) },
		"IsAsciiHexDigitLower": func(r rune) bool { return hex(r) && !unicode.IsUpper(r) },
		"IsAsciiLetterUpper":   ascii(unicode.IsUpper), "IsAsciiLetterLower": ascii(unicode.IsLower),
	}
}

var unicodeCategory = object.NewEnum("System.Globalization.UnicodeCategory", "UppercaseLetter", "LowercaseLetter", "TitlecaseLetter", "ModifierLetter",
	"OtherLetter", "NonSpacingMark", "SpacingCombiningMark", "EnclosingMark", "DecimalDigitNumber", "LetterNumber", "OtherNumber", "SpaceSeparator",
	"LineSeparator", "ParagraphSeparator", "Control", "Format", "Surrogate", "PrivateUse", "ConnectorPunctuation", "DashPunctuation", "OpenPunctuation",
	"ClosePunctuation", "InitialQuotePunctuation", "FinalQuotePunctuation", "OtherPunctuation", "MathSymbol", "CurrencySymbol", "ModifierSymbol",
	"OtherSymbol", "OtherNotAssigned")

// categoryTables are Unicode's general categories in the enumeration's order.
var categoryTables = []*unicode.RangeTable{unicode.Lu, unicode.Ll, unicode.Lt, unicode.Lm, unicode.Lo, unicode.Mn, unicode.Mc, unicode.Me, unicode.Nd, unicode.Nl,
	unicode.No, unicode.Zs, unicode.Zl, unicode.Zp, unicode.Cc, unicode.Cf, unicode.Cs, unicode.Co, unicode.Pc, unicode.Pd, unicode.Ps, unicode.Pe, unicode.Pi,
	unicode.Pf, unicode.Po, unicode.Sm, unicode.Sc, unicode.Sk, unicode.So}

func category(r rune) int64 {
	for i, t := range categoryTables {
		if unicode.Is(t, r) {
			return int64(i)
		}
	}
	return int64(len(categoryTables))
}
