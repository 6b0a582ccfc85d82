package object

import (
	"fmt"
	"strings"
)

// DateStyles is DateTimeStyles.
type DateStyles int

// The styles with .NET's numbers.
const (
	DateStylesNone    DateStyles = 0
	AllowWhite        DateStyles = 7
	NoCurrentDate     DateStyles = 8
	AdjustToUniversal DateStyles = 16
	AssumeLocal       DateStyles = 32
	AssumeUniversal   DateStyles = 64
	RoundtripKind     DateStyles = 128
)

// ParseDateTime is DateTime.Parse: the forms people and programs write under a culture.
func ParseDateTime(s string, c *Culture, styles DateStyles) (DateTime, *Exception) {
	p, problem := parseDate(s, orInvariant(c))
	if problem != nil {
		return DateTime{}, problem
	}
	return p.dateTime(styles), nil
}

// ParseDateTimeOffset is DateTimeOffset.Parse; a text without offset means local time.
func ParseDateTimeOffset(s string, c *Culture, styles DateStyles) (DateTimeOffset, *Exception) {
	p, problem := parseDate(s, orInvariant(c))
	if problem != nil {
		return DateTimeOffset{}, problem
	}
	return p.dateTimeOffset(styles), nil
}

func notDate(s string) *Exception {
	return NewException(FormatExceptionType, "String '"+s+"' was not recognized as a valid DateTime.")
}

// parsedDate is what was found in a text.
type parsedDate struct {
	year, month, day     int // 0: not given
	hour, minute, second int
	fraction             int64 // ticks
	hasTime              bool
	hasZone, utc         bool
	offset               TimeSpan
	pm, am               bool
	weekday              int // -1: not given
}

func (p parsedDate) ticks() int64 {
	return NewDateTime(p.year, p.month, p.day, p.hour, p.minute, p.second, p.fraction, Unspecified).Ticks
}

func (p parsedDate) dateTime(styles DateStyles) DateTime {
	t := p.ticks()
	switch {
	case p.hasZone:
		u := DateTime{t - int64(p.offset), UTC}
		if styles&AdjustToUniversal != 0 || styles&RoundtripKind != 0 && p.utc {
			return u
		}
		return u.ToLocal()
	case styles&AssumeUniversal != 0:
		u := DateTime{t, UTC}
		if styles&AdjustToUniversal != 0 {
			return u
		}
		return u.ToLocal()
	case styles&AssumeLocal != 0:
		l := DateTime{t, Local}
		if styles&AdjustToUniversal != 0 {
			return l.ToUniversal()
		}
		return l
	}
	return DateTime{t, Unspecified}
}

func (p parsedDate) dateTimeOffset(styles DateStyles) DateTimeOffset {
	t := p.ticks()
	d := DateTimeOffset{t, p.offset}
	if !p.hasZone && styles&AssumeUniversal == 0 {
		d.Offset = DateTime{t, Local}.Offset()
	}
	if styles&AdjustToUniversal != 0 {
		d = DateTimeOffset{d.UTC().Ticks, 0}
	}
	return d
}

// dateToken is a number, a word or a separator.
type dateToken struct {
	kind byte // 'n' number, 'w' word, else the separator character
	text string
	num  int
	at   int
	// spaced: white space stood before it
	spaced bool
}

func dateTokens(s string) []dateToken {
	var out []dateToken
	spaced := false
	for i := 0; i < len(s); {
		c := s[i]
		j := i + 1
		switch {
		case c == ' ' || c == '\t' || c == '\n' || c == '\r':
			spaced, i = true, j
			continue
		case strings.HasPrefix(s[i:], "\u202f"), strings.HasPrefix(s[i:], "\u00a0"):
			spaced, i = true, i+len(string([]rune(s[i:])[0]))
			continue
		case isDigit(c):
			for j < len(s) && isDigit(s[j]) {
				j++
			}
			n := 0
			for _, d := range s[i:min(j, i+9)] {
				n = n*10 + int(d-'0')
			}
			out = append(out, dateToken{'n', s[i:j], n, i, spaced})
		case c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80:
			for j < len(s) && (s[j]|0x20 >= 'a' && s[j]|0x20 <= 'z' || s[j] >= 0x80) {
				j++
			}
			out = append(out, dateToken{'w', s[i:j], 0, i, spaced})
		default:
			out = append(out, dateToken{c, s[i:j], 0, i, spaced})
		}
		spaced = false
		i = j
	}
	return out
}

// dateParser works through the tokens: words and clock times are taken out where they are met, the numbers left over make the date.
type dateParser struct {
	text    string
	toks    []dateToken
	i       int
	c       *Culture
	out     parsedDate
	numbers []dateToken
	monthAt int // how many numbers stood before the month's name; -1 without
}

func parseDate(s string, c *Culture) (parsedDate, *Exception) {
	p := &dateParser{text: s, toks: dateTokens(s), c: c, monthAt: -1}
	p.out.weekday = -1
	if len(p.toks) == 0 {
		return p.out, notDate(s)
	}
	for p.i < len(p.toks) {
		if problem := p.step(); problem != nil {
			return p.out, problem
		}
	}
	if problem := p.finish(); problem != nil {
		return p.out, problem
	}
	return p.out, nil
}

func (p *dateParser) peek(n int) dateToken {
	if p.i+n < len(p.toks) {
		return p.toks[p.i+n]
	}
	return dateToken{}
}

func (p *dateParser) step() *Exception {
	t := p.toks[p.i]
	switch t.kind {
	case 'n':
		if p.peek(1).kind == ':' || p.isHourWord(p.peek(1)) {
			return p.clock()
		}
		p.numbers = append(p.numbers, t)
		p.i++
		return nil
	case 'w':
		return p.word(t)
	case '+', '-':
		if p.out.hasTime && !p.out.hasZone && p.peek(1).kind == 'n' {
			return p.zoneOffset(t)
		}
		if t.kind == '-' {
			p.i++
			return nil
		}
	case '/', '.', ',':
		p.i++
		return nil
	}
	return notDate(p.text)
}

// isHourWord reports whether a word makes the number before it an hour ("7 PM").
func (p *dateParser) isHourWord(t dateToken) bool {
	return t.kind == 'w' && (p.isMeridiem(t.text) != 0)
}

// isMeridiem is 'a', 'p' or 0.
func (p *dateParser) isMeridiem(w string) byte {
	d := &p.c.Date
	switch {
	case strings.EqualFold(w, "AM"), strings.EqualFold(w, "a"), d.AM != "" && strings.EqualFold(w, d.AM):
		return 'a'
	case strings.EqualFold(w, "PM"), strings.EqualFold(w, "p"), d.PM != "" && strings.EqualFold(w, d.PM):
		return 'p'
	}
	return 0
}

func (p *dateParser) clock() *Exception {
	if p.out.hasTime {
		return notDate(p.text)
	}
	o := &p.out
	o.hasTime = true
	o.hour = p.toks[p.i].num
	p.i++
	if p.peek(0).kind == ':' && p.peek(1).kind == 'n' {
		o.minute = p.peek(1).num
		p.i += 2
		if p.peek(0).kind == ':' && p.peek(1).kind == 'n' {
			o.second = p.peek(1).num
			p.i += 2
			if (p.peek(0).kind == '.' || p.peek(0).kind == ',') && p.peek(1).kind == 'n' && !p.peek(1).spaced {
				o.fraction = fractionTicks(p.peek(1).text)
				p.i += 2
			}
		}
	} else if p.peek(0).kind == ':' {
		return notDate(p.text)
	}
	if t := p.peek(0); t.kind == 'w' {
		switch p.isMeridiem(t.text) {
		case 'a':
			o.am = true
			p.i++
		case 'p':
			o.pm = true
			p.i++
		}
	}
	return p.clockRange()
}

func (p *dateParser) clockRange() *Exception {
	o := &p.out
	switch {
	case o.am && o.hour > 12, o.pm && o.hour > 23:
		return notDate(p.text)
	case o.am:
		o.hour %= 12
	case o.pm && o.hour < 12:
		o.hour += 12
	}
	return nil
}

// fractionTicks are the ticks of the digits after the point, rounded to seven.
func fractionTicks(s string) int64 {
	n, unit := int64(0), int64(TicksPerSecond)
	for i := 0; i < len(s) && i < 7; i++ {
		unit /= 10
		n += int64(s[i]-'0') * unit
	}
	if len(s) > 7 && s[7] >= '5' {
		n++
	}
	return n
}

func (p *dateParser) zoneOffset(sign dateToken) *Exception {
	n := p.peek(1)
	hours, minutes := n.num, 0
	p.i += 2
	switch {
	case p.peek(0).kind == ':' && p.peek(1).kind == 'n':
		minutes = p.peek(1).num
		p.i += 2
	case len(n.text) == 4:
		hours, minutes = n.num/100, n.num%100
	}
	if hours > 14 || minutes > 59 {
		return notDate(p.text)
	}
	o := TimeSpan(hours*60+minutes) * TicksPerMinute
	if sign.kind == '-' {
		o = -o
	}
	p.out.hasZone, p.out.offset = true, o
	return nil
}

func (p *dateParser) word(t dateToken) *Exception {
	p.i++
	w := t.text
	switch {
	case strings.EqualFold(w, "T") && len(p.numbers) > 0 && p.peek(0).kind == 'n':
		return nil
	case strings.EqualFold(w, "Z") && p.out.hasTime, strings.EqualFold(w, "GMT") && p.out.hasTime, strings.EqualFold(w, "UTC") && p.out.hasTime:
		p.out.hasZone, p.out.utc = true, true
		return nil
	}
	if m := nameIndex(w, p.c.Date.Months, p.c.Date.ShortMonths, p.c.Date.MonthsGenitive); m >= 0 && p.out.month == 0 {
		p.out.month, p.monthAt = m+1, len(p.numbers)
		return nil
	}
	if d := nameIndex(w, p.c.Date.Days, p.c.Date.ShortDays); d >= 0 {
		p.out.weekday = d
		return nil
	}
	return NewException(FormatExceptionType, fmt.Sprintf("The string '%s' was not recognized as a valid DateTime. There is an unknown word starting at index '%d'.", p.text, t.at))
}

func nameIndex(w string, lists ...[]string) int {
	for _, l := range lists {
		for i, n := range l {
			if strings.EqualFold(strings.TrimSuffix(n, "."), w) {
				return i
			}
		}
	}
	return -1
}

func (p *dateParser) finish() *Exception {
	o := &p.out
	if problem := p.assign(); problem != nil {
		return problem
	}
	if o.year == 0 && o.month == 0 && o.day == 0 {
		if !o.hasTime {
			return notDate(p.text)
		}
		y, m, d := today()
		o.year, o.month, o.day = y, m, d
	}
	if o.month < 1 || o.month > 12 || o.day < 1 || o.year < 1 || o.year > 9999 || o.day > DaysInMonth(o.year, o.month) {
		return notDate(p.text)
	}
	if o.hour > 23 || o.minute > 59 || o.second > 59 {
		return NewException(FormatExceptionType, "The DateTime represented by the string '"+p.text+"' is not supported in calendar 'System.Globalization.GregorianCalendar'.")
	}
	if o.weekday >= 0 && int(DateTime{Ticks: o.ticks()}.wall().Weekday()) != o.weekday {
		return NewException(FormatExceptionType, "String '"+p.text+"' was not recognized as a valid DateTime because the day of week was incorrect.")
	}
	return nil
}

// assign gives the numbers their places: by a four-digit year, by the month's name, else by the culture's order.
func (p *dateParser) assign() *Exception {
	o, n := &p.out, p.numbers
	if p.monthAt >= 0 {
		return p.assignNamed()
	}
	switch len(n) {
	case 0:
		return nil
	case 2:
		switch {
		case len(n[0].text) >= 3:
			o.year, o.month, o.day = n[0].num, n[1].num, 1
		case len(n[1].text) >= 3:
			o.month, o.year, o.day = n[0].num, n[1].num, 1
		default:
			y, _, _ := today()
			o.year = y
			if p.dayFirst() {
				o.day, o.month = n[0].num, n[1].num
			} else {
				o.month, o.day = n[0].num, n[1].num
			}
		}
		return nil
	case 3:
		switch {
		case len(n[0].text) >= 3:
			o.year, o.month, o.day = n[0].num, n[1].num, n[2].num
		case p.yearFirst():
			o.year, o.month, o.day = fullYear(n[0]), n[1].num, n[2].num
		case p.dayFirst():
			o.day, o.month, o.year = n[0].num, n[1].num, fullYear(n[2])
		default:
			o.month, o.day, o.year = n[0].num, n[1].num, fullYear(n[2])
		}
		return nil
	}
	return notDate(p.text)
}

func (p *dateParser) assignNamed() *Exception {
	o, n := &p.out, p.numbers
	switch len(n) {
	case 1:
		if len(n[0].text) >= 3 {
			o.year, o.day = n[0].num, 1
			return nil
		}
		y, _, _ := today()
		o.year, o.day = y, n[0].num
		return nil
	case 2:
		if len(n[0].text) >= 3 {
			o.year, o.day = n[0].num, n[1].num
		} else {
			o.day, o.year = n[0].num, fullYear(n[1])
		}
		return nil
	}
	return notDate(p.text)
}

func (p *dateParser) dayFirst() bool {
	f := p.c.Date.ShortDate
	return strings.IndexByte(f, 'd') < strings.IndexByte(f, 'M')
}

func (p *dateParser) yearFirst() bool { return strings.HasPrefix(p.c.Date.ShortDate, "y") }

// fullYear puts two digits between 1950 and 2049, where .NET puts them.
func fullYear(t dateToken) int {
	if len(t.text) > 2 {
		return t.num
	}
	if t.num < 50 {
		return 2000 + t.num
	}
	return 1900 + t.num
}
