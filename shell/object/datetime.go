package object

import (
	"time"
)

// DateTimeKind is System.DateTimeKind.
type DateTimeKind uint8

// The kinds with .NET's numbers.
const (
	Unspecified DateTimeKind = iota
	UTC
	Local
)

// DateTime is System.DateTime: wall-clock ticks (100 ns since 0001-01-01) and what the wall is.
type DateTime struct {
	Ticks int64
	Kind  DateTimeKind
}

// Limits of DateTime.
const (
	MaxDateTimeTicks  = 3155378975999999999
	unixEpochTicks    = 621355968000000000
	unixEpochSecondsZ = 62135596800 // seconds from year 1 to 1970
)

// PSType is System.DateTime.
func (DateTime) PSType() *Type { return DateTimeType }

// DateTimeOf is the wall clock of t where t is, with Kind UTC for UTC and Local otherwise.
func DateTimeOf(t time.Time) DateTime {
	kind := Local
	if t.Location() == time.UTC {
		kind = UTC
	}
	return DateTime{wallTicks(t), kind}
}

// wallTicks are the ticks a wall clock at t's place shows.
func wallTicks(t time.Time) int64 {
	_, off := t.Zone()
	return (t.Unix()+int64(off)+unixEpochSecondsZ)*TicksPerSecond + int64(t.Nanosecond())/100
}

// NewDateTime is a date and time of day; the parts must be in range.
func NewDateTime(year, month, day, hour, minute, second int, fraction int64, kind DateTimeKind) DateTime {
	t := time.Date(year, time.Month(month), day, hour, minute, second, 0, time.UTC)
	return DateTime{wallTicks(t) + fraction, kind}
}

// wall is the wall clock as a UTC time, for taking parts.
func (d DateTime) wall() time.Time {
	return time.Unix(d.Ticks/TicksPerSecond-unixEpochSecondsZ, d.Ticks%TicksPerSecond*100).UTC()
}

// Time is the instant meant; Unspecified counts as local, as .NET's conversions do.
func (d DateTime) Time() time.Time {
	if d.Kind == UTC {
		return d.wall()
	}
	w := d.wall()
	return time.Date(w.Year(), w.Month(), w.Day(), w.Hour(), w.Minute(), w.Second(), w.Nanosecond(), time.Local)
}

// Wall is the wall clock's reading; its location (UTC) means nothing.
func (d DateTime) Wall() time.Time { return d.wall() }

// ToUniversal is ToUniversalTime().
func (d DateTime) ToUniversal() DateTime {
	if d.Kind == UTC {
		return d
	}
	return DateTimeOf(d.Time().UTC())
}

// ToLocal is ToLocalTime(); Unspecified counts as UTC here.
func (d DateTime) ToLocal() DateTime {
	if d.Kind == Local {
		return d
	}
	return DateTime{wallTicks(d.wall().In(time.Local)), Local}
}

// Offset is the distance from UTC in effect at d.
func (d DateTime) Offset() TimeSpan {
	if d.Kind == UTC {
		return 0
	}
	_, off := d.Time().Zone()
	return TimeSpan(off) * TicksPerSecond
}

// Add is d moved by t; ok is false when the year leaves 1…9999.
func (d DateTime) Add(t TimeSpan) (DateTime, bool) {
	n := d.Ticks + int64(t)
	return DateTime{n, d.Kind}, n >= 0 && n <= MaxDateTimeTicks
}

// Date is midnight of d's day.
func (d DateTime) Date() DateTime { return DateTime{d.Ticks - d.Ticks%TicksPerDay, d.Kind} }

// DateTimeOffset is System.DateTimeOffset: the wall clock and its distance from UTC.
type DateTimeOffset struct {
	Ticks  int64 // of the wall clock
	Offset TimeSpan
}

// PSType is System.DateTimeOffset.
func (DateTimeOffset) PSType() *Type { return DateTimeOffsetType }

// DateTimeOffsetOf is t with the offset in effect there.
func DateTimeOffsetOf(t time.Time) DateTimeOffset {
	_, off := t.Zone()
	return DateTimeOffset{wallTicks(t), TimeSpan(off) * TicksPerSecond}
}

// Wall is the wall clock without the offset.
func (d DateTimeOffset) Wall() DateTime { return DateTime{d.Ticks, Unspecified} }

// UTC is the instant as a DateTime of kind UTC.
func (d DateTimeOffset) UTC() DateTime { return DateTime{d.Ticks - int64(d.Offset), UTC} }

// Time is the instant in a zone of that offset.
func (d DateTimeOffset) Time() time.Time {
	return d.UTC().wall().In(time.FixedZone("", int(d.Offset/TicksPerSecond)))
}

func today() (year, month, day int) {
	y, m, d := time.Now().Date()
	return y, int(m), d
}

// DaysInMonth is DateTime.DaysInMonth.
func DaysInMonth(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}
