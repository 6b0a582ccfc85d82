package plainregex

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/dlclark/regexp2"
)

// complete is the complete engine with the same options.
func complete(pattern string, f Flags) (*regexp2.Regexp, error) {
	var o regexp2.RegexOptions
	for flag, option := range map[Flags]regexp2.RegexOptions{IgnoreCase: regexp2.IgnoreCase, Multiline: regexp2.Multiline,
		ExplicitCapture: regexp2.ExplicitCapture, Singleline: regexp2.Singleline} {
		if f&flag != 0 {
			o |= option
		}
	}
	return regexp2.Compile(pattern, o)
}

// compare fails when the engines see the first match at or after from differently; it reports whether the pattern was plain.
func compare(t *testing.T, pattern, text string, f Flags, from int) bool {
	t.Helper()
	p, ok := Compile(pattern, f)
	if !ok || !IsASCII(text) {
		return false
	}
	re, err := complete(pattern, f)
	if err != nil {
		t.Fatalf("%q is taken for plain, and is not valid: %v", pattern, err)
	}
	places := make([]int, 2*p.Groups())
	got := "none"
	switch p.Match(text, from, places) {
	case Matched:
		got = fmt.Sprint(p.Names(), places)
	case TooDeep:
		return false
	}
	want := "none"
	m, err := re.FindRunesMatchStartingAt([]rune(text), from)
	if err != nil {
		t.Fatal(err)
	}
	if m != nil {
		var at []int
		for _, g := range m.Groups() {
			if len(g.Captures) == 0 {
				at = append(at, -1, -1)
				continue
			}
			at = append(at, g.Index, g.Index+g.Length)
			if len(g.Captures) > 1 && !p.Repeated(len(at)/2-1) {
				t.Fatalf("%q on %q: a group has %d captures", pattern, text, len(g.Captures))
			}
		}
		want = fmt.Sprint(re.GetGroupNames(), at)
	}
	if got != want {
		t.Fatalf("%q (options %d) on %q from %d: %s, want %s", pattern, f, text, from, got, want)
	}
	return true
}

var patterns = []string{
	`^user(\d+)@(.+)$`, `contoso`, `@`, `\s+`, `,`, `;|,`, `[,;]\s*`, `^\s*$`, `^(?<name>\w+)\s*=\s*(?<value>.*)$`, `(\w+)@(\w+\.)+(com|edu)`, `a.c`,
	`(a|ab)(c|bcd)(d*)`, `(?:a|b)*c`, `^(\d{1,3}\.){3}\d{1,3}$`, `x*`, `(x+)(x*)y?`, `\bfoo\b`, `[^\d\s]+`, `[\w.-]+@[\w-]+`, `(?i)ABC|d`, `(a+?)(a*)`,
	`"([^"]*)"`, `^$`, `$`, `a{2,3}?b`, `{x}`, `a{,2}`, `a{x`, `[]a]+`, `[^]a]`, `[a-c-]`, `[\w-z]`, `((a)|(b))+`, `(a)?b`, `(?<n>a)(b)`, `\.csv$`,
	`.*?,`, `(?:(a)|b)+`, `[A-Z]+_[^a-f]`, `\(\)\[\]\{\}\*`, `((x)(y)?)+z`,
}

var texts = []string{"", "a", "user000123@contoso.edu", "a, b;c,,d", "abcd", "aaab", "key = value # x", "10.0.0.255", "xxxy", "foo bar\nFOO-bar\n", "\n", "a{,2}a{x{x}",
	"jane.doe@mail.contoso.com", `say "x" and "y"`, "aabab", "]a-^_zZ[", "abab", "report.CSV", "xyxz", "\t \r\n", "()[]{}*", "ba", "line1\r\nline2\r\n", "ABC_G\x7f\x00"}

func TestSameAsTheCompleteEngine(t *testing.T) {
	plain := 0
	for _, p := range patterns {
		for _, s := range texts {
			for f := Flags(0); f < 16; f++ {
				for from := 0; from <= len(s); from += 1 + len(s)/3 {
					if compare(t, p, s, f, from) {
						plain++
					}
				}
			}
		}
	}
	if all := len(patterns) * len(texts) * 16; plain < all {
		t.Errorf("only %d of at least %d comparisons had a plain pattern", plain, all)
	}
}

// grammar makes patterns that are plain more often than not.
type grammar struct{ r *rand.Rand }

func (g grammar) one(of ...string) string { return of[g.r.IntN(len(of))] }

func (g grammar) pattern(depth int) string {
	var b strings.Builder
	for range 1 + g.r.IntN(3) {
		b.WriteString(g.atom(depth))
		if g.r.IntN(3) == 0 {
			b.WriteString(g.one("*", "+", "?", "{2}", "{1,2}", "{2,}", "{0,3}"))
			b.WriteString(g.one("", "", "?"))
		}
	}
	if g.r.IntN(5) == 0 {
		b.WriteString("|" + g.atom(depth))
	}
	return b.String()
}

func (g grammar) atom(depth int) string {
	if depth > 0 && g.r.IntN(3) == 0 {
		return g.one("(", "(?:", "(", "(?<n>", "(?<m>") + g.pattern(depth-1) + ")"
	}
	return g.one("a", "b", "ab", "A", "_", "1", ".", `\w`, `\d`, `\s`, `\W`, "[ab]", "[^a]", "[a-b1]", `[\d_]`, "[^A-B]", "^", "$", `\b`, `\B`, `\z`, `\Z`, `\n`, " ")
}

func (g grammar) text() string {
	var b strings.Builder
	for range g.r.IntN(10) {
		b.WriteString(g.one("a", "b", "A", "B", "1", "_", " ", "\n", "ab", "aa"))
	}
	return b.String()
}

func TestGeneratedPatterns(t *testing.T) {
	g := grammar{rand.New(rand.NewPCG(1, 2))}
	plain := 0
	for range 20_000 {
		if compare(t, g.pattern(2), g.text(), Flags(g.r.IntN(16)), 0) {
			plain++
		}
	}
	if plain < 5000 {
		t.Errorf("only %d comparisons", plain)
	}
}

func TestRefused(t *testing.T) {
	for _, p := range []string{`(a)\1`, `(?=a)`, `(?!a)`, `(?<=a)b`, `(?>a)`, `(a*)*`, `\p{L}`, `é`, `[a-z-[b]]`, `(?x)a`, `a(?i)b`, `(?<1>a)`, `(?<a-b>c)`, `\G`, `\k<a>`,
		`(?#c)a`, `\u0041`, `\x41`, `\cA`, `(^)*`, `(?'n'a)`, `a{0}`, `a{5000}`, `a{3,1}`, strings.Repeat("(", 50) + strings.Repeat(")", 50)} {
		if _, ok := Compile(p, 0); ok {
			t.Errorf("%s is taken for plain", p)
		}
	}
}

func TestDeepLoopsAreLeftToTheCompleteEngine(t *testing.T) {
	p, ok := Compile(`(?:ab)*c`, 0)
	if !ok {
		t.Fatal("not plain")
	}
	if r := p.Match(strings.Repeat("ab", 100_000), 0, make([]int, 2)); r != TooDeep {
		t.Errorf("got %d", r)
	}
}

func TestMatchDoesNotAllocate(t *testing.T) {
	p, _ := Compile(`^user(\d+)@(?:(a|c)on)*(.+)$`, IgnoreCase)
	places := make([]int, 2*p.Groups())
	if n := testing.AllocsPerRun(100, func() { p.Match("user000123@contoso.edu", 0, places) }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}

// FuzzMatch holds the matcher against the complete engine.
func FuzzMatch(f *testing.F) {
	for i, p := range patterns {
		f.Add(p, texts[i%len(texts)], uint8(i), uint8(0))
	}
	f.Fuzz(func(t *testing.T, pattern, text string, flags, from uint8) {
		if len(pattern) > 40 || len(text) > 16 || strings.Count(pattern, "*")+strings.Count(pattern, "+")+strings.Count(pattern, "{") > 4 {
			return // backtracking takes its time on purpose-made patterns
		}
		compare(t, pattern, text, Flags(flags%16), min(int(from), len(text)))
	})
}

func BenchmarkMatch(b *testing.B) {
	for _, bm := range []struct{ pattern, text string }{
		{`^user(\d+)@(.+)$`, "user000123@contoso.edu"}, {"contoso", "user000123@contoso.edu"}, {"@", "user000123@contoso.edu"},
		{`^([\w.-]+)@([\w-]+\.)+[a-z]{2,}$`, "jane.doe@mail.contoso.com"},
	} {
		b.Run(bm.pattern, func(b *testing.B) {
			p, ok := Compile(bm.pattern, IgnoreCase)
			if !ok {
				b.Fatal("not plain")
			}
			places := make([]int, 2*p.Groups())
			b.ReportAllocs()
			for b.Loop() {
				if p.Match(bm.text, 0, places) != Matched {
					b.Fatal("no match")
				}
			}
		})
	}
}
