package engine

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// csvText finds the encoding and returns the text without its byte order mark. What is not Unicode stays
// as bytes that are not valid UTF-8, so that it is noticed in the row where it is.
//
// There is no guessing of code pages: a Windows-1252 file of ASCII characters is also UTF-8, and in another one each row
// concerned says so.
func csvText(data []byte) string {
	// The longer marks first: UTF-32's begins with UTF-16's.
	for _, form := range []struct {
		mark   string
		decode func([]byte) string
	}{
		{"\xff\xfe\x00\x00", utf32Text(binary.LittleEndian)},
		{"\x00\x00\xfe\xff", utf32Text(binary.BigEndian)},
		{"\xef\xbb\xbf", utf8Text},
		{"\xff\xfe", utf16Text(binary.LittleEndian)},
		{"\xfe\xff", utf16Text(binary.BigEndian)},
	} {
		if rest, ok := bytes.CutPrefix(data, []byte(form.mark)); ok {
			return form.decode(rest)
		}
	}
	return unmarked(data)(data)
}

// unmarked tells the encoding from where the zero bytes of the header's first characters are: those are ASCII.
func unmarked(data []byte) func([]byte) string {
	if len(data) < 4 {
		return utf8Text
	}
	zero := [4]bool{data[0] == 0, data[1] == 0, data[2] == 0, data[3] == 0}
	switch zero {
	case [4]bool{false, true, true, true}:
		return utf32Text(binary.LittleEndian)
	case [4]bool{true, true, true, false}:
		return utf32Text(binary.BigEndian)
	case [4]bool{false, true, false, true}:
		return utf16Text(binary.LittleEndian)
	case [4]bool{true, false, true, false}:
		return utf16Text(binary.BigEndian)
	}
	return utf8Text
}

// utf8Text drops the Ctrl-Z that DOS programs end a file with.
func utf8Text(data []byte) string { return strings.TrimSuffix(string(data), "\x1a") }

func utf16Text(order binary.ByteOrder) func([]byte) string {
	return func(data []byte) string {
		var b strings.Builder
		b.Grow(len(data)/2 + len(data)/8)
		for ; len(data) >= 2; data = data[2:] {
			r := rune(order.Uint16(data))
			if utf16.IsSurrogate(r) && len(data) >= 4 {
				if pair := utf16.DecodeRune(r, rune(order.Uint16(data[2:]))); pair != unicode.ReplacementChar {
					b.WriteRune(pair)
					data = data[2:]
					continue
				}
			}
			writeScalar(&b, r)
		}
		if len(data) > 0 {
			b.WriteByte(0xff) // half a character
		}
		return b.String()
	}
}

func utf32Text(order binary.ByteOrder) func([]byte) string {
	return func(data []byte) string {
		var b strings.Builder
		b.Grow(len(data)/4 + len(data)/16)
		for ; len(data) >= 4; data = data[4:] {
			writeScalar(&b, rune(order.Uint32(data)))
		}
		if len(data) > 0 {
			b.WriteByte(0xff)
		}
		return b.String()
	}
}

// writeScalar writes a lone surrogate, or what is beyond Unicode, as a byte that is not UTF-8.
func writeScalar(b *strings.Builder, r rune) {
	if utf8.ValidRune(r) {
		b.WriteRune(r)
		return
	}
	b.WriteByte(0xff)
}

// isSpaceOrControl is also true of characters without a shape (zero-width space, soft hyphen), which come with addresses that
// were copied from a web page.
func isSpaceOrControl(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == utf8.RuneError
}

// trimBlanks cuts blanks, and characters without a shape, off both ends.
func trimBlanks(s string) string {
	return strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) })
}
