package object

import (
	"fmt"
	"strconv"
	"strings"
)

// FormatTimeSpan is t.ToString(format, c): c (t, T), g, G and custom patterns; "" is c.
func FormatTimeSpan(t TimeSpan, format string, c *Culture) (string, error) {
	switch format {
	case "", "c", "t", "T":
		return constantSpan(t), nil
	case "g":
		return generalSpan(t, orInvariant(c), false), nil
	case "G":
		return generalSpan(t, orInvariant(c), true), nil
	}
	if len(format) == 1 {
		return "", badFormat()
	}
	return customSpan(t, format)
}

// spanParts are the absolute parts of t.
func spanParts(t TimeSpan) (neg bool, days, h, m, s, frac uint64) {
	u := uint64(t)
	if t < 0 {
		neg, u = true, -u
	}
	return neg, u / TicksPerDay, u / TicksPerHour % 24, u / TicksPerMinute % 60, u / TicksPerSecond % 60, u % TicksPerSecond
}

func constantSpan(t TimeSpan) string {
	neg, d, h, m, s, frac := spanParts(t)
	var b strings.Builder
	if neg {
		b.WriteByte('-')
	}
	if d > 0 {
		b.WriteString(strconv.FormatUint(d, 10) + ".")
	}
	fmt.Fprintf(&b, "%02d:%02d:%02d", h, m, s)
	if frac > 0 {
		fmt.Fprintf(&b, ".%07d", frac)
	}
	return b.String()
}

func generalSpan(t TimeSpan, c *Culture, long bool) string {
	neg, d, h, m, s, frac := spanParts(t)
	var b strings.Builder
	if neg {
		b.WriteString(c.Number.Negative)
	}
	if long {
		fmt.Fprintf(&b, "%d:%02d:%02d:%02d%s%07d", d, h, m, s, c.Number.Decimal, frac)
		return b.String()
	}
	if d > 0 {
		fmt.Fprintf(&b, "%d:", d)
	}
	fmt.Fprintf(&b, "%d:%02d:%02d", h, m, s)
	if frac > 0 {
		b.WriteString(c.Number.Decimal + strings.TrimRight(fmt.Sprintf("%07d", frac), "0"))
	}
	return b.String()
}

func customSpan(t TimeSpan, p string) (string, error) {
	_, d, h, m, s, frac := spanParts(t)
	var b strings.Builder
	for i := 0; i < len(p); {
		n := 1
		ch := p[i]
		switch ch {
		case '\'', '"':
			end := strings.IndexByte(p[i+1:], ch)
			if end < 0 {
				return "", badFormat()
			}
			b.WriteString(p[i+1 : i+1+end])
			n = end + 2
		case '\\':
			if i+1 >= len(p) {
				return "", badFormat()
			}
			b.WriteByte(p[i+1])
			n = 2
		case '%':
			if i+1 >= len(p) || p[i+1] == '%' {
				return "", badFormat()
			}
		case 'd', 'h', 'm', 's', 'f', 'F':
			n = runLength(p[i:])
			if !spanField(&b, ch, n, d, h, m, s, frac) {
				return "", badFormat()
			}
		default: // pwsh: any other character must be escaped
			return "", badFormat()
		}
		i += n
	}
	return b.String(), nil
}

// spanField writes one field; false when it is too long.
func spanField(b *strings.Builder, ch byte, n int, d, h, m, s, frac uint64) bool {
	limit, v := 2, h
	switch ch {
	case 'd':
		limit, v = 8, d
	case 'm':
		v = m
	case 's':
		v = s
	case 'f', 'F':
		if n > 7 {
			return false
		}
		t := fmt.Sprintf("%07d", frac)[:n]
		if ch == 'F' {
			t = strings.TrimRight(t, "0")
		}
		b.WriteString(t)
		return true
	}
	if n > limit {
		return false
	}
	fmt.Fprintf(b, "%0*d", n, v)
	return true
}
