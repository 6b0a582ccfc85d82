package dotnet

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/ianaindex"

	"migsh/shell/object"
)

// EncodingType is System.Text.Encoding, the base of all.
var EncodingType = object.NewClass("System.Text.Encoding", nil, object.ICloneableType)

var (
	utf8EncodingType    = object.NewClass("System.Text.UTF8Encoding", EncodingType)
	unicodeEncodingType = object.NewClass("System.Text.UnicodeEncoding", EncodingType)
	utf32EncodingType   = object.NewClass("System.Text.UTF32Encoding", EncodingType)
	asciiEncodingType   = object.NewClass("System.Text.ASCIIEncoding", EncodingType)
	latin1EncodingType  = object.NewClass("System.Text.Latin1Encoding", EncodingType)
	sbcsEncodingType    = object.NewClass("System.Text.SBCSCodePageEncoding", EncodingType)
)

// Encoding turns text into bytes and back. It is immutable.
type Encoding struct {
	typ     *object.Type
	Name    string // WebName
	display string // EncodingName
	page    int
	bom     []byte
	encode  func(string) []byte
	decode  func([]byte) string
}

// PSType is the encoding's class.
func (e *Encoding) PSType() *object.Type { return e.typ }

// PSString is the class's name, as .NET's ToString() is.
func (e *Encoding) PSString(*object.Culture) string { return e.typ.Name }

// PSEquals compares by code page and preamble.
func (e *Encoding) PSEquals(o Value) bool {
	x, ok := o.(*Encoding)
	return ok && x.page == e.page && bytes.Equal(x.bom, e.bom)
}

// Encode is GetBytes.
func (e *Encoding) Encode(s string) []byte { return e.encode(s) }

// Decode is GetString: it does not look for a byte order mark.
func (e *Encoding) Decode(b []byte) string { return e.decode(b) }

// Preamble is the byte order mark a writer puts first; nil without.
func (e *Encoding) Preamble() []byte { return e.bom }

func decodeUTF8(b []byte) string {
	if utf8.Valid(b) {
		return string(b)
	}
	return strings.ToValidUTF8(replaceInvalid(b), "\uFFFD")
}

// replaceInvalid puts one U+FFFD for each maximal part of a broken sequence, as .NET does.
func replaceInvalid(b []byte) string {
	var out strings.Builder
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		if r == utf8.RuneError && n == 1 {
			n = max(1, prefixLength(b))
			out.WriteRune(utf8.RuneError)
		} else {
			out.WriteRune(r)
		}
		b = b[n:]
	}
	return out.String()
}

// prefixLength is how many bytes begin a sequence that could have become valid.
func prefixLength(b []byte) int {
	want := 0
	switch c := b[0]; {
	case c >= 0xc2 && c < 0xe0:
		want = 2
	case c >= 0xe0 && c < 0xf0:
		want = 3
	case c >= 0xf0 && c < 0xf5:
		want = 4
	}
	n := 1
	for n < want && n < len(b) && b[n]&0xc0 == 0x80 {
		n++
	}
	return n
}

func encodeUTF16(order binary.AppendByteOrder) func(string) []byte {
	return func(s string) []byte {
		var out []byte
		for _, u := range utf16.Encode([]rune(s)) {
			out = order.AppendUint16(out, u)
		}
		return out
	}
}

func decodeUTF16(order binary.ByteOrder) func([]byte) string {
	return func(b []byte) string {
		u := make([]uint16, 0, len(b)/2+1)
		for len(b) >= 2 {
			u = append(u, order.Uint16(b))
			b = b[2:]
		}
		if len(b) == 1 {
			u = append(u, 0xfffd)
		}
		return string(utf16.Decode(u))
	}
}

func encodeUTF32(s string) []byte {
	var out []byte
	for _, r := range s {
		out = binary.LittleEndian.AppendUint32(out, uint32(r))
	}
	return out
}

func decodeUTF32(b []byte) string {
	var out strings.Builder
	for ; len(b) >= 4; b = b[4:] {
		out.WriteRune(rune(binary.LittleEndian.Uint32(b)))
	}
	return out.String()
}

func encodeASCII(limit rune) func(string) []byte {
	return func(s string) []byte {
		out := make([]byte, 0, len(s))
		for _, u := range object.Units(s) {
			if rune(u) >= limit {
				u = '?'
			}
			out = append(out, byte(u))
		}
		return out
	}
}

func decodeASCII(limit byte) func([]byte) string {
	return func(b []byte) string {
		var out strings.Builder
		for _, c := range b {
			if limit != 0 && c >= limit {
				out.WriteByte('?')
			} else {
				out.WriteRune(rune(c))
			}
		}
		return out.String()
	}
}

// The encodings with properties of their own; UTF8 writes a mark, UTF8NoBOM does not.
var (
	UTF8             = &Encoding{utf8EncodingType, "utf-8", "Unicode (UTF-8)", 65001, []byte{0xef, 0xbb, 0xbf}, func(s string) []byte { return []byte(s) }, decodeUTF8}
	UTF8NoBOM        = &Encoding{utf8EncodingType, "utf-8", "Unicode (UTF-8)", 65001, nil, func(s string) []byte { return []byte(s) }, decodeUTF8}
	UTF16            = &Encoding{unicodeEncodingType, "utf-16", "Unicode", 1200, []byte{0xff, 0xfe}, encodeUTF16(binary.LittleEndian), decodeUTF16(binary.LittleEndian)}
	UTF16BE          = &Encoding{unicodeEncodingType, "utf-16BE", "Unicode (Big-Endian)", 1201, []byte{0xfe, 0xff}, encodeUTF16(binary.BigEndian), decodeUTF16(binary.BigEndian)}
	UTF32            = &Encoding{utf32EncodingType, "utf-32", "Unicode (UTF-32)", 12000, []byte{0xff, 0xfe, 0, 0}, encodeUTF32, decodeUTF32}
	ASCII            = &Encoding{asciiEncodingType, "us-ascii", "US-ASCII", 20127, nil, encodeASCII(0x80), decodeASCII(0x80)}
	Latin1           = &Encoding{latin1EncodingType, "iso-8859-1", "Western European (ISO)", 28591, nil, encodeASCII(0x100), decodeASCII(0)}
	unicodeNoBOM     = &Encoding{unicodeEncodingType, "utf-16", "Unicode", 1200, nil, UTF16.encode, UTF16.decode}
	bigEndianNoBOM   = &Encoding{unicodeEncodingType, "utf-16BE", "Unicode (Big-Endian)", 1201, nil, UTF16BE.encode, UTF16BE.decode}
	encodingsByName  = map[string]*Encoding{"utf-8": UTF8, "utf8": UTF8, "unicode-1-1-utf-8": UTF8, "utf-16": UTF16, "utf-16le": UTF16, "unicode": UTF16, "ucs-2": UTF16, "utf-16be": UTF16BE, "unicodefffe": UTF16BE, "utf-32": UTF32, "us-ascii": ASCII, "ascii": ASCII, "iso-8859-1": Latin1, "latin1": Latin1}
	encodingsByPage  = map[int]*Encoding{65001: UTF8, 1200: UTF16, 1201: UTF16BE, 12000: UTF32, 20127: ASCII, 28591: Latin1, 0: UTF8NoBOM}
	codePageEncoding = map[int]*charmap.Charmap{1250: charmap.Windows1250, 1251: charmap.Windows1251, 1252: charmap.Windows1252, 1253: charmap.Windows1253, 1254: charmap.Windows1254, 437: charmap.CodePage437, 850: charmap.CodePage850, 852: charmap.CodePage852, 28592: charmap.ISO8859_2, 28605: charmap.ISO8859_15, 20866: charmap.KOI8R}
)

// EncodingByName finds an encoding by its web name; nil when there is none.
func EncodingByName(name string) *Encoding {
	if e := encodingsByName[strings.ToLower(name)]; e != nil {
		return e
	}
	enc, err := ianaindex.IANA.Encoding(name)
	if err != nil || enc == nil {
		return nil
	}
	return wrapEncoding(enc, strings.ToLower(name), 0)
}

// EncodingByPage finds an encoding by its code page; nil when there is none.
func EncodingByPage(page int) *Encoding {
	if e := encodingsByPage[page]; e != nil {
		return e
	}
	if cm := codePageEncoding[page]; cm != nil {
		return wrapEncoding(cm, strings.ToLower(strings.ReplaceAll(cm.String(), " ", "-")), page)
	}
	return nil
}

func wrapEncoding(enc encoding.Encoding, name string, page int) *Encoding {
	return &Encoding{typ: sbcsEncodingType, Name: name, display: name, page: page,
		encode: func(s string) []byte {
			b, err := encoding.ReplaceUnsupported(enc.NewEncoder()).Bytes([]byte(s))
			if err != nil {
				return []byte(s)
			}
			return bytes.ReplaceAll(b, []byte{0x1a}, []byte{'?'})
		},
		decode: func(b []byte) string {
			s, err := enc.NewDecoder().Bytes(b)
			if err != nil {
				return string(b)
			}
			return string(s)
		}}
}

// DetectBOM finds the encoding a byte order mark announces and the length of the mark; nil when there is none.
func DetectBOM(b []byte) (*Encoding, int) {
	switch {
	case bytes.HasPrefix(b, []byte{0xef, 0xbb, 0xbf}):
		return UTF8, 3
	case bytes.HasPrefix(b, []byte{0xff, 0xfe, 0, 0}):
		return UTF32, 4
	case bytes.HasPrefix(b, []byte{0xff, 0xfe}):
		return UTF16, 2
	case bytes.HasPrefix(b, []byte{0xfe, 0xff}):
		return UTF16BE, 2
	}
	return nil, 0
}

// decodeFile is a file's text: by its mark, else by the encoding given.
func decodeFile(b []byte, e *Encoding) string {
	if found, n := DetectBOM(b); found != nil {
		return found.decode(b[n:])
	}
	return e.decode(b)
}

func encodingMembers() []Def {
	type E = *Encoding
	part := func(a Args) ([]byte, error) {
		b := a.Bytes(0)
		if a.Int(1) < 0 || a.Int(2) < 0 || a.Int(1)+a.Int(2) > len(b) {
			return nil, outOfRange("bytes", "Index and count must refer to a location within the buffer.")
		}
		return b[a.Int(1) : a.Int(1)+a.Int(2)], nil
	}
	return append([]Def{
		Prop("string WebName {get;}", func(e E) Value { return e.Name }), Prop("string HeaderName {get;}", func(e E) Value { return e.Name }),
		Prop("string BodyName {get;}", func(e E) Value { return e.Name }), Prop("string EncodingName {get;}", func(e E) Value { return e.display }),
		Prop("int CodePage {get;}", func(e E) Value { return object.Int(e.page) }), Prop("int WindowsCodePage {get;}", func(e E) Value { return object.Int(e.page) }),
		Prop("bool IsSingleByte {get;}", func(e E) Value {
			return e.typ == asciiEncodingType || e.typ == latin1EncodingType || e.typ == sbcsEncodingType
		}),
		Prop("bool IsReadOnly {get;}", func(e E) Value { return true }),
		Prop("byte[] Preamble {get;}", func(e E) Value { return &object.Bytes{B: e.bom} }),
		Method("byte[] GetBytes(string s)", func(e E, a Args) (Value, error) { return &object.Bytes{B: e.encode(a.String(0))}, nil }),
		Method("byte[] GetBytes(char[] chars)", func(e E, a Args) (Value, error) { return &object.Bytes{B: e.encode(charsText(a.Items(0)))}, nil }),
		Method("string GetString(byte[] bytes)", func(e E, a Args) (Value, error) {
			if a.Null(0) {
				return nil, null("bytes")
			}
			return e.decode(a.Bytes(0)), nil
		}),
		Method("string GetString(byte[] bytes, int index, int count)", func(e E, a Args) (Value, error) {
			b, err := part(a)
			if err != nil {
				return nil, err
			}
			return e.decode(b), nil
		}),
		Method("char[] GetChars(byte[] bytes)", func(e E, a Args) (Value, error) { return object.CharArray(e.decode(a.Bytes(0))), nil }),
		Method("int GetByteCount(string s)", func(e E, a Args) (Value, error) { return object.Int(len(e.encode(a.String(0)))), nil }),
		Method("int GetByteCount(char[] chars)", func(e E, a Args) (Value, error) { return object.Int(len(e.encode(charsText(a.Items(0))))), nil }),
		Method("int GetCharCount(byte[] bytes)", func(e E, a Args) (Value, error) { return object.Int(object.Length(e.decode(a.Bytes(0)))), nil }),
		Method("int GetMaxByteCount(int charCount)", func(e E, a Args) (Value, error) { return object.Int((a.Int(0) + 1) * 3), nil }),
		Method("byte[] GetPreamble()", func(e E, a Args) (Value, error) { return &object.Bytes{B: e.bom}, nil }),
		Method("System.Object Clone()", func(e E, a Args) (Value, error) { return e, nil }),
	}, encodingStatics()...)
}

func encodingStatics() []Def {
	byName := func(a Args) (Value, error) {
		if e := EncodingByName(a.String(0)); e != nil {
			return e, nil
		}
		return nil, argument("name", "'"+a.String(0)+"' is not a supported encoding name. For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method.")
	}
	byPage := func(a Args) (Value, error) {
		if e := EncodingByPage(a.Int(0)); e != nil {
			return e, nil
		}
		return nil, object.NewException(object.NotSupportedExceptionType, "No data is available for encoding "+object.ToString(a.Value(0))+
			". For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method.")
	}
	return []Def{
		Const("System.Text.Encoding UTF8", UTF8), Const("System.Text.Encoding Unicode", UTF16), Const("System.Text.Encoding BigEndianUnicode", UTF16BE),
		Const("System.Text.Encoding UTF32", UTF32), Const("System.Text.Encoding ASCII", ASCII), Const("System.Text.Encoding Latin1", Latin1),
		Const("System.Text.Encoding Default", UTF8NoBOM),
		Static("System.Text.Encoding GetEncoding(string name)", byName), Static("System.Text.Encoding GetEncoding(int codepage)", byPage),
		Static("byte[] Convert(System.Text.Encoding srcEncoding, System.Text.Encoding dstEncoding, byte[] bytes)", func(a Args) (Value, error) {
			from, to := Arg[*Encoding](a, 0), Arg[*Encoding](a, 1)
			if from == nil || to == nil {
				return nil, null("srcEncoding")
			}
			return &object.Bytes{B: to.encode(from.decode(a.Bytes(2)))}, nil
		}),
		Static("void RegisterProvider(System.Object provider)", func(a Args) (Value, error) { return nil, nil }),
	}
}

// choose is a constructor's pick between with and without mark.
func utf8Constructors() []Def {
	pick := func(a Args) (Value, error) {
		if a.Len() > 0 && a.Bool(0) {
			return UTF8, nil
		}
		return UTF8NoBOM, nil
	}
	return []Def{Ctor("new()", pick), Ctor("new(bool encoderShouldEmitUTF8Identifier)", pick), Ctor("new(bool encoderShouldEmitUTF8Identifier, bool throwOnInvalidBytes)", pick)}
}

func unicodeConstructors() []Def {
	pick := func(a Args) (Value, error) {
		big, bom := a.Len() > 0 && a.Bool(0), a.Len() < 2 || a.Bool(1)
		switch {
		case big && bom:
			return UTF16BE, nil
		case big:
			return bigEndianNoBOM, nil
		case bom:
			return UTF16, nil
		}
		return unicodeNoBOM, nil
	}
	return []Def{Ctor("new()", pick), Ctor("new(bool bigEndian, bool byteOrderMark)", pick)}
}

func asciiConstructors() []Def {
	return []Def{Ctor("new()", func(a Args) (Value, error) { return ASCII, nil })}
}

func utf32Constructors() []Def {
	return []Def{Ctor("new()", func(a Args) (Value, error) { return UTF32, nil })}
}
