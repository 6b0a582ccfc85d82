package cmdlets

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
	"golang.org/x/text/transform"

	"migsh/shell/interp"
	"migsh/shell/object"
)

// textEncoding is how a file's text is written as bytes.
type textEncoding struct {
	codec encoding.Encoding // nil: UTF-8
	ascii bool              // nothing beyond 7 bits
	bom   []byte            // written at the start of a new file
}

// marks are the byte order marks, longer ones first, with the encodings they announce.
var marks = []struct {
	bom   string
	codec encoding.Encoding
}{
	{"\xff\xfe\x00\x00", utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)},
	{"\x00\x00\xfe\xff", utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)},
	{"\xef\xbb\xbf", nil},
	{"\xff\xfe", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
	{"\xfe\xff", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
}

func marked(i int) *textEncoding {
	return &textEncoding{codec: marks[i].codec, bom: []byte(marks[i].bom)}
}

// encodingOf reads an -Encoding argument: a name, a code page, or a .NET encoding. nil means UTF-8 without a mark, the default.
func encodingOf(v object.Value) (*textEncoding, error) {
	switch x := object.Unwrap(v).(type) {
	case nil:
		return &textEncoding{}, nil
	case int32:
		name, ok := codePages[x]
		if !ok {
			return nil, encodingError(object.NotSupportedExceptionType, "No data is available for encoding %d.", x)
		}
		return encodingByName(name)
	case interface{ WebName() string }:
		return encodingByName(x.WebName())
	default:
		return encodingByName(object.ToString(x))
	}
}

func encodingByName(name string) (*textEncoding, error) {
	switch strings.ToLower(name) {
	case "utf8", "utf8nobom", "default", "utf-8", "oem":
		return &textEncoding{}, nil
	case "utf8bom":
		return marked(2), nil
	case "ascii", "us-ascii":
		return &textEncoding{ascii: true}, nil
	case "ansi":
		return &textEncoding{codec: charmap.Windows1252}, nil
	case "latin1", "iso-8859-1":
		return &textEncoding{codec: charmap.ISO8859_1}, nil
	case "unicode", "utf-16", "utf-16le", "string", "unknown":
		return marked(3), nil
	case "bigendianunicode", "utf-16be":
		return marked(4), nil
	case "utf32", "utf-32":
		return marked(0), nil
	case "bigendianutf32", "utf-32be":
		return marked(1), nil
	}
	if e, err := htmlindex.Get(name); err == nil {
		return &textEncoding{codec: e}, nil
	}
	return nil, encodingError(object.ArgumentExceptionType, "'%s' is not a supported encoding name.", name)
}

// codePages are the numbers of the encodings that are known by name.
var codePages = map[int32]string{65001: "utf8", 1200: "unicode", 1201: "bigendianunicode", 12000: "utf32", 12001: "bigendianutf32",
	20127: "ascii", 28591: "latin1", 1250: "windows-1250", 1251: "windows-1251", 1252: "windows-1252", 1253: "windows-1253", 1254: "windows-1254",
	1255: "windows-1255", 1256: "windows-1256", 1257: "windows-1257", 1258: "windows-1258", 28592: "iso-8859-2", 28605: "iso-8859-15",
	932: "shift_jis", 936: "gbk", 949: "euc-kr", 950: "big5", 866: "ibm866", 20866: "koi8-r"}

func encodingError(t *object.Type, format string, arg any) error {
	return &interp.ErrorRecord{ID: "ParameterArgumentTransformationError", Category: interp.InvalidData, Target: object.FromGo(arg),
		Err: object.NewException(t, "Cannot process argument transformation on parameter 'Encoding'. "+fmt.Sprintf(format, arg)+
			" For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method.")}
}

// encode is text as bytes. What the encoding lacks becomes a question mark, as in .NET.
func (e *textEncoding) encode(text string) []byte {
	switch {
	case e.ascii:
		var b bytes.Buffer
		for _, r := range text {
			switch {
			case r < 0x80:
				b.WriteByte(byte(r))
			case r > 0xffff:
				b.WriteString("??")
			default:
				b.WriteByte('?')
			}
		}
		return b.Bytes()
	case e.codec == nil:
		return []byte(text)
	}
	out, _, err := transform.String(encoding.ReplaceUnsupported(e.codec.NewEncoder()), text)
	if err != nil {
		return []byte(text)
	}
	return bytes.ReplaceAll([]byte(out), []byte{0x1a}, []byte{'?'})
}

// reader decodes r. A byte order mark decides, whatever encoding was asked for, and is left out.
func (e *textEncoding) reader(r io.Reader) *bufio.Reader {
	b := bufio.NewReaderSize(r, 1<<16)
	start, _ := b.Peek(4)
	codec := e.codec
	for i := range marks {
		if bytes.HasPrefix(start, []byte(marks[i].bom)) {
			_, _ = b.Discard(len(marks[i].bom))
			codec = marks[i].codec
			break
		}
	}
	switch {
	case codec != nil:
		return bufio.NewReaderSize(codec.NewDecoder().Reader(b), 1<<16)
	case e.ascii:
		return bufio.NewReaderSize(transform.NewReader(b, asciiDecoder{}), 1<<16)
	}
	return b
}

// asciiDecoder turns every byte beyond 7 bits into U+FFFD, as .NET does.
type asciiDecoder struct{ transform.NopResetter }

func (asciiDecoder) Transform(dst, src []byte, _ bool) (n, read int, err error) {
	for _, c := range src {
		r := rune(c)
		if c >= 0x80 {
			r = utf8.RuneError
		}
		if n+utf8.RuneLen(r) > len(dst) {
			return n, read, transform.ErrShortDst
		}
		n += utf8.EncodeRune(dst[n:], r)
		read++
	}
	return n, read, nil
}

// validText replaces bytes that are no UTF-8, as .NET's decoder does.
func validText(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return strings.ToValidUTF8(s, "\ufffd")
}
