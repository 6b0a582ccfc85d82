package object

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// FormatDateTime is d.ToString(format, c): standard formats (one letter) and custom ones; "" is G.
func FormatDateTime(d DateTime, format string, c *Culture) (string, error) {
	f := dateFormatter{wall: d.wall(), ticks: d.Ticks, c: orInvariant(c), zone: kindZone(d)}
	if format == "U" {
		f.wall = d.ToUniversal().wall()
	}
	return f.format(format)
}

// FormatDateTimeOffset is the same for a DateTimeOffset; "" shows the offset too.
func FormatDateTimeOffset(d DateTimeOffset, format string, c *Culture) (string, error) {
	c = orInvariant(c)
	f := dateFormatter{wall: d.Wall().wall(), ticks: d.Ticks, c: c, zone: zone{offset: d.Offset, k: offsetText(d.Offset)}, offset: true}
	switch format {
	case "":
		return f.format(c.Date.ShortDate + " " + c.Date.LongTime + " zzz")
	case "u", "r", "R":
		f.wall, f.ticks = d.UTC().wall(), d.UTC().Ticks
	case "U":
		return "", badFormat()
	}
	return f.format(format)
}

// zone is what z and K show.
type zone struct {
	offset TimeSpan
	k      string
}

func kindZone(d DateTime) zone {
	switch d.Kind {
	case UTC:
		return zone{0, "Z"}
	case Local:
		off := d.Offset()
		return zone{off, offsetText(off)}
	}
	return zone{offset: d.Offset()}
}

func offsetText(o TimeSpan) string {
	sign := '+'
	if o < 0 {
		sign, o = '-', -o
	}
	return fmt.Sprintf("%c%02d:%02d", sign, o/TicksPerHour, o/TicksPerMinute%60)
}

type dateFormatter struct {
	wall   time.Time
	ticks  int64
	c      *Culture
	zone   zone
	offset bool // a DateTimeOffset
	b      strings.Builder
}

func badFormat() error {
	return NewException(FormatExceptionType, "Input string was not in a correct format.")
}

func (f *dateFormatter) format(format string) (string, error) {
	if format == "" {
		format = "G"
	}
	if len(format) == 1 {
		var ok bool
		if format, ok = f.standard(format[0]); !ok {
			return "", badFormat()
		}
	}
	if err := f.custom(format); err != nil {
		return "", err
	}
	return f.b.String(), nil
}

// standard is the custom pattern of a standard letter; the round-trip ones are the same in every culture.
func (f *dateFormatter) standard(letter byte) (string, bool) {
	d := &f.c.Date
	switch letter {
	case 'd':
		return d.ShortDate, true
	case 'D':
		return d.LongDate, true
	case 'f':
		return d.LongDate + " " + d.ShortTime, true
	case 'F', 'U':
		return d.LongDate + " " + d.LongTime, true
	case 'g':
		return d.ShortDate + " " + d.ShortTime, true
	case 'G':
		return d.ShortDate + " " + d.LongTime, true
	case 'm', 'M':
		return d.MonthDay, true
	case 'y', 'Y':
		return d.YearMonth, true
	case 't':
		return d.ShortTime, true
	case 'T':
		return d.LongTime, true
	}
	f.c = Invariant
	switch letter {
	case 'o', 'O':
		if f.offset {
			return "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffzzz", true
		}
		return "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffK", true
	case 'r', 'R':
		return "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'", true
	case 's':
		return "yyyy'-'MM'-'dd'T'HH':'mm':'ss", true
	case 'u':
		return "yyyy'-'MM'-'dd HH':'mm':'ss'Z'", true
	}
	return "", false
}

func (f *dateFormatter) custom(p string) error {
	for i := 0; i < len(p); {
		n := 1
		switch ch := p[i]; ch {
		case '\'', '"':
			end, err := f.quoted(p[i:])
			if err != nil {
				return err
			}
			n = end
		case '\\':
			if i+1 >= len(p) {
				return badFormat()
			}
			r := []rune(p[i+1:])[0]
			f.b.WriteRune(r)
			n = 1 + len(string(r))
		case '%':
			if i+1 >= len(p) || p[i+1] == '%' {
				return badFormat()
			}
		case ':':
			f.b.WriteString(f.c.Date.TimeSep)
		case '/':
			f.b.WriteString(f.c.Date.DateSep)
		default:
			if strings.IndexByte("dfFghHKmMstyz", ch) < 0 {
				f.b.WriteByte(ch)
				break
			}
			n = runLength(p[i:])
			if err := f.field(ch, n, p); err != nil {
				return err
			}
		}
		i += n
	}
	return nil
}

// quoted copies a quoted run and says how long it is in the pattern.
func (f *dateFormatter) quoted(p string) (int, error) {
	for i := 1; i < len(p); i++ {
		switch {
		case p[i] == p[0]:
			return i + 1, nil
		case p[i] == '\\' && i+1 < len(p):
			i++
		}
		f.b.WriteByte(p[i])
	}
	return 0, NewException(FormatExceptionType, "Cannot find a matching quote character for the character '"+p[:1]+"'.")
}

func runLength(p string) int {
	n := 1
	for n < len(p) && p[n] == p[0] {
		n++
	}
	return n
}

func (f *dateFormatter) field(ch byte, n int, pattern string) error {
	d := &f.c.Date
	switch ch {
	case 'd':
		f.dayOrName(n, f.wall.Day(), d.ShortDays[f.wall.Weekday()], d.Days[f.wall.Weekday()])
	case 'M':
		months := d.Months
		if d.MonthsGenitive != nil && hasDay(pattern) {
			months = d.MonthsGenitive
		}
		f.dayOrName(n, int(f.wall.Month()), d.ShortMonths[f.wall.Month()-1], months[f.wall.Month()-1])
	case 'y':
		f.year(n)
	case 'h':
		f.number((f.wall.Hour()+11)%12+1, min(n, 2))
	case 'H':
		f.number(f.wall.Hour(), min(n, 2))
	case 'm':
		f.number(f.wall.Minute(), min(n, 2))
	case 's':
		f.number(f.wall.Second(), min(n, 2))
	case 'f', 'F':
		return f.fraction(ch, n)
	case 't':
		f.meridiem(n)
	case 'g':
		f.b.WriteString(d.Era)
	case 'z':
		f.zoneField(n)
	case 'K':
		f.b.WriteString(strings.Repeat(f.zone.k, n))
	}
	return nil
}

// hasDay reports whether a pattern has a day number, which asks for the genitive month.
func hasDay(p string) bool {
	for i := 0; i < len(p); i++ {
		if p[i] == 'd' {
			n := runLength(p[i:])
			if n <= 2 {
				return true
			}
			i += n - 1
		}
	}
	return false
}

func (f *dateFormatter) dayOrName(n, number int, short, long string) {
	switch {
	case n <= 2:
		f.number(number, n)
	case n == 3:
		f.b.WriteString(short)
	default:
		f.b.WriteString(long)
	}
}

func (f *dateFormatter) number(v, width int) {
	s := strconv.Itoa(v)
	f.b.WriteString(strings.Repeat("0", max(0, width-len(s))))
	f.b.WriteString(s)
}

func (f *dateFormatter) year(n int) {
	y := f.wall.Year()
	if n <= 2 {
		y %= 100
	}
	f.number(y, n)
}

func (f *dateFormatter) fraction(ch byte, n int) error {
	if n > 7 {
		return badFormat()
	}
	s := fmt.Sprintf("%07d", f.ticks%TicksPerSecond)[:n]
	if ch == 'F' {
		if s = strings.TrimRight(s, "0"); s == "" {
			// pwsh: F drops the point before it when nothing follows.
			if t := f.b.String(); strings.HasSuffix(t, ".") {
				f.b.Reset()
				f.b.WriteString(t[:len(t)-1])
			}
		}
	}
	f.b.WriteString(s)
	return nil
}

func (f *dateFormatter) meridiem(n int) {
	s := f.c.Date.AM
	if f.wall.Hour() >= 12 {
		s = f.c.Date.PM
	}
	if n == 1 && s != "" {
		s = string([]rune(s)[:1])
	}
	f.b.WriteString(s)
}

func (f *dateFormatter) zoneField(n int) {
	t := offsetText(f.zone.offset)
	switch {
	case n >= 3:
		f.b.WriteString(t)
	case n == 2 || t[1] != '0':
		f.b.WriteString(t[:3])
	default:
		f.b.WriteString(t[:1] + t[2:3])
	}
}
