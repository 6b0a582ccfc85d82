package object

import (
	"slices"
	"strings"
	"testing"
)

func FuzzLike(f *testing.F) {
	for _, s := range [][2]string{{"abc", "a*c"}, {"[x]", "`[x`]"}, {"é", "[à-ü]"}, {"", "*"}, {"aaa", "*a*a*"}} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, s, pattern string) {
		if _, err := Like(s, pattern, true); err != nil && !strings.Contains(pattern, "[") {
			t.Fatalf("pattern without a set refused: %v", err)
		}
		if ok, err := Like(s, EscapeWildcard(s), false); err != nil || !ok {
			t.Fatalf("%q is not like its own escape %q: %v", s, EscapeWildcard(s), err)
		}
		if UnescapeWildcard(EscapeWildcard(s)) != s && !strings.Contains(s, "`") {
			t.Fatalf("escape of %q does not come back", s)
		}
	})
}

func FuzzFormat(f *testing.F) {
	for _, s := range []string{"{0}", "{0,10:N2}|", "{{}}", "{0:#,##0.00;(0);z}", "{1", "{0:yyyy-MM-dd}", "}", "{0:E5}", "{0:'x", "{0:\\"} {
		f.Add(s, 1234.5, int64(638000000000000000))
	}
	f.Fuzz(func(t *testing.T, format string, number float64, ticks int64) {
		if len(format) > 200 || strings.ContainsAny(format, "123456789") && len(format) > 20 {
			return // widths and precisions of thousands only cost time
		}
		_, _ = Format(format, []Value{number, DateTime{Ticks: max(0, ticks%MaxDateTimeTicks)}, TimeSpan(ticks), int32(ticks)}, EnUS)
	})
}

func FuzzParseNumber(f *testing.F) {
	for _, s := range []string{"0x1F", "1kb", "1e3", "-5", "1.5d", "0b11", "10ul", "1,234", ".5", "٣", "1e9999", "0xFFFFFFFFFFFFFFFFF"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, ok := ParseNumber(s)
		if ok && (v == nil || !TypeOf(v).IsNumeric()) {
			t.Fatalf("%q is a number but gives %v", s, v)
		}
		for _, to := range []*Type{Int32Type, DoubleType, DecimalType, BigIntegerType} {
			if len(s) < 30 {
				_, _ = Convert(s, to)
			}
		}
	})
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2024-01-31T10:20:30Z", "1/2/2024 3:04 PM", "Jan 5", "10:00:00.1234567 +02:00", "Monday", "31.12.99"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, problem := ParseDateTime(s, EnUS, 0)
		if problem == nil && (d.Ticks < -2*TicksPerDay || d.Ticks > MaxDateTimeTicks+2*TicksPerDay) {
			t.Fatalf("%q gives a date out of range: %d", s, d.Ticks)
		}
		_, _ = ParseTimeSpan(s, Invariant)
	})
}

func FuzzRegex(f *testing.F) {
	for _, s := range [][3]string{{`(\d+)-(?<n>\w)`, "12-a", "$2${n}$1$$"}, {`^\s*$`, " ", "$&"}, {"[", "x", ""}, {`a(?=b)`, "ab", "$`$'"}} {
		f.Add(s[0], s[1], s[2])
	}
	f.Fuzz(func(t *testing.T, pattern, text, with string) {
		if len(pattern) > 40 || len(text) > 40 || strings.Count(pattern, "*")+strings.Count(pattern, "+")+strings.Count(pattern, "{") > 3 {
			return // backtracking takes its time on purpose-made patterns
		}
		text, with = strings.ToValidUTF8(text, "?"), strings.ToValidUTF8(with, "?")
		re, err := NewRegex(pattern, IgnoreCase)
		if err != nil {
			return
		}
		whole, err := NewRegex(pattern, IgnoreCase)
		if err != nil {
			t.Fatalf("%q compiles only once: %v", pattern, err)
		}
		whole.plain = nil // the complete engine says the same
		for _, count := range []int{-1, 1} {
			a, err1 := re.Replace(text, with, count)
			b, err2 := whole.Replace(text, with, count)
			if a != b || (err1 == nil) != (err2 == nil) {
				t.Fatalf("%q -replace %q, %q: %q (%v), complete %q (%v)", text, pattern, with, a, err1, b, err2)
			}
		}
		for _, count := range []int{0, 2} {
			a, err1 := re.Split(text, count)
			b, err2 := whole.Split(text, count)
			if !slices.Equal(a, b) || (err1 == nil) != (err2 == nil) {
				t.Fatalf("%q -split %q, %d: %q (%v), complete %q (%v)", text, pattern, count, a, err1, b, err2)
			}
		}
		if ok, err := re.IsMatch(text); err == nil && ok {
			if m, err := re.Match(text, 0); err == nil && !m.Success() {
				t.Fatalf("IsMatch and Match disagree on %q, %q", pattern, text)
			}
		}
		if ok, err := mustRegex(t, EscapeRegex(text)).IsMatch(text); err != nil || !ok {
			t.Fatalf("%q does not match its own escape", text)
		}
	})
}

func mustRegex(t *testing.T, pattern string) *Regex {
	t.Helper()
	re, err := NewRegex(pattern, 0)
	if err != nil {
		t.Fatal(err)
	}
	return re
}
