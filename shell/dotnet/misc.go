package dotnet

import (
	crand "crypto/rand"
	"math/rand/v2"
	"strings"
	"time"

	"migsh/shell/object"
)

var (
	stopwatchType = object.NewClass("System.Diagnostics.Stopwatch", nil)
	randomType    = object.NewClass("System.Random", nil)
	rngType       = object.NewClass("System.Security.Cryptography.RandomNumberGenerator", nil, object.IDisposableType)
	consoleType   = object.NewClass("System.Console", nil)
	threadType    = object.NewClass("System.Threading.Thread", nil)
	gcType        = object.NewClass("System.GC", nil)
	activatorType = object.NewClass("System.Activator", nil)
	timeZoneType  = object.NewClass("System.TimeZoneInfo", nil)
)

// Stopwatch is System.Diagnostics.Stopwatch.
type Stopwatch struct {
	elapsed time.Duration
	since   time.Time
	running bool
}

// PSType is System.Diagnostics.Stopwatch.
func (*Stopwatch) PSType() *object.Type { return stopwatchType }

// PSString is the time that has passed.
func (s *Stopwatch) PSString(*object.Culture) string { return object.TimeSpanOf(s.total()).String() }

func (s *Stopwatch) total() time.Duration {
	if s.running {
		return s.elapsed + time.Since(s.since)
	}
	return s.elapsed
}

func (s *Stopwatch) start() {
	if !s.running {
		s.running, s.since = true, time.Now()
	}
}

func (s *Stopwatch) stop() { s.elapsed, s.running = s.total(), false }

func stopwatchMembers() []Def {
	type S = *Stopwatch
	do := func(sig string, f func(S)) Def {
		return Method("void "+sig+"()", func(s S, a Args) (Value, error) { f(s); return nil, nil })
	}
	return []Def{
		Prop("timespan Elapsed {get;}", func(s S) Value { return object.TimeSpanOf(s.total()) }), Prop("long ElapsedMilliseconds {get;}", func(s S) Value { return s.total().Milliseconds() }),
		Prop("long ElapsedTicks {get;}", func(s S) Value { return s.total().Nanoseconds() }), Prop("bool IsRunning {get;}", func(s S) Value { return s.running }),
		do("Start", S.start), do("Stop", S.stop), do("Reset", func(s S) { *s = Stopwatch{} }), do("Restart", func(s S) { *s = Stopwatch{}; s.start() }),
		Static("System.Diagnostics.Stopwatch StartNew()", func(a Args) (Value, error) { s := &Stopwatch{}; s.start(); return s, nil }),
		Static("long GetTimestamp()", func(a Args) (Value, error) { return time.Now().UnixNano(), nil }),
		Const("long Frequency", int64(1e9)), Const("bool IsHighResolution", true),
		Ctor("new()", func(a Args) (Value, error) { return &Stopwatch{}, nil }),
	}
}

// rng is a RandomNumberGenerator.
type rng struct{}

// PSType is RandomNumberGenerator.
func (rng) PSType() *object.Type { return rngType }

func rngMembers() []Def {
	fill := func(_ rng, a Args) (Value, error) { _, err := crand.Read(a.Bytes(0)); return nil, err }
	return []Def{
		Method("void GetBytes(byte[] data)", fill), Method("void GetNonZeroBytes(byte[] data)", fill), Method("void Dispose()", func(rng, Args) (Value, error) { return nil, nil }),
		Static("System.Security.Cryptography.RandomNumberGenerator Create()", func(a Args) (Value, error) { return rng{}, nil }),
		Static("byte[] GetBytes(int count)", func(a Args) (Value, error) {
			b := make([]byte, max(0, a.Int(0)))
			_, err := crand.Read(b)
			return &object.Bytes{B: b}, err
		}),
		Static("int GetInt32(int toExclusive)", func(a Args) (Value, error) { return rand.Int32N(int32(max(1, a.Int(0)))), nil }),
		Static("int GetInt32(int fromInclusive, int toExclusive)", func(a Args) (Value, error) {
			return int32(a.Int(0)) + rand.Int32N(int32(max(1, a.Int(1)-a.Int(0)))), nil
		}),
	}
}

func consoleMembers() []Def {
	out := func(a Args, s string, toError bool) (Value, error) {
		if a.Host != nil && a.Host.Write != nil {
			a.Host.Write(s, toError)
		}
		return nil, nil
	}
	write := func(end string) func(Args) (Value, error) {
		return func(a Args) (Value, error) {
			s := ""
			if a.Len() > 0 {
				s = object.ToStringCulture(a.Value(0), a.Host.CultureInfo())
			}
			return out(a, s+end, false)
		}
	}
	formatted := func(end string) func(Args) (Value, error) {
		return func(a Args) (Value, error) {
			s, err := object.Format(a.String(0), a.Items(1), a.Host.CultureInfo())
			if err != nil {
				return nil, err
			}
			return out(a, s+end, false)
		}
	}
	return []Def{
		Static("void Write(System.Object value)", write("")), Static("void WriteLine()", write("\n")), Static("void WriteLine(System.Object value)", write("\n")),
		Static("void Write(string format, Params System.Object[] arg)", formatted("")), Static("void WriteLine(string format, Params System.Object[] arg)", formatted("\n")),
		Static("string ReadLine()", func(a Args) (Value, error) {
			if a.Host != nil && a.Host.ReadLine != nil {
				if s, ok := a.Host.ReadLine(); ok {
					return s, nil
				}
			}
			return nil, nil
		}),
		StaticProp("System.IO.TextWriter Error", func(h *Host) Value { return &consoleWriter{h, true} }), StaticProp("System.IO.TextWriter Out", func(h *Host) Value { return &consoleWriter{h, false} }),
		StaticPropSet("System.Text.Encoding OutputEncoding", func(h *Host) Value { return h.consoleEncoding(false) }, func(h *Host, v Value) { h.setConsoleEncoding(false, v) }),
		StaticPropSet("System.Text.Encoding InputEncoding", func(h *Host) Value { return h.consoleEncoding(true) }, func(h *Host, v Value) { h.setConsoleEncoding(true, v) }),
		StaticProp("bool IsOutputRedirected", func(*Host) Value { return true }), StaticProp("bool IsInputRedirected", func(*Host) Value { return true }), StaticProp("bool IsErrorRedirected", func(*Host) Value { return true }),
		StaticProp("int WindowWidth", func(*Host) Value { return object.Int(120) }), StaticProp("int BufferWidth", func(*Host) Value { return object.Int(120) }),
		Static("void Beep()", func(a Args) (Value, error) { return nil, nil }), Static("void Clear()", func(a Args) (Value, error) { return nil, nil }),
	}
}

var consoleWriterType = object.NewClass("System.IO.TextWriter+SyncTextWriter", textWriterType)

// consoleWriter is [Console]::Error and [Console]::Out.
type consoleWriter struct {
	h       *Host
	toError bool
}

// PSType is TextWriter's synchronised class.
func (*consoleWriter) PSType() *object.Type { return consoleWriterType }

func consoleWriterMembers() []Def {
	type W = *consoleWriter
	put := func(end string) func(W, Args) (Value, error) {
		return func(w W, a Args) (Value, error) {
			s := ""
			if a.Len() > 0 {
				s = object.ToStringCulture(a.Value(0), a.Host.CultureInfo())
			}
			if w.h != nil && w.h.Write != nil {
				w.h.Write(s+end, w.toError)
			}
			return nil, nil
		}
	}
	return []Def{
		Method("void Write(System.Object value)", put("")), Method("void WriteLine(System.Object value)", put("\n")), Method("void WriteLine()", put("\n")),
		Method("void Flush()", func(W, Args) (Value, error) { return nil, nil }),
	}
}

func threadMembers() []Def {
	return []Def{
		Static("void Sleep(int millisecondsTimeout)", func(a Args) (Value, error) { time.Sleep(time.Duration(a.Int(0)) * time.Millisecond); return nil, nil }),
		Static("void Sleep(timespan timeout)", func(a Args) (Value, error) { time.Sleep(Arg[object.TimeSpan](a, 0).Duration()); return nil, nil }),
		StaticProp("System.Threading.Thread CurrentThread", func(h *Host) Value { return &currentThread{h} }),
	}
}

var currentThreadType = object.NewClass("System.Threading.Thread+Current", threadType)

// currentThread is [Threading.Thread]::CurrentThread, which scripts ask for the culture.
type currentThread struct{ h *Host }

// PSType is a thread's.
func (*currentThread) PSType() *object.Type { return currentThreadType }

func currentThreadMembers() []Def {
	set := func(t *currentThread, v Value) error {
		if c, ok := object.Unwrap(v).(*object.Culture); ok && t.h != nil {
			t.h.Culture = c
		}
		return nil
	}
	return []Def{
		PropSet("cultureinfo CurrentCulture {get;set;}", func(t *currentThread) Value { return t.h.CultureInfo() }, set),
		PropSet("cultureinfo CurrentUICulture {get;set;}", func(t *currentThread) Value { return t.h.CultureInfo() }, func(*currentThread, Value) error { return nil }),
		Prop("int ManagedThreadId {get;}", func(*currentThread) Value { return object.Int(1) }),
	}
}

func gcMembers() []Def {
	nothing := func(a Args) (Value, error) { return nil, nil }
	return []Def{
		Static("void Collect()", nothing), Static("void WaitForPendingFinalizers()", nothing), Static("void SuppressFinalize(System.Object obj)", nothing),
		Static("long GetTotalMemory(bool forceFullCollection)", func(a Args) (Value, error) { return int64(1 << 20), nil }),
	}
}

func activatorMembers() []Def {
	return []Def{
		Static("System.Object CreateInstance(type type)", func(a Args) (Value, error) { return a.Host.New(Arg[*object.Type](a, 0), nil) }),
		Static("System.Object CreateInstance(type type, Params System.Object[] args)", func(a Args) (Value, error) { return a.Host.New(Arg[*object.Type](a, 0), a.Items(1)) }),
	}
}

// TimeZone is System.TimeZoneInfo.
type TimeZone struct{ loc *time.Location }

// PSType is System.TimeZoneInfo.
func (TimeZone) PSType() *object.Type { return timeZoneType }

// PSString is the display name.
func (z TimeZone) PSString(*object.Culture) string { return z.display() }

func (z TimeZone) id() string {
	if z.loc == time.Local {
		if n := z.loc.String(); n != "Local" {
			return n
		}
		return "UTC"
	}
	return z.loc.String()
}

func (z TimeZone) display() string {
	o := z.base()
	if o == 0 {
		return "(UTC) Coordinated Universal Time"
	}
	sign := "+"
	if o < 0 {
		sign, o = "-", -o
	}
	s, _ := object.FormatTimeSpan(o, `hh\:mm`, nil)
	return "(UTC" + sign + s + ") " + z.id()
}

// base is the offset without summer time.
func (z TimeZone) base() object.TimeSpan {
	jan := time.Date(time.Now().Year(), 1, 1, 0, 0, 0, 0, z.loc)
	jul := time.Date(time.Now().Year(), 7, 1, 0, 0, 0, 0, z.loc)
	_, a := jan.Zone()
	_, b := jul.Zone()
	return object.TimeSpan(min(a, b)) * object.TicksPerSecond
}

// windowsZones are the Windows names scripts use, with their Olson names.
var windowsZones = map[string]string{"utc": "UTC", "pacific standard time": "America/Los_Angeles", "mountain standard time": "America/Denver",
	"central standard time": "America/Chicago", "eastern standard time": "America/New_York", "gmt standard time": "Europe/London", "greenwich standard time": "Atlantic/Reykjavik",
	"w. europe standard time": "Europe/Berlin", "central europe standard time": "Europe/Budapest", "romance standard time": "Europe/Paris",
	"central european standard time": "Europe/Warsaw", "e. europe standard time": "Europe/Chisinau", "fle standard time": "Europe/Kyiv", "gtb standard time": "Europe/Bucharest",
	"russian standard time": "Europe/Moscow", "turkey standard time": "Europe/Istanbul", "israel standard time": "Asia/Jerusalem", "arabian standard time": "Asia/Dubai",
	"india standard time": "Asia/Kolkata", "se asia standard time": "Asia/Bangkok", "china standard time": "Asia/Shanghai", "singapore standard time": "Asia/Singapore",
	"tokyo standard time": "Asia/Tokyo", "korea standard time": "Asia/Seoul", "aus eastern standard time": "Australia/Sydney", "new zealand standard time": "Pacific/Auckland",
	"hawaiian standard time": "Pacific/Honolulu", "alaskan standard time": "America/Anchorage", "atlantic standard time": "America/Halifax",
	"e. south america standard time": "America/Sao_Paulo", "south africa standard time": "Africa/Johannesburg"}

// ZoneByName finds a time zone by its Olson or Windows name.
func ZoneByName(name string) (*time.Location, bool) {
	if olson, ok := windowsZones[strings.ToLower(name)]; ok {
		name = olson
	}
	if name == "" || name == "Local" {
		return nil, false
	}
	loc, err := time.LoadLocation(name)
	return loc, err == nil
}

var timeZoneNotFound = &object.Type{Name: "System.TimeZoneNotFoundException", Kind: object.KindException, Base: object.ExceptionType}

func timeZoneMembers() []Def {
	type Z = TimeZone
	find := func(name string) (Value, error) {
		if loc, ok := ZoneByName(name); ok {
			return TimeZone{loc}, nil
		}
		return nil, object.NewException(timeZoneNotFound, "The time zone ID '"+name+"' was not found on the local computer.")
	}
	instant := func(v Value) time.Time {
		switch d := object.Unwrap(v).(type) {
		case object.DateTimeOffset:
			return d.Time()
		case object.DateTime:
			return d.Time()
		}
		return time.Time{}
	}
	to := func(t time.Time, z TimeZone) object.DateTime {
		d := object.DateTimeOf(t.In(z.loc))
		switch z.loc {
		case time.UTC:
			d.Kind = object.UTC
		case time.Local:
		default:
			d.Kind = object.Unspecified
		}
		return d
	}
	in := func(d object.DateTime, z TimeZone) time.Time {
		w := d.Wall()
		return time.Date(w.Year(), w.Month(), w.Day(), w.Hour(), w.Minute(), w.Second(), w.Nanosecond(), z.loc)
	}
	return []Def{
		Prop("string Id {get;}", func(z Z) Value { return z.id() }), Prop("string DisplayName {get;}", func(z Z) Value { return z.display() }),
		Prop("string StandardName {get;}", func(z Z) Value { return z.id() }), Prop("string DaylightName {get;}", func(z Z) Value { return z.id() }),
		Prop("timespan BaseUtcOffset {get;}", func(z Z) Value { return z.base() }),
		Prop("bool SupportsDaylightSavingTime {get;}", func(z Z) Value {
			_, a := time.Date(2024, 1, 1, 0, 0, 0, 0, z.loc).Zone()
			_, b := time.Date(2024, 7, 1, 0, 0, 0, 0, z.loc).Zone()
			return a != b
		}),
		Method("timespan GetUtcOffset(datetime dateTime)", func(z Z, a Args) (Value, error) {
			d := Arg[object.DateTime](a, 0)
			t := in(d, z)
			if d.Kind != object.Unspecified {
				t = d.Time().In(z.loc)
			}
			_, off := t.Zone()
			return object.TimeSpan(off) * object.TicksPerSecond, nil
		}),
		Method("bool IsDaylightSavingTime(datetime dateTime)", func(z Z, a Args) (Value, error) { return in(Arg[object.DateTime](a, 0), z).IsDST(), nil }),
		StaticProp("System.TimeZoneInfo Local", func(*Host) Value { return TimeZone{time.Local} }), StaticProp("System.TimeZoneInfo Utc", func(*Host) Value { return TimeZone{time.UTC} }),
		Static("System.TimeZoneInfo FindSystemTimeZoneById(string id)", func(a Args) (Value, error) { return find(a.String(0)) }),
		Static("datetime ConvertTimeBySystemTimeZoneId(datetime dateTime, string destinationTimeZoneId)", func(a Args) (Value, error) {
			z, err := find(a.String(1))
			if err != nil {
				return nil, err
			}
			return to(instant(a.Value(0)), z.(TimeZone)), nil
		}),
		Static("datetime ConvertTimeFromUtc(datetime dateTime, System.TimeZoneInfo destinationTimeZone)", func(a Args) (Value, error) {
			d := Arg[object.DateTime](a, 0)
			d.Kind = object.UTC
			return to(d.Time(), Arg[TimeZone](a, 1)), nil
		}),
		Static("datetime ConvertTimeToUtc(datetime dateTime)", func(a Args) (Value, error) { return Arg[object.DateTime](a, 0).ToUniversal(), nil }),
		Static("datetime ConvertTimeToUtc(datetime dateTime, System.TimeZoneInfo sourceTimeZone)", func(a Args) (Value, error) {
			return object.DateTimeOf(in(Arg[object.DateTime](a, 0), Arg[TimeZone](a, 1)).UTC()), nil
		}),
		Static("datetime ConvertTime(datetime dateTime, System.TimeZoneInfo destinationTimeZone)", func(a Args) (Value, error) {
			return to(instant(a.Value(0)), Arg[TimeZone](a, 1)), nil
		}),
		Static("datetime ConvertTime(datetime dateTime, System.TimeZoneInfo sourceTimeZone, System.TimeZoneInfo destinationTimeZone)", func(a Args) (Value, error) {
			return to(in(Arg[object.DateTime](a, 0), Arg[TimeZone](a, 1)), Arg[TimeZone](a, 2)), nil
		}),
	}
}
