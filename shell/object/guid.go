package object

import (
	"crypto/rand"
	"encoding/hex"
	"strings"
)

// Guid is System.Guid in textual byte order.
type Guid [16]byte

// PSType is System.Guid.
func (Guid) PSType() *Type { return GuidType }

// NewGuid is a random (version 4) Guid.
func NewGuid() Guid {
	var g Guid
	rand.Read(g[:]) // never fails
	g[6] = g[6]&0x0f | 0x40
	g[8] = g[8]&0x3f | 0x80
	return g
}

// ParseGuid reads the formats N, D, B, P and X.
func ParseGuid(s string) (g Guid, ok bool) {
	s = strings.TrimSpace(s)
	if strings.HasPrefix(s, "{0x") || strings.HasPrefix(s, "{0X") {
		return parseGuidX(s)
	}
	if n := len(s); n == 38 && (s[0] == '{' && s[37] == '}' || s[0] == '(' && s[37] == ')') {
		s = s[1:37]
		if s[8] != '-' {
			return g, false
		}
	}
	if len(s) == 36 {
		if s[8] != '-' || s[13] != '-' || s[18] != '-' || s[23] != '-' {
			return g, false
		}
		s = s[:8] + s[9:13] + s[14:18] + s[19:23] + s[24:]
	}
	if len(s) != 32 {
		return g, false
	}
	_, err := hex.Decode(g[:], []byte(s))
	return g, err == nil
}

func parseGuidX(s string) (g Guid, ok bool) {
	s = strings.NewReplacer("{", "", "}", "", " ", "").Replace(s)
	parts := strings.Split(s, ",")
	if len(parts) != 11 {
		return g, false
	}
	var digits strings.Builder
	for i, p := range parts {
		width := 2
		switch {
		case i == 0:
			width = 8
		case i < 3:
			width = 4
		}
		p, found := strings.CutPrefix(strings.ToLower(p), "0x")
		if !found || len(p) > width {
			return g, false
		}
		digits.WriteString(strings.Repeat("0", width-len(p)) + p)
	}
	_, err := hex.Decode(g[:], []byte(digits.String()))
	return g, err == nil
}

// String is format D.
func (g Guid) String() string {
	h := hex.EncodeToString(g[:])
	return h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
}

// PSFormat knows N, D, B, P, X and the empty format.
func (g Guid) PSFormat(format string, _ *Culture) (string, error) {
	switch format {
	case "", "D", "d":
		return g.String(), nil
	case "N", "n":
		return hex.EncodeToString(g[:]), nil
	case "B", "b":
		return "{" + g.String() + "}", nil
	case "P", "p":
		return "(" + g.String() + ")", nil
	case "X", "x":
		h := hex.EncodeToString(g[:])
		var tail []string
		for i := 16; i < 32; i += 2 {
			tail = append(tail, "0x"+h[i:i+2])
		}
		return "{0x" + h[:8] + ",0x" + h[8:12] + ",0x" + h[12:16] + ",{" + strings.Join(tail, ",") + "}}", nil
	}
	return "", NewException(FormatExceptionType, `Format string can be only "D", "d", "N", "n", "P", "p", "B", "b", "X" or "x".`)
}

// swapGuid converts between textual order and .NET's memory order; it is its own inverse.
func swapGuid(g Guid) Guid {
	return Guid{g[3], g[2], g[1], g[0], g[5], g[4], g[7], g[6], g[8], g[9], g[10], g[11], g[12], g[13], g[14], g[15]}
}

// Bytes is ToByteArray(): the first three fields little-endian.
func (g Guid) Bytes() []byte { s := swapGuid(g); return s[:] }

// GuidFromBytes is the inverse of Bytes; b must have 16 bytes.
func GuidFromBytes(b []byte) Guid { return swapGuid(Guid(b)) }
