package dotnet

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"migsh/shell/object"
	"migsh/shell/xmldom"
)

var (
	xmlConvertType      = object.NewClass("System.Xml.XmlConvert", nil)
	securityElementType = object.NewClass("System.Security.SecurityElement", nil)
	xmlDateTimeMode     = object.NewEnum("System.Xml.XmlDateTimeSerializationMode", "Local", "Utc", "Unspecified", "RoundtripKind")
)

var securityEscapes = strings.NewReplacer("<", "&lt;", ">", "&gt;", `"`, "&quot;", "'", "&apos;", "&", "&amp;")

func securityElementMembers() []Def {
	return []Def{Static("string Escape(string str)", func(a Args) (Value, error) {
		if a.Null(0) {
			return nil, nil
		}
		return securityEscapes.Replace(a.String(0)), nil
	})}
}

func xmlConvertMembers() []Def {
	encode := func(colon bool) func(a Args) (Value, error) {
		return func(a Args) (Value, error) { return encodeXMLName(a.String(0), colon), nil }
	}
	to := func(result string, t *object.Type) Def {
		return Static(result+"(string s)", func(a Args) (Value, error) { return object.Convert(strings.TrimSpace(a.String(0)), t) })
	}
	return []Def{
		Static("string EncodeName(string name)", encode(true)), Static("string EncodeLocalName(string name)", encode(false)),
		Static("string DecodeName(string name)", func(a Args) (Value, error) { return decodeXMLName(a.String(0)), nil }),
		Static("string ToString(System.Object value)", func(a Args) (Value, error) { return xmlText(a.Value(0)), nil }),
		Static("bool ToBoolean(string s)", func(a Args) (Value, error) {
			switch strings.TrimSpace(a.String(0)) {
			case "true", "1":
				return true, nil
			case "false", "0":
				return false, nil
			}
			return nil, formatError("The string '" + a.String(0) + "' is not a valid Boolean value.")
		}),
		to("int ToInt32", object.Int32Type), to("long ToInt64", object.Int64Type), to("double ToDouble", object.DoubleType),
		to("decimal ToDecimal", object.DecimalType), to("guid ToGuid", object.GuidType),
		Static("timespan ToTimeSpan(string s)", func(a Args) (Value, error) {
			t, ok := ParseISODuration(a.String(0))
			if !ok {
				return nil, formatError("The string '" + a.String(0) + "' is not a valid TimeSpan value.")
			}
			return t, nil
		}),
		Static("string VerifyName(string name)", func(a Args) (Value, error) {
			prefix, local := xmldom.SplitName(a.String(0))
			if !xmldom.IsName(local) || prefix != "" && !xmldom.IsName(prefix) {
				return nil, badXMLName(a.String(0))
			}
			return a.String(0), nil
		}),
		Static("bool IsXmlChar(char ch)", func(a Args) (Value, error) { return xmldom.IsChar(rune(a.Char(0))), nil }),
		Static("bool IsNCNameChar(char ch)", func(a Args) (Value, error) { return xmldom.IsNameChar(rune(a.Char(0))), nil }),
		Static("bool IsStartNCNameChar(char ch)", func(a Args) (Value, error) { return xmldom.IsNameStart(rune(a.Char(0))), nil }),
	}
}

func badXMLName(name string) error {
	for i, r := range name {
		switch {
		case i == 0 && !xmldom.IsNameStart(r):
			return object.NewException(object.XmlExceptionType, fmt.Sprintf("Name cannot begin with the '%c' character, hexadecimal value 0x%02X.", r, r))
		case !xmldom.IsNameChar(r) && r != ':':
			return object.NewException(object.XmlExceptionType, fmt.Sprintf("The '%c' character, hexadecimal value 0x%02X, cannot be included in a name.", r, r))
		}
	}
	return withParam(object.ArgumentNullExceptionType, "name", "Value cannot be null.")
}

// encodeXMLName writes what a name can't hold as _xHHHH_.
func encodeXMLName(s string, colon bool) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == '_' && encodedChar.MatchString(s[i:]) && encodedChar.FindStringIndex(s[i:])[0] == 0:
			b.WriteString("_x005F_")
		case colon && r == ':', i == 0 && xmldom.IsNameStart(r), i > 0 && xmldom.IsNameChar(r):
			b.WriteRune(r)
		case r > 0xffff:
			fmt.Fprintf(&b, "_x%08X_", r)
		default:
			fmt.Fprintf(&b, "_x%04X_", r)
		}
	}
	return b.String()
}

var encodedChar = regexp.MustCompile(`_x([0-9A-Fa-f]{8}|[0-9A-Fa-f]{4})_`)

func decodeXMLName(s string) string {
	return encodedChar.ReplaceAllStringFunc(s, func(m string) string {
		n, err := strconv.ParseUint(m[2:len(m)-1], 16, 32)
		if err != nil {
			return m
		}
		return string(rune(n))
	})
}
