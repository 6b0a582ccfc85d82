// Package mailboxname writes and reads mailbox names in modified UTF-7 (RFC 3501 section 5.1.3), as IMAP servers and Maildir folders spell them.
package mailboxname

import (
	"encoding/base64"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

var utf7 = base64.NewEncoding("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,").WithPadding(base64.NoPadding)

// Encode writes a mailbox name in modified UTF-7 (RFC 3501 section 5.1.3).
func Encode(name string) string {
	var b strings.Builder
	for i := 0; i < len(name); {
		switch c := name[i]; {
		case c == '&':
			b.WriteString("&-")
			i++
		case c >= ' ' && c <= '~':
			b.WriteByte(c)
			i++
		default:
			start := i
			for i < len(name) && (name[i] < ' ' || name[i] > '~') {
				i++
			}
			b.WriteByte('&')
			b.WriteString(utf7.EncodeToString(bigEndian(name[start:i])))
			b.WriteByte('-')
		}
	}
	return b.String()
}

func bigEndian(s string) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, byte(u>>8), byte(u))
	}
	return b
}

// Decode reads a mailbox name in modified UTF-7. What is not, servers being what they are, is kept as it stands: a run
// without end or with letters outside the alphabet literally, raw UTF-8 as such, other octets as Latin-1.
// ok is false when any of that was needed, so that Encode would not give the same name.
func Decode(name string) (decoded string, ok bool) {
	var b strings.Builder
	ok = true
	for i := 0; i < len(name); {
		c := name[i]
		if c >= 0x80 {
			r, n := utf8.DecodeRuneInString(name[i:])
			if r == utf8.RuneError && n == 1 {
				r = rune(c)
			}
			b.WriteRune(r)
			i += n
			ok = false
			continue
		}
		if c != '&' {
			b.WriteByte(c)
			i++
			continue
		}
		end := strings.IndexByte(name[i:], '-')
		if end == 1 {
			b.WriteByte('&')
			i += 2
			continue
		}
		if text, good := decodeRun(name[i+1:], end-1); good {
			b.WriteString(text)
			i += end + 1
			continue
		}
		b.WriteByte('&')
		i++
		ok = false
	}
	return b.String(), ok && Encode(b.String()) == name
}

// decodeRun reads the first n octets of s as base64 of UTF-16.
func decodeRun(s string, n int) (string, bool) {
	if n <= 0 {
		return "", false
	}
	raw, err := utf7.DecodeString(s[:n])
	if err != nil || len(raw) < 2 || len(raw)%2 != 0 {
		return "", false
	}
	units := make([]uint16, len(raw)/2)
	for i := range units {
		units[i] = uint16(raw[2*i])<<8 | uint16(raw[2*i+1])
	}
	for i, u := range units {
		high := u >= 0xd800 && u < 0xdc00
		low := u >= 0xdc00 && u < 0xe000
		if high && (i+1 == len(units) || units[i+1] < 0xdc00 || units[i+1] >= 0xe000) ||
			low && (i == 0 || units[i-1] < 0xd800 || units[i-1] >= 0xdc00) {
			return "", false
		}
	}
	return string(utf16.Decode(units)), true
}
