package dotnet

import (
	"time"

	"migsh/shell/object"
)

type dto = object.DateTimeOffset

func dateTimeOffsetMembers() []Def {
	defs := walled(func(d dto) object.DateTime { return d.Wall() })
	for _, u := range units {
		defs = append(defs, Method("System.DateTimeOffset "+u.name+"(double value)", func(d dto, a Args) (Value, error) {
			t, ok := scaled(a.Double(0), u.ticks)
			if !ok {
				return nil, unrepresentable()
			}
			return dto{Ticks: d.Ticks + int64(t), Offset: d.Offset}, nil
		}))
	}
	months := func(d dto, n int) (Value, error) {
		w, err := addMonths(d.Wall(), n)
		if err != nil {
			return nil, err
		}
		return dto{Ticks: w.(object.DateTime).Ticks, Offset: d.Offset}, nil
	}
	return append(append(defs, offsetConversions()...),
		Method("System.DateTimeOffset AddMonths(int months)", func(d dto, a Args) (Value, error) { return months(d, a.Int(0)) }),
		Method("System.DateTimeOffset AddYears(int years)", func(d dto, a Args) (Value, error) { return months(d, 12*a.Int(0)) }),
		Method("System.DateTimeOffset Add(timespan timeSpan)", func(d dto, a Args) (Value, error) { return object.Add(d, a.Value(0)) }),
		Method("timespan Subtract(System.DateTimeOffset value)", func(d dto, a Args) (Value, error) { return object.Sub(d, a.Value(0)) }),
		Method("System.DateTimeOffset Subtract(timespan value)", func(d dto, a Args) (Value, error) { return object.Sub(d, a.Value(0)) }),
		Method("string ToString()", func(d dto, a Args) (Value, error) { return object.FormatDateTimeOffset(d, "", a.Host.CultureInfo()) }),
		Method("string ToString(string format)", func(d dto, a Args) (Value, error) {
			return object.FormatDateTimeOffset(d, a.String(0), a.Host.CultureInfo())
		}),
		Method("string ToString(System.IFormatProvider formatProvider)", func(d dto, a Args) (Value, error) { return object.FormatDateTimeOffset(d, "", a.Culture(0)) }),
		Method("string ToString(string format, System.IFormatProvider formatProvider)", func(d dto, a Args) (Value, error) {
			return object.FormatDateTimeOffset(d, a.String(0), a.Culture(1))
		}),
		Method("int CompareTo(System.DateTimeOffset other)", compareTo[dto]),
		Method("bool Equals(System.DateTimeOffset other)", func(d dto, a Args) (Value, error) { return object.Same(d, a.Value(0)), nil }),
		Method("bool EqualsExact(System.DateTimeOffset other)", func(d dto, a Args) (Value, error) { return d == Arg[dto](a, 0), nil }),
	)
}

func offsetConversions() []Def {
	parse := func(a Args, c *object.Culture, styles int64) (Value, error) {
		d, problem := object.ParseDateTimeOffset(a.String(0), c, object.DateStyles(styles))
		if problem != nil {
			return nil, problem
		}
		return d, nil
	}
	return []Def{
		Prop("timespan Offset {get;}", func(d dto) Value { return d.Offset }),
		Prop("int TotalOffsetMinutes {get;}", func(d dto) Value { return object.Int(int(d.Offset / object.TicksPerMinute)) }),
		Prop("datetime DateTime {get;}", func(d dto) Value { return d.Wall() }),
		Prop("datetime Date {get;}", func(d dto) Value { return d.Wall().Date() }),
		Prop("datetime UtcDateTime {get;}", func(d dto) Value { return d.UTC() }),
		Prop("datetime LocalDateTime {get;}", func(d dto) Value { return d.UTC().ToLocal() }),
		Prop("long UtcTicks {get;}", func(d dto) Value { return d.UTC().Ticks }),
		Method("System.DateTimeOffset ToUniversalTime()", func(d dto, a Args) (Value, error) { return dto{Ticks: d.UTC().Ticks}, nil }),
		Method("System.DateTimeOffset ToLocalTime()", func(d dto, a Args) (Value, error) { return object.DateTimeOffsetOf(d.Time().Local()), nil }),
		Method("System.DateTimeOffset ToOffset(timespan offset)", func(d dto, a Args) (Value, error) {
			o := Arg[object.TimeSpan](a, 0)
			return dto{Ticks: d.UTC().Ticks + int64(o), Offset: o}, nil
		}),
		Method("long ToUnixTimeSeconds()", func(d dto, a Args) (Value, error) { return d.Time().Unix(), nil }),
		Method("long ToUnixTimeMilliseconds()", func(d dto, a Args) (Value, error) { return d.Time().UnixMilli(), nil }),
		Method("long ToFileTime()", func(d dto, a Args) (Value, error) { return d.UTC().Ticks - fileTimeEpoch, nil }),
		StaticProp("System.DateTimeOffset Now", func(*Host) Value { return object.DateTimeOffsetOf(time.Now()) }),
		StaticProp("System.DateTimeOffset UtcNow", func(*Host) Value { return object.DateTimeOffsetOf(time.Now().UTC()) }),
		Const("System.DateTimeOffset MinValue", dto{}), Const("System.DateTimeOffset MaxValue", dto{Ticks: object.MaxDateTimeTicks}),
		Const("System.DateTimeOffset UnixEpoch", object.DateTimeOffsetOf(time.Unix(0, 0).UTC())),
		Static("System.DateTimeOffset FromUnixTimeSeconds(long seconds)", func(a Args) (Value, error) { return object.DateTimeOffsetOf(time.Unix(a.Long(0), 0).UTC()), nil }),
		Static("System.DateTimeOffset FromUnixTimeMilliseconds(long milliseconds)", func(a Args) (Value, error) {
			return object.DateTimeOffsetOf(time.UnixMilli(a.Long(0)).UTC()), nil
		}),
		Static("System.DateTimeOffset Parse(string input)", func(a Args) (Value, error) { return parse(a, a.Host.CultureInfo(), 0) }),
		Static("System.DateTimeOffset Parse(string input, System.IFormatProvider formatProvider)", func(a Args) (Value, error) { return parse(a, a.Culture(1), 0) }),
		Static("System.DateTimeOffset Parse(string input, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles)", func(a Args) (Value, error) {
			return parse(a, a.Culture(1), a.Enum(2))
		}),
		Static("bool TryParse(string input, [ref] System.DateTimeOffset result)", func(a Args) (Value, error) {
			d, problem := object.ParseDateTimeOffset(a.String(0), a.Host.CultureInfo(), 0)
			return problem == nil, a.setRef(1, d)
		}),
		Ctor("new(long ticks, timespan offset)", func(a Args) (Value, error) { return dto{Ticks: a.Long(0), Offset: Arg[object.TimeSpan](a, 1)}, nil }),
		Ctor("new(datetime dateTime)", func(a Args) (Value, error) { return object.Convert(a.Value(0), object.DateTimeOffsetType) }),
		Ctor("new(datetime dateTime, timespan offset)", func(a Args) (Value, error) {
			return dto{Ticks: Arg[object.DateTime](a, 0).Ticks, Offset: Arg[object.TimeSpan](a, 1)}, nil
		}),
		Ctor("new(int year, int month, int day, int hour, int minute, int second, timespan offset)", func(a Args) (Value, error) {
			d := object.NewDateTime(a.Int(0), a.Int(1), a.Int(2), a.Int(3), a.Int(4), a.Int(5), 0, object.Unspecified)
			return dto{Ticks: d.Ticks, Offset: Arg[object.TimeSpan](a, 6)}, nil
		}),
	}
}
