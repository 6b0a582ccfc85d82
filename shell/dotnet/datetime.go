package dotnet

import (
	"math"
	"time"

	"migsh/shell/object"
)

var (
	dateTimeKind   = object.NewEnum("System.DateTimeKind", "Unspecified", "Utc", "Local")
	dayOfWeek      = object.NewEnum("System.DayOfWeek", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
	dateTimeStyles = object.NewEnumValues("System.Globalization.DateTimeStyles", true,
		[]string{"None", "AllowLeadingWhite", "AllowTrailingWhite", "AllowInnerWhite", "AllowWhiteSpaces", "NoCurrentDateDefault", "AdjustToUniversal",
			"AssumeLocal", "AssumeUniversal", "RoundtripKind"},
		[]int64{0, 1, 2, 4, 7, 8, 16, 32, 64, 128})
)

func dateTimeMembers() []Def {
	var defs []Def
	for _, part := range [][]Def{dateParts(), dateAdds(), dateTexts(), dateConversions(), dateStatics(), dateParsers(), dateConstructors()} {
		defs = append(defs, part...)
	}
	return defs
}

// walled are the parts DateTime and DateTimeOffset share.
func walled[T any](wall func(T) object.DateTime) []Def {
	part := func(sig string, f func(time.Time) int) Def {
		return Prop("int "+sig+" {get;}", func(d T) Value { return object.Int(f(wall(d).Wall())) })
	}
	return []Def{
		part("Year", time.Time.Year), part("Month", func(t time.Time) int { return int(t.Month()) }), part("Day", time.Time.Day),
		part("Hour", time.Time.Hour), part("Minute", time.Time.Minute), part("Second", time.Time.Second),
		part("Millisecond", func(t time.Time) int { return t.Nanosecond() / 1e6 }), part("Microsecond", func(t time.Time) int { return t.Nanosecond() / 1e3 % 1e3 }),
		part("Nanosecond", func(t time.Time) int { return t.Nanosecond() % 1e3 }), part("DayOfYear", time.Time.YearDay),
		Prop("System.DayOfWeek DayOfWeek {get;}", func(d T) Value { return object.Enum{Type: dayOfWeek, Value: int64(wall(d).Wall().Weekday())} }),
		Prop("timespan TimeOfDay {get;}", func(d T) Value { return object.TimeSpan(wall(d).Ticks % object.TicksPerDay) }),
		Prop("long Ticks {get;}", func(d T) Value { return wall(d).Ticks }),
	}
}

func dateParts() []Def {
	defs := walled(func(d object.DateTime) object.DateTime { return d })
	return append(defs,
		Prop("datetime Date {get;}", func(d object.DateTime) Value { return d.Date() }),
		Prop("System.DateTimeKind Kind {get;}", func(d object.DateTime) Value { return object.Enum{Type: dateTimeKind, Value: int64(d.Kind)} }),
		// pwsh: the type data's script property.
		PropErr("System.Object DateTime {get;}", func(d object.DateTime, h *Host) (Value, error) {
			return object.FormatDateTime(d, "F", h.CultureInfo())
		}),
	)
}

func unrepresentable() error {
	return outOfRange("value", "The added or subtracted value results in an un-representable DateTime.")
}

func move(d object.DateTime, t object.TimeSpan) (Value, error) {
	if n, ok := d.Add(t); ok {
		return n, nil
	}
	return nil, unrepresentable()
}

// scaled is value units as ticks, cut to the tick as .NET does.
func scaled(value float64, unit int64) (object.TimeSpan, bool) {
	f := value * float64(unit)
	return object.TimeSpan(f), !math.IsNaN(f) && math.Abs(f) < 9.2e18
}

// units are the Add methods with a length.
var units = []struct {
	name  string
	ticks int64
}{{"AddDays", object.TicksPerDay}, {"AddHours", object.TicksPerHour}, {"AddMinutes", object.TicksPerMinute}, {"AddSeconds", object.TicksPerSecond},
	{"AddMilliseconds", object.TicksPerMillisecond}, {"AddMicroseconds", object.TicksPerMicrosecond}}

func dateAdds() []Def {
	var defs []Def
	for _, u := range units {
		defs = append(defs, Method("datetime "+u.name+"(double value)", func(d object.DateTime, a Args) (Value, error) {
			t, ok := scaled(a.Double(0), u.ticks)
			if !ok {
				return nil, unrepresentable()
			}
			return move(d, t)
		}))
	}
	return append(defs,
		Method("datetime AddTicks(long value)", func(d object.DateTime, a Args) (Value, error) { return move(d, object.TimeSpan(a.Long(0))) }),
		Method("datetime AddMonths(int months)", func(d object.DateTime, a Args) (Value, error) { return addMonths(d, a.Int(0)) }),
		Method("datetime AddYears(int value)", func(d object.DateTime, a Args) (Value, error) { return addMonths(d, 12*a.Int(0)) }),
		Method("datetime Add(timespan value)", func(d object.DateTime, a Args) (Value, error) { return move(d, Arg[object.TimeSpan](a, 0)) }),
		Method("timespan Subtract(datetime value)", func(d object.DateTime, a Args) (Value, error) {
			return object.TimeSpan(d.Ticks - Arg[object.DateTime](a, 0).Ticks), nil
		}),
		Method("datetime Subtract(timespan value)", func(d object.DateTime, a Args) (Value, error) { return move(d, -Arg[object.TimeSpan](a, 0)) }),
	)
}

// addMonths keeps the day of the month where the month has it, else takes its last.
func addMonths(d object.DateTime, n int) (Value, error) {
	w := d.Wall()
	m := w.Year()*12 + int(w.Month()) - 1 + n
	year, month := m/12, m%12+1
	if year < 1 || year > 9999 || m < 0 {
		return nil, unrepresentable()
	}
	day := min(w.Day(), object.DaysInMonth(year, month))
	return object.NewDateTime(year, month, day, 0, 0, 0, d.Ticks%object.TicksPerDay, d.Kind), nil
}

func dateTexts() []Def {
	fixed := func(name, format string) Def {
		return Method("string "+name+"()", func(d object.DateTime, a Args) (Value, error) {
			return object.FormatDateTime(d, format, a.Host.CultureInfo())
		})
	}
	return []Def{
		Method("string ToString()", func(d object.DateTime, a Args) (Value, error) {
			return object.FormatDateTime(d, "", a.Host.CultureInfo())
		}),
		Method("string ToString(string format)", func(d object.DateTime, a Args) (Value, error) {
			return object.FormatDateTime(d, a.String(0), a.Host.CultureInfo())
		}),
		Method("string ToString(System.IFormatProvider provider)", func(d object.DateTime, a Args) (Value, error) { return object.FormatDateTime(d, "", a.Culture(0)) }),
		Method("string ToString(string format, System.IFormatProvider provider)", func(d object.DateTime, a Args) (Value, error) {
			return object.FormatDateTime(d, a.String(0), a.Culture(1))
		}),
		fixed("ToShortDateString", "d"), fixed("ToLongDateString", "D"), fixed("ToShortTimeString", "t"), fixed("ToLongTimeString", "T"),
		Method("int CompareTo(System.Object value)", compareTo[object.DateTime]), Method("int CompareTo(datetime value)", compareTo[object.DateTime]),
		Method("bool Equals(System.Object value)", func(d object.DateTime, a Args) (Value, error) { return object.Same(d, a.Value(0)), nil }),
		Method("bool Equals(datetime value)", func(d object.DateTime, a Args) (Value, error) { return object.Same(d, a.Value(0)), nil }),
		Method("System.TypeCode GetTypeCode()", func(d object.DateTime, a Args) (Value, error) { return typeCode(d), nil }),
	}
}

// compareTo is CompareTo of any ordered type; $null is below everything.
func compareTo[T any](v T, a Args) (Value, error) {
	if a.Null(0) {
		return object.Int(1), nil
	}
	n, err := object.Compare(v, a.Value(0), false)
	return object.Int(n), err
}

const fileTimeEpoch = 504911232000000000 // ticks of 1601-01-01

func dateConversions() []Def {
	return []Def{
		Method("datetime ToUniversalTime()", func(d object.DateTime, a Args) (Value, error) { return d.ToUniversal(), nil }),
		Method("datetime ToLocalTime()", func(d object.DateTime, a Args) (Value, error) { return d.ToLocal(), nil }),
		Method("bool IsDaylightSavingTime()", func(d object.DateTime, a Args) (Value, error) { return d.Kind != object.UTC && d.Time().IsDST(), nil }),
		Method("long ToFileTime()", func(d object.DateTime, a Args) (Value, error) { return d.ToUniversal().Ticks - fileTimeEpoch, nil }),
		Method("long ToFileTimeUtc()", func(d object.DateTime, a Args) (Value, error) {
			if d.Kind == object.Local {
				d = d.ToUniversal()
			}
			return d.Ticks - fileTimeEpoch, nil
		}),
		Method("long ToBinary()", func(d object.DateTime, a Args) (Value, error) {
			return d.Ticks | int64(d.Kind)<<62, nil
		}),
		Method("double ToOADate()", func(d object.DateTime, a Args) (Value, error) {
			return float64(d.Ticks-599264352000000000) / object.TicksPerDay, nil
		}),
	}
}

func dateStatics() []Def {
	now := func(*Host) Value { return object.DateTimeOf(time.Now()) }
	return []Def{
		StaticProp("datetime Now", now),
		StaticProp("datetime UtcNow", func(*Host) Value { return object.DateTimeOf(time.Now().UTC()) }),
		StaticProp("datetime Today", func(*Host) Value { return object.DateTimeOf(time.Now()).Date() }),
		Const("datetime MinValue", object.DateTime{}), Const("datetime MaxValue", object.DateTime{Ticks: object.MaxDateTimeTicks}),
		Const("datetime UnixEpoch", object.NewDateTime(1970, 1, 1, 0, 0, 0, 0, object.UTC)),
		Static("int DaysInMonth(int year, int month)", func(a Args) (Value, error) {
			if a.Int(1) < 1 || a.Int(1) > 12 {
				return nil, outOfRange("month", "Month must be between one and twelve.")
			}
			if a.Int(0) < 1 || a.Int(0) > 9999 {
				return nil, outOfRange("year", "Year must be between 1 and 9999.")
			}
			return object.Int(object.DaysInMonth(a.Int(0), a.Int(1))), nil
		}),
		Static("bool IsLeapYear(int year)", func(a Args) (Value, error) {
			if a.Int(0) < 1 || a.Int(0) > 9999 {
				return nil, outOfRange("year", "Year must be between 1 and 9999.")
			}
			return object.DaysInMonth(a.Int(0), 2) == 29, nil
		}),
		Static("int Compare(datetime t1, datetime t2)", func(a Args) (Value, error) { return compareTo(a.Value(0), Args{v: a.v[1:]}) }),
		Static("bool Equals(datetime t1, datetime t2)", func(a Args) (Value, error) { return object.Same(a.Value(0), a.Value(1)), nil }),
		Static("datetime SpecifyKind(datetime value, System.DateTimeKind kind)", func(a Args) (Value, error) {
			return object.DateTime{Ticks: Arg[object.DateTime](a, 0).Ticks, Kind: object.DateTimeKind(a.Enum(1))}, nil
		}),
		Static("datetime FromFileTime(long fileTime)", func(a Args) (Value, error) {
			return object.DateTime{Ticks: a.Long(0) + fileTimeEpoch, Kind: object.UTC}.ToLocal(), nil
		}),
		Static("datetime FromFileTimeUtc(long fileTime)", func(a Args) (Value, error) {
			return object.DateTime{Ticks: a.Long(0) + fileTimeEpoch, Kind: object.UTC}, nil
		}),
		Static("datetime FromOADate(double d)", func(a Args) (Value, error) {
			return object.DateTime{Ticks: int64(math.Round(a.Double(0)*86400000))*object.TicksPerMillisecond + 599264352000000000}, nil
		}),
		Static("datetime FromBinary(long dateData)", func(a Args) (Value, error) {
			return object.DateTime{Ticks: a.Long(0) & (1<<62 - 1), Kind: object.DateTimeKind(uint64(a.Long(0)) >> 62 & 1)}, nil
		}),
	}
}

func dateParsers() []Def {
	parse := func(a Args, c *object.Culture, styles int64) (Value, error) {
		d, problem := object.ParseDateTime(a.String(0), c, object.DateStyles(styles))
		if problem != nil {
			return nil, problem
		}
		return d, nil
	}
	try := func(a Args, c *object.Culture, styles int64, refAt int) (Value, error) {
		d, problem := object.ParseDateTime(a.String(0), c, object.DateStyles(styles))
		if problem != nil {
			d = object.DateTime{}
		}
		return problem == nil, a.setRef(refAt, d)
	}
	exact := func(a Args, styles int64) (object.DateTime, error) {
		d, problem := object.ParseDateTimeExact(a.String(0), formats(a.Value(1)), a.Culture(2), object.DateStyles(styles))
		if problem != nil {
			return d, problem
		}
		return d, nil
	}
	tryExact := func(a Args) (Value, error) {
		d, err := exact(a, a.Enum(3))
		if err != nil {
			d = object.DateTime{}
		}
		return err == nil, a.setRef(4, d)
	}
	return []Def{
		Static("datetime Parse(string s)", func(a Args) (Value, error) { return parse(a, a.Host.CultureInfo(), 0) }),
		Static("datetime Parse(string s, System.IFormatProvider provider)", func(a Args) (Value, error) { return parse(a, a.Culture(1), 0) }),
		Static("datetime Parse(string s, System.IFormatProvider provider, System.Globalization.DateTimeStyles styles)", func(a Args) (Value, error) {
			return parse(a, a.Culture(1), a.Enum(2))
		}),
		Static("bool TryParse(string s, [ref] datetime result)", func(a Args) (Value, error) { return try(a, a.Host.CultureInfo(), 0, 1) }),
		Static("bool TryParse(string s, System.IFormatProvider provider, [ref] datetime result)", func(a Args) (Value, error) { return try(a, a.Culture(1), 0, 2) }),
		Static("bool TryParse(string s, System.IFormatProvider provider, System.Globalization.DateTimeStyles styles, [ref] datetime result)", func(a Args) (Value, error) {
			return try(a, a.Culture(1), a.Enum(2), 3)
		}),
		Static("datetime ParseExact(string s, string format, System.IFormatProvider provider)", func(a Args) (Value, error) {
			d, err := exact(a, 0)
			return d, err
		}),
		Static("datetime ParseExact(string s, string format, System.IFormatProvider provider, System.Globalization.DateTimeStyles style)", func(a Args) (Value, error) {
			d, err := exact(a, a.Enum(3))
			return d, err
		}),
		Static("datetime ParseExact(string s, string[] formats, System.IFormatProvider provider, System.Globalization.DateTimeStyles style)", func(a Args) (Value, error) {
			d, err := exact(a, a.Enum(3))
			return d, err
		}),
		Static("bool TryParseExact(string s, string format, System.IFormatProvider provider, System.Globalization.DateTimeStyles style, [ref] datetime result)", tryExact),
		Static("bool TryParseExact(string s, string[] formats, System.IFormatProvider provider, System.Globalization.DateTimeStyles style, [ref] datetime result)", tryExact),
	}
}

// formats are one or several format strings.
func formats(v Value) []string {
	if s, ok := v.(string); ok {
		return []string{s}
	}
	var out []string
	for _, f := range object.Items(v) {
		out = append(out, object.ToString(f))
	}
	return out
}

func dateConstructors() []Def {
	make := func(a Args, n int, kind int64) (Value, error) {
		p := [7]int{}
		for i := range n {
			p[i] = a.Int(i)
		}
		if p[0] < 1 || p[0] > 9999 || p[1] < 1 || p[1] > 12 || p[2] < 1 || p[2] > object.DaysInMonth(p[0], p[1]) {
			return nil, object.NewException(object.ArgumentOutOfRangeExceptionType, "Year, Month, and Day parameters describe an un-representable DateTime.")
		}
		if p[3] < 0 || p[3] > 23 || p[4] < 0 || p[4] > 59 || p[5] < 0 || p[5] > 59 {
			return nil, object.NewException(object.ArgumentOutOfRangeExceptionType, "Hour, Minute, and Second parameters describe an un-representable DateTime.")
		}
		if p[6] < 0 || p[6] > 999 {
			return nil, outOfRange("millisecond", "Valid values are between 0 and 999, inclusive.")
		}
		return object.NewDateTime(p[0], p[1], p[2], p[3], p[4], p[5], int64(p[6])*object.TicksPerMillisecond, object.DateTimeKind(kind)), nil
	}
	ticks := func(a Args, kind int64) (Value, error) {
		if t := a.Long(0); t < 0 || t > object.MaxDateTimeTicks {
			return nil, outOfRange("ticks", "Ticks must be between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks.")
		}
		return object.DateTime{Ticks: a.Long(0), Kind: object.DateTimeKind(kind)}, nil
	}
	const ymd = "int year, int month, int day"
	const hms = ymd + ", int hour, int minute, int second"
	return []Def{
		Ctor("new()", func(a Args) (Value, error) { return object.DateTime{}, nil }),
		Ctor("new(long ticks)", func(a Args) (Value, error) { return ticks(a, 0) }),
		Ctor("new(long ticks, System.DateTimeKind kind)", func(a Args) (Value, error) { return ticks(a, a.Enum(1)) }),
		Ctor("new("+ymd+")", func(a Args) (Value, error) { return make(a, 3, 0) }),
		Ctor("new("+hms+")", func(a Args) (Value, error) { return make(a, 6, 0) }),
		Ctor("new("+hms+", System.DateTimeKind kind)", func(a Args) (Value, error) { return make(a, 6, a.Enum(6)) }),
		Ctor("new("+hms+", int millisecond)", func(a Args) (Value, error) { return make(a, 7, 0) }),
		Ctor("new("+hms+", int millisecond, System.DateTimeKind kind)", func(a Args) (Value, error) { return make(a, 7, a.Enum(7)) }),
	}
}
