package object

import (
	"slices"
	"strings"
)

// ParseTimeSpan is TimeSpan.Parse: [-]d | [-][d.]hh:mm[:ss[.fffffff]] | [-]d:hh:mm:ss[.fffffff].
func ParseTimeSpan(s string, c *Culture) (TimeSpan, *Exception) {
	t := strings.TrimSpace(s)
	neg := strings.HasPrefix(t, "-")
	t = strings.TrimPrefix(t, "-")
	days, clock, hasDays := cutDays(t)
	parts := strings.Split(clock, ":")
	frac := ""
	last := len(parts) - 1
	if last >= 1 {
		sep := orInvariant(c).Number.Decimal
		if i := strings.IndexAny(parts[last], "."+sep); i >= 0 {
			parts[last], frac = parts[last][:i], parts[last][i+1:]
			if frac == "" || !allDigits(frac) {
				return 0, notSpan(s)
			}
		}
	}
	for _, p := range append(parts, days) {
		if !allDigits(p) {
			return 0, notSpan(s)
		}
	}
	if slices.Contains(parts, "") || hasDays && days == "" {
		return 0, notSpan(s)
	}
	return assembleSpan(s, neg, days, parts, frac)
}

// cutDays splits "1.02:03" into days and clock.
func cutDays(t string) (days, clock string, has bool) {
	colon := strings.IndexByte(t, ':')
	point := strings.IndexByte(t, '.')
	if point >= 0 && colon > point {
		return t[:point], t[point+1:], true
	}
	return "", t, false
}

func assembleSpan(s string, neg bool, days string, parts []string, frac string) (TimeSpan, *Exception) {
	n := make([]int64, len(parts))
	for i, p := range parts {
		n[i] = clampInt(p)
	}
	d, h, m, sec := clampInt(days), int64(0), int64(0), int64(0)
	switch len(n) {
	case 1:
		if days != "" {
			return 0, notSpan(s)
		}
		d = n[0]
	case 2:
		h, m = n[0], n[1]
	case 3:
		h, m, sec = n[0], n[1], n[2]
	case 4:
		if days != "" {
			return 0, notSpan(s)
		}
		d, h, m, sec = n[0], n[1], n[2], n[3]
	default:
		return 0, notSpan(s)
	}
	if d > 10675199 || h > 23 || m > 59 || sec > 59 || len(frac) > 7 {
		return 0, NewException(OverflowExceptionType, "The TimeSpan string '"+s+
			"' could not be parsed because at least one of the numeric components is out of range or contains too many digits.")
	}
	t := TimeSpan(d*TicksPerDay + h*TicksPerHour + m*TicksPerMinute + sec*TicksPerSecond + fractionTicks(frac))
	if neg {
		t = -t
	}
	return t, nil
}

// clampInt reads digits; more than nine give a number too large for any part.
func clampInt(s string) int64 {
	s = strings.TrimLeft(s, "0")
	if len(s) > 9 {
		return 1 << 40
	}
	n := int64(0)
	for i := 0; i < len(s); i++ {
		n = n*10 + int64(s[i]-'0')
	}
	return n
}

func notSpan(s string) *Exception {
	return NewException(FormatExceptionType, "String '"+s+"' was not recognized as a valid TimeSpan.")
}
