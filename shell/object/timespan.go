package object

import (
	"time"
)

// TimeSpan is System.TimeSpan: a length of time in ticks of 100 nanoseconds.
type TimeSpan int64

// Ticks in the units of TimeSpan.
const (
	TicksPerMicrosecond = 10
	TicksPerMillisecond = 10_000
	TicksPerSecond      = 10_000_000
	TicksPerMinute      = 60 * TicksPerSecond
	TicksPerHour        = 60 * TicksPerMinute
	TicksPerDay         = 24 * TicksPerHour
)

// TimeSpanOf is d as a TimeSpan, cut to 100 ns.
func TimeSpanOf(d time.Duration) TimeSpan { return TimeSpan(d / 100) }

// PSType is System.TimeSpan.
func (TimeSpan) PSType() *Type { return TimeSpanType }

// Duration is t in Go's terms; spans over 292 years are cut to the longest duration.
func (t TimeSpan) Duration() time.Duration {
	const limit = TimeSpan(1<<63-1) / 100
	if t > limit {
		return 1<<63 - 1
	}
	if t < -limit {
		return -1 << 63
	}
	return time.Duration(t) * 100
}

// Days, Hours, Minutes, Seconds and Milliseconds are the parts of t, all with its sign.
func (t TimeSpan) Days() int { return int(t / TicksPerDay) }

// Hours is the part 0…23.
func (t TimeSpan) Hours() int { return int(t / TicksPerHour % 24) }

// Minutes is the part 0…59.
func (t TimeSpan) Minutes() int { return int(t / TicksPerMinute % 60) }

// Seconds is the part 0…59.
func (t TimeSpan) Seconds() int { return int(t / TicksPerSecond % 60) }

// Milliseconds is the part 0…999.
func (t TimeSpan) Milliseconds() int { return int(t / TicksPerMillisecond % 1000) }

// Fraction is the part below a second in ticks.
func (t TimeSpan) Fraction() int { return int(t % TicksPerSecond) }

// String is the invariant text, format c.
func (t TimeSpan) String() string { s, _ := FormatTimeSpan(t, "c", Invariant); return s }
