package dotnet

import (
	"os"
	"strings"
	"time"

	"migsh/shell/object"
)

// spanUnits are TimeSpan's constants that say how many of one unit are in another.
func spanUnits() []Def {
	out := []Def{Const("int HoursPerDay", object.Int(24)), Const("long NanosecondsPerTick", int64(100)), Const("long TicksPerMicrosecond", int64(10))}
	wholes := []struct {
		name  string
		ticks int64
	}{{"Day", object.TicksPerDay}, {"Hour", object.TicksPerHour}, {"Minute", object.TicksPerMinute}, {"Second", object.TicksPerSecond}, {"Millisecond", object.TicksPerMillisecond}}
	parts := []struct {
		name  string
		ticks int64
	}{{"Minutes", object.TicksPerMinute}, {"Seconds", object.TicksPerSecond}, {"Milliseconds", object.TicksPerMillisecond}, {"Microseconds", 10}}
	for _, w := range wholes {
		for _, p := range parts {
			if p.ticks < w.ticks {
				out = append(out, Const("long "+p.name+"Per"+w.name, w.ticks/p.ticks))
			}
		}
	}
	return out
}

// uriNames are the schemes Uri knows by name.
func uriNames() []Def {
	out := []Def{Const("string SchemeDelimiter", "://")}
	for name, scheme := range map[string]string{"Ftp": "ftp", "Ftps": "ftps", "Gopher": "gopher", "NetPipe": "net.pipe", "NetTcp": "net.tcp", "News": "news",
		"Nntp": "nntp", "Sftp": "sftp", "Ssh": "ssh", "Telnet": "telnet", "Ws": "ws", "Wss": "wss"} {
		out = append(out, Const("string UriScheme"+name, scheme))
	}
	return out
}

// uriHex are Uri's functions about %XX.
func uriHex() []Def {
	const digits = "0123456789ABCDEF"
	return []Def{
		Static("bool IsHexDigit(char character)", func(a Args) (Value, error) { return hexDigit(a.Char(0)) >= 0, nil }),
		Static("int FromHex(char digit)", func(a Args) (Value, error) {
			if n := hexDigit(a.Char(0)); n >= 0 {
				return object.Int(n), nil
			}
			return nil, argument("digit", "Value does not fall within the expected range.")
		}),
		Static("string HexEscape(char character)", func(a Args) (Value, error) {
			c := a.Char(0)
			if c > 0xff {
				x := object.NewException(object.ArgumentOutOfRangeExceptionType,
					"character ('"+c.String()+"') must be less than or equal to 'ÿ'. (Parameter 'character')\nActual value was "+c.String()+".")
				x.Props.Set("ParamName", "character")
				return nil, x
			}
			return "%" + digits[c>>4:c>>4+1] + digits[c&15:c&15+1], nil
		}),
	}
}

// hexDigit is the value of a hexadecimal digit, or -1.
func hexDigit(c object.Char) int {
	n := strings.IndexRune("0123456789abcdefABCDEF", rune(c))
	if n >= 16 {
		n -= 6
	}
	return n
}

// environmentProcess are Environment's properties about the process and the machine.
func environmentProcess() []Def {
	return []Def{
		StaticProp("bool IsPrivilegedProcess", func(*Host) Value { return os.Geteuid() == 0 }),
		StaticProp("int SystemPageSize", func(*Host) Value { return object.Int(os.Getpagesize()) }),
	}
}

// elapsedSince are Stopwatch.GetElapsedTime: the span between two timestamps, or since one.
func elapsedSince() []Def {
	span := func(from, to int64) (Value, error) { return object.TimeSpanOf(time.Duration(to - from)), nil }
	return []Def{
		Static("timespan GetElapsedTime(long startingTimestamp)", func(a Args) (Value, error) { return span(a.Long(0), time.Now().UnixNano()) }),
		Static("timespan GetElapsedTime(long startingTimestamp, long endingTimestamp)", func(a Args) (Value, error) { return span(a.Long(0), a.Long(1)) }),
	}
}

// groupNumbers are Regex's translations between the names and numbers of its groups.
func groupNumbers() []Def {
	type R = *object.Regex
	return []Def{
		Method("string GroupNameFromNumber(int i)", func(r R, a Args) (Value, error) {
			if names := r.GroupNames(); a.Int(0) >= 0 && a.Int(0) < len(names) {
				return names[a.Int(0)], nil
			}
			return "", nil
		}),
		Method("int GroupNumberFromName(string name)", func(r R, a Args) (Value, error) {
			for i, name := range r.GroupNames() {
				if name == a.String(0) {
					return object.Int(i), nil
				}
			}
			return object.Int(-1), nil
		}),
	}
}

// charRanges are Char's tests that take more than one character.
func charRanges() []Def {
	return []Def{
		Static("bool IsBetween(char c, char minInclusive, char maxInclusive)", func(a Args) (Value, error) { return a.Char(0) >= a.Char(1) && a.Char(0) <= a.Char(2), nil }),
		Static("bool IsSurrogatePair(char highSurrogate, char lowSurrogate)", func(a Args) (Value, error) {
			return a.Char(0)&0xfc00 == 0xd800 && a.Char(1)&0xfc00 == 0xdc00, nil
		}),
	}
}
