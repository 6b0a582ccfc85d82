package dotnet

import (
	"math"

	"migsh/shell/object"
)

type span = object.TimeSpan

func timeSpanMembers() []Def {
	var defs []Def
	for _, part := range [][]Def{spanParts(), spanMethods(), spanStatics(), spanUnits()} {
		defs = append(defs, part...)
	}
	return defs
}

func spanParts() []Def {
	part := func(name string, f func(span) int) Def {
		return Prop("int "+name+" {get;}", func(t span) Value { return object.Int(f(t)) })
	}
	total := func(name string, unit float64) Def {
		return Prop("double "+name+" {get;}", func(t span) Value { return float64(t) / unit })
	}
	return []Def{
		part("Days", span.Days), part("Hours", span.Hours), part("Minutes", span.Minutes), part("Seconds", span.Seconds), part("Milliseconds", span.Milliseconds),
		part("Microseconds", func(t span) int { return int(t / object.TicksPerMicrosecond % 1000) }), part("Nanoseconds", func(t span) int { return int(t%10) * 100 }),
		Prop("long Ticks {get;}", func(t span) Value { return int64(t) }),
		total("TotalDays", object.TicksPerDay), total("TotalHours", object.TicksPerHour), total("TotalMinutes", object.TicksPerMinute),
		total("TotalSeconds", object.TicksPerSecond), total("TotalMilliseconds", object.TicksPerMillisecond), total("TotalMicroseconds", object.TicksPerMicrosecond),
		Prop("double TotalNanoseconds {get;}", func(t span) Value { return float64(t) * 100 }),
	}
}

func spanMethods() []Def {
	return []Def{
		Method("timespan Add(timespan ts)", func(t span, a Args) (Value, error) { return t + Arg[span](a, 0), nil }),
		Method("timespan Subtract(timespan ts)", func(t span, a Args) (Value, error) { return t - Arg[span](a, 0), nil }),
		Method("timespan Negate()", func(t span, a Args) (Value, error) { return -t, nil }),
		Method("timespan Duration()", func(t span, a Args) (Value, error) { return max(t, -t), nil }),
		Method("timespan Multiply(double factor)", func(t span, a Args) (Value, error) { return object.Mul(t, a.Value(0)) }),
		Method("timespan Divide(double divisor)", func(t span, a Args) (Value, error) { return object.Div(t, a.Value(0)) }),
		Method("double Divide(timespan ts)", func(t span, a Args) (Value, error) { return float64(t) / float64(Arg[span](a, 0)), nil }),
		Method("string ToString()", func(t span, a Args) (Value, error) { return t.String(), nil }),
		Method("string ToString(string format)", func(t span, a Args) (Value, error) {
			return object.FormatTimeSpan(t, a.String(0), a.Host.CultureInfo())
		}),
		Method("string ToString(string format, System.IFormatProvider formatProvider)", func(t span, a Args) (Value, error) {
			return object.FormatTimeSpan(t, a.String(0), a.Culture(1))
		}),
		Method("int CompareTo(System.Object value)", compareTo[span]), Method("int CompareTo(timespan value)", compareTo[span]),
		Method("bool Equals(System.Object value)", func(t span, a Args) (Value, error) { return object.Same(t, a.Value(0)), nil }),
		Method("bool Equals(timespan obj)", func(t span, a Args) (Value, error) { return object.Same(t, a.Value(0)), nil }),
	}
}

func spanStatics() []Def {
	defs := []Def{
		Const("timespan Zero", span(0)), Const("timespan MaxValue", span(math.MaxInt64)), Const("timespan MinValue", span(math.MinInt64)),
		Const("long TicksPerDay", int64(object.TicksPerDay)), Const("long TicksPerHour", int64(object.TicksPerHour)), Const("long TicksPerMinute", int64(object.TicksPerMinute)),
		Const("long TicksPerSecond", int64(object.TicksPerSecond)), Const("long TicksPerMillisecond", int64(object.TicksPerMillisecond)),
		Static("timespan FromTicks(long value)", func(a Args) (Value, error) { return span(a.Long(0)), nil }),
		Static("timespan Parse(string s)", func(a Args) (Value, error) { return parseSpan(a.String(0), a.Host.CultureInfo()) }),
		Static("timespan Parse(string input, System.IFormatProvider formatProvider)", func(a Args) (Value, error) { return parseSpan(a.String(0), a.Culture(1)) }),
		Static("bool TryParse(string s, [ref] timespan result)", func(a Args) (Value, error) {
			t, problem := object.ParseTimeSpan(a.String(0), a.Host.CultureInfo())
			return problem == nil, a.setRef(1, t)
		}),
		Static("timespan ParseExact(string input, string format, System.IFormatProvider formatProvider)", func(a Args) (Value, error) {
			t, problem := object.ParseTimeSpanExact(a.String(0), a.String(1), a.Culture(2))
			if problem != nil {
				return nil, problem
			}
			return t, nil
		}),
		Static("bool TryParseExact(string input, string format, System.IFormatProvider formatProvider, [ref] timespan result)", func(a Args) (Value, error) {
			t, problem := object.ParseTimeSpanExact(a.String(0), a.String(1), a.Culture(2))
			return problem == nil, a.setRef(3, t)
		}),
		Static("int Compare(timespan t1, timespan t2)", func(a Args) (Value, error) { return compareTo(a.Value(0), Args{v: a.v[1:]}) }),
		Static("bool Equals(timespan t1, timespan t2)", func(a Args) (Value, error) { return object.Same(a.Value(0), a.Value(1)), nil }),
	}
	return append(append(defs, spanFrom()...), spanConstructors()...)
}

func parseSpan(s string, c *object.Culture) (Value, error) {
	t, problem := object.ParseTimeSpan(s, c)
	if problem != nil {
		return nil, problem
	}
	return t, nil
}

// spanFrom are FromDays and its relatives. .NET also has whole-number overloads with further units.
func spanFrom() []Def {
	from := func(name string, unit int64, whole string) []Def {
		return []Def{
			Static("timespan "+name+"(double value)", func(a Args) (Value, error) {
				t, ok := scaled(a.Double(0), unit)
				if !ok {
					return nil, object.NewException(object.OverflowExceptionType, "TimeSpan overflowed because the duration is too long.")
				}
				return t, nil
			}),
			Static("timespan "+name+"("+whole+" value)", func(a Args) (Value, error) {
				n, _ := object.Convert(a.Value(0), object.Int64Type)
				return span(n.(int64) * unit), nil
			}),
		}
	}
	var defs []Def
	for _, u := range []struct {
		name, whole string
		ticks       int64
	}{{"FromDays", "int", object.TicksPerDay}, {"FromHours", "int", object.TicksPerHour}, {"FromMinutes", "long", object.TicksPerMinute},
		{"FromSeconds", "long", object.TicksPerSecond}, {"FromMilliseconds", "long", object.TicksPerMillisecond}, {"FromMicroseconds", "long", object.TicksPerMicrosecond}} {
		defs = append(defs, from(u.name, u.ticks, u.whole)...)
	}
	return defs
}

func spanConstructors() []Def {
	sum := func(a Args, days int) span {
		p := [6]int64{}
		for i := range a.Len() {
			p[i+days] = int64(a.Int(i))
		}
		return span(p[0]*object.TicksPerDay + p[1]*object.TicksPerHour + p[2]*object.TicksPerMinute + p[3]*object.TicksPerSecond +
			p[4]*object.TicksPerMillisecond + p[5]*object.TicksPerMicrosecond)
	}
	return []Def{
		Ctor("new()", func(a Args) (Value, error) { return span(0), nil }),
		Ctor("new(long ticks)", func(a Args) (Value, error) { return span(a.Long(0)), nil }),
		Ctor("new(int hours, int minutes, int seconds)", func(a Args) (Value, error) { return sum(a, 1), nil }),
		Ctor("new(int days, int hours, int minutes, int seconds)", func(a Args) (Value, error) { return sum(a, 0), nil }),
		Ctor("new(int days, int hours, int minutes, int seconds, int milliseconds)", func(a Args) (Value, error) { return sum(a, 0), nil }),
		Ctor("new(int days, int hours, int minutes, int seconds, int milliseconds, int microseconds)", func(a Args) (Value, error) { return sum(a, 0), nil }),
	}
}
