package dotnet

import (
	"fmt"
	"strconv"
	"strings"

	"migsh/shell/object"
)

// ISODuration is a TimeSpan as XML Schema writes durations.
func ISODuration(t object.TimeSpan) string {
	sign, n := "", int64(t)
	if n < 0 {
		sign, n = "-", -n
	}
	days, rest := n/object.TicksPerDay, n%object.TicksPerDay
	hours, rest := rest/object.TicksPerHour, rest%object.TicksPerHour
	minutes, rest := rest/(60*object.TicksPerSecond), rest%(60*object.TicksPerSecond)
	s := sign + "P"
	if days > 0 {
		s += fmt.Sprintf("%dD", days)
	}
	if hours+minutes+rest == 0 {
		if days > 0 {
			return s
		}
		return s + "T0S"
	}
	s += "T"
	if hours > 0 {
		s += fmt.Sprintf("%dH", hours)
	}
	if minutes > 0 {
		s += fmt.Sprintf("%dM", minutes)
	}
	if rest > 0 {
		s += strings.TrimRight(strings.TrimRight(fmt.Sprintf("%d.%07d", rest/object.TicksPerSecond, rest%object.TicksPerSecond), "0"), ".") + "S"
	}
	return s
}

// ParseISODuration reads P1DT2H3M4.5S; ok is false for what is none.
func ParseISODuration(s string) (t object.TimeSpan, ok bool) {
	body, negative := strings.CutPrefix(strings.TrimSpace(s), "-")
	body, ok = strings.CutPrefix(body, "P")
	if !ok {
		return 0, false
	}
	var ticks float64
	number := ""
	for _, c := range body {
		unit := 0.0
		switch c {
		case 'T':
			continue
		case 'D':
			unit = object.TicksPerDay
		case 'H':
			unit = object.TicksPerHour
		case 'M':
			unit = 60 * object.TicksPerSecond
		case 'S':
			unit = object.TicksPerSecond
		default:
			number += string(c)
			continue
		}
		f, err := strconv.ParseFloat(number, 64)
		if err != nil {
			return 0, false
		}
		ticks += f * unit
		number = ""
	}
	if negative {
		ticks = -ticks
	}
	return object.TimeSpan(int64(ticks + 0.5)), number == ""
}
