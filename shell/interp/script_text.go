package interp

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode/utf32"
)

// decodeScript turns a script file's bytes into text: by its byte order mark, else UTF-8, else (it is none) Windows-1252: the ANSI files of
// Windows PowerShell, which PowerShell 7 would read with replacement characters.
func decodeScript(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte{0xEF, 0xBB, 0xBF}):
		data = data[3:]
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE, 0, 0}):
		if text, err := utf32.UTF32(utf32.LittleEndian, utf32.UseBOM).NewDecoder().Bytes(data); err == nil {
			return string(text)
		}
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		return decodeUTF16(data[2:], binary.LittleEndian)
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		return decodeUTF16(data[2:], binary.BigEndian)
	}
	if utf8.Valid(data) {
		return string(data)
	}
	if text, err := charmap.Windows1252.NewDecoder().Bytes(data); err == nil {
		return string(text)
	}
	return string(bytes.ToValidUTF8(data, []byte("\uFFFD")))
}

func decodeUTF16(data []byte, order binary.ByteOrder) string {
	u := make([]uint16, len(data)/2)
	for i := range u {
		u[i] = order.Uint16(data[2*i:])
	}
	return string(utf16.Decode(u))
}

// DecodeScript is the text of a script file, whatever its encoding.
func DecodeScript(data []byte) string { return decodeScript(data) }
