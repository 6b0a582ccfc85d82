package object

import (
	"strings"
)

// ParseDateTimeExact is DateTime.ParseExact with one or several formats, standard or custom.
func ParseDateTimeExact(s string, formats []string, c *Culture, styles DateStyles) (DateTime, *Exception) {
	c = orInvariant(c)
	for _, f := range formats {
		p := exactParser{text: s, c: c, white: styles&AllowWhite != 0}
		if p.parse(expandFormat(f, c)) {
			if strings.Contains(f, "'Z'") || f == "u" || f == "r" || f == "R" {
				return DateTime{p.out.ticks(), Unspecified}, nil
			}
			return p.out.dateTime(styles), nil
		}
	}
	return DateTime{}, NewException(FormatExceptionType, "String '"+s+"' was not recognized as a valid DateTime.")
}

// expandFormat is the custom pattern of a standard letter.
func expandFormat(f string, c *Culture) string {
	if len(f) != 1 {
		return f
	}
	d := dateFormatter{c: c}
	if p, ok := d.standard(f[0]); ok {
		return p
	}
	return f
}

// exactParser reads a text by a custom pattern.
type exactParser struct {
	text  string
	c     *Culture
	white bool
	out   parsedDate
	meridiem
}

type meridiem struct{ hour12 bool }

func (p *exactParser) parse(pattern string) bool {
	p.out.weekday = -1
	if p.white {
		p.text = strings.TrimSpace(p.text)
	}
	for i := 0; i < len(pattern); {
		n, ok := p.item(pattern[i:])
		if !ok {
			return false
		}
		i += n
	}
	return p.text == "" && p.complete()
}

// item reads one piece of the pattern and says how long it is there.
func (p *exactParser) item(pattern string) (int, bool) {
	switch ch := pattern[0]; ch {
	case '\'', '"':
		end := strings.IndexByte(pattern[1:], ch)
		if end < 0 {
			return 0, false
		}
		return end + 2, p.literal(pattern[1 : 1+end])
	case '\\':
		if len(pattern) < 2 {
			return 0, false
		}
		return 2, p.literal(pattern[1:2])
	case '%':
		return 1, true
	case ':':
		return 1, p.literal(p.c.Date.TimeSep)
	case '/':
		return 1, p.literal(p.c.Date.DateSep)
	case 'd', 'M', 'y', 'h', 'H', 'm', 's', 'f', 'F', 't', 'z', 'K', 'g':
		n := runLength(pattern)
		return n, p.field(ch, n)
	case ' ':
		if p.white {
			p.text = strings.TrimLeft(p.text, " ")
			return 1, true
		}
	}
	return 1, p.literal(pattern[:1])
}

func (p *exactParser) literal(s string) bool {
	if !strings.HasPrefix(p.text, s) {
		return false
	}
	p.text = p.text[len(s):]
	return true
}

// number reads between least and most digits.
func (p *exactParser) number(least, most int) (int, bool) {
	n, i := 0, 0
	for i < most && i < len(p.text) && isDigit(p.text[i]) {
		n = n*10 + int(p.text[i]-'0')
		i++
	}
	p.text = p.text[i:]
	return n, i >= least
}

// name reads the longest of the names and gives its number.
func (p *exactParser) name(lists ...[]string) (int, bool) {
	best, at := 0, -1
	for _, l := range lists {
		for i, n := range l {
			if len(n) > best && len(p.text) >= len(n) && strings.EqualFold(p.text[:len(n)], n) {
				best, at = len(n), i
			}
		}
	}
	p.text = p.text[best:]
	return at, at >= 0
}

func (p *exactParser) field(ch byte, n int) bool {
	o, d := &p.out, &p.c.Date
	ok := true
	width := min(n, 2)
	switch ch {
	case 'd':
		switch {
		case n <= 2:
			o.day, ok = p.number(width, 2)
		case n == 3:
			o.weekday, ok = p.name(d.ShortDays)
		default:
			o.weekday, ok = p.name(d.Days)
		}
	case 'M':
		switch {
		case n <= 2:
			o.month, ok = p.number(width, 2)
		case n == 3:
			o.month, ok = p.name(d.ShortMonths)
			o.month++
		default:
			o.month, ok = p.name(d.Months, d.MonthsGenitive)
			o.month++
		}
	case 'y':
		if n <= 2 {
			o.year, ok = p.number(width, 2)
			o.year = fullYear(dateToken{text: "00", num: o.year})
		} else {
			o.year, ok = p.number(n, max(n, 4))
		}
	case 'H', 'h':
		o.hour, ok = p.number(width, 2)
		p.hour12 = ch == 'h'
	case 'm':
		o.minute, ok = p.number(width, 2)
	case 's':
		o.second, ok = p.number(width, 2)
	case 'f', 'F':
		return p.fraction(ch, n)
	case 't':
		return p.ampm(n)
	case 'z', 'K':
		return p.zone(ch, n)
	case 'g':
		_, ok = p.name([]string{d.Era, "A.D.", "AD"})
	}
	return ok
}

func (p *exactParser) fraction(ch byte, n int) bool {
	i := 0
	for i < n && i < len(p.text) && isDigit(p.text[i]) {
		i++
	}
	if ch == 'f' && i < n {
		return false
	}
	p.out.fraction = fractionTicks(p.text[:i])
	p.text = p.text[i:]
	return true
}

func (p *exactParser) ampm(n int) bool {
	am, pm := p.c.Date.AM, p.c.Date.PM
	if n == 1 && am != "" {
		am, pm = am[:1], pm[:1]
	}
	i, ok := p.name([]string{am, pm})
	p.out.am, p.out.pm = ok && i == 0, ok && i == 1
	return ok
}

func (p *exactParser) zone(ch byte, n int) bool {
	if ch == 'K' {
		if p.literal("Z") {
			p.out.hasZone, p.out.utc = true, true
			return true
		}
		if p.text == "" || p.text[0] != '+' && p.text[0] != '-' {
			return true
		}
		n = 3
	}
	if p.text == "" || p.text[0] != '+' && p.text[0] != '-' {
		return p.literal("Z") && p.markUTC()
	}
	neg := p.text[0] == '-'
	p.text = p.text[1:]
	h, ok := p.number(1, 2)
	m := 0
	if ok && n >= 3 {
		p.literal(":")
		m, ok = p.number(2, 2)
	}
	o := TimeSpan(h*60+m) * TicksPerMinute
	if neg {
		o = -o
	}
	p.out.hasZone, p.out.offset = true, o
	return ok
}

func (p *exactParser) markUTC() bool {
	p.out.hasZone, p.out.utc = true, true
	return true
}

// complete fills what the pattern did not give and checks the ranges.
func (p *exactParser) complete() bool {
	o := &p.out
	if o.am || o.pm || p.hour12 {
		if o.hour > 12 {
			return false
		}
		if o.am || o.pm {
			o.hour %= 12
		}
		if o.pm {
			o.hour += 12
		}
	}
	if o.year == 0 && o.month == 0 && o.day == 0 {
		o.year, o.month, o.day = today()
	}
	if o.year == 0 {
		o.year, _, _ = today()
	}
	if o.month == 0 {
		o.month = 1
	}
	if o.day == 0 {
		o.day = 1
	}
	if o.month > 12 || o.day > DaysInMonth(o.year, o.month) || o.hour > 23 || o.minute > 59 || o.second > 59 {
		return false
	}
	return o.weekday < 0 || int(DateTime{Ticks: o.ticks()}.wall().Weekday()) == o.weekday
}

// ParseTimeSpanExact is TimeSpan.ParseExact with c, g, G or a custom pattern.
func ParseTimeSpanExact(s, format string, c *Culture) (TimeSpan, *Exception) {
	switch format {
	case "c", "t", "T", "g", "G":
		return ParseTimeSpan(s, c)
	}
	text, total := s, int64(0)
	take := func(most int) (int64, bool) {
		n, i := int64(0), 0
		for i < most && i < len(text) && isDigit(text[i]) {
			n = n*10 + int64(text[i]-'0')
			i++
		}
		text = text[i:]
		return n, i > 0
	}
	for i := 0; i < len(format); {
		n := 1
		ok := true
		switch ch := format[i]; ch {
		case '\\':
			n = 2
			ok = i+1 < len(format) && strings.HasPrefix(text, format[i+1:i+2])
			if ok {
				text = text[1:]
			}
		case '\'':
			end := strings.IndexByte(format[i+1:], '\'')
			ok = end >= 0 && strings.HasPrefix(text, format[i+1:i+1+end])
			if ok {
				text = text[end:]
				n = end + 2
			}
		case '%':
		case 'd', 'h', 'm', 's':
			n = runLength(format[i:])
			var v int64
			v, ok = take(max(n, 2))
			total += v * map[byte]int64{'d': TicksPerDay, 'h': TicksPerHour, 'm': TicksPerMinute, 's': TicksPerSecond}[ch]
		case 'f', 'F':
			n = runLength(format[i:])
			j := 0
			for j < n && j < len(text) && isDigit(text[j]) {
				j++
			}
			ok = ch == 'F' || j == n
			total += fractionTicks(text[:j])
			text = text[j:]
		default:
			ok = false
		}
		if !ok {
			return 0, notSpan(s)
		}
		i += n
	}
	if text != "" {
		return 0, notSpan(s)
	}
	return TimeSpan(total), nil
}
