package interp

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"migsh/shell/object"
)

// recorder is a host that keeps what it is given.
type recorder struct {
	out, err []string
	answers  []string
}

func (r *recorder) Write(v object.Value) error {
	r.out = append(r.out, object.ToString(v))
	return nil
}
func (r *recorder) Flush()               {}
func (r *recorder) Document() Printer    { return nil }
func (r *recorder) Error(e *ErrorRecord) { r.err = append(r.err, e.ID+": "+e.Message()) }
func (r *recorder) Message(n Stream, s string) {
	r.out = append(r.out, [...]string{StreamWarning: "W:", StreamVerbose: "V:", StreamDebug: "D:"}[n]+s)
}
func (r *recorder) Information(i *InformationRecord) {
	r.out = append(r.out, "I:"+object.ToString(i.Data))
}
func (r *recorder) Print(s string, _ bool, _, _ int) { r.out = append(r.out, "H:"+s) }
func (r *recorder) Progress(*ProgressRecord)         {}
func (r *recorder) Width() int                       { return 80 }
func (r *recorder) ReadLine(string, bool) (string, error) {
	if len(r.answers) == 0 {
		return "", ErrNotInteractive
	}
	a := r.answers[0]
	r.answers = r.answers[1:]
	return a, nil
}
func (r *recorder) Choose(string, string, []Choice, int) (int, error) { return 0, ErrNotInteractive }

// runScript runs a text in a new session and gives its output, its errors, and what Run returned.
func runScript(text string, more ...Command) (out, errs []string, err error) {
	h := &recorder{}
	s := New(Options{Host: h, Commands: more})
	err = s.Run(context.Background(), Script{Text: text})
	return h.out, h.err, err
}

// scriptCase is a script and what it writes; wants starting with "! " are errors.
type scriptCase struct{ name, script, want string }

func checkScripts(t *testing.T, cases []scriptCase, more ...Command) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			out, errs, err := runScript(c.script, more...)
			for _, e := range errs {
				out = append(out, "! "+e)
			}
			var r *ErrorRecord
			if errors.As(err, &r) {
				out = append(out, "!! "+r.Message())
			} else if err != nil {
				out = append(out, "!! "+err.Error())
			}
			if got := strings.TrimSpace(strings.Join(out, "\n")); got != strings.TrimSpace(c.want) {
				t.Errorf("got\n%s\nwant\n%s", got, strings.TrimSpace(c.want))
			}
		})
	}
}

func TestEndlessRecursionEndsInAnError(t *testing.T) {
	out, errs, err := runScript("function f($n) { f ($n + 1) }; try { f 0 } catch { $_.FullyQualifiedErrorId }; 'after'")
	if err != nil || len(errs) > 0 || strings.Join(out, " ") != "CallDepthOverflow after" {
		t.Errorf("%v %v %v", out, errs, err)
	}
}

func TestCancellationEndsLoops(t *testing.T) {
	for _, loop := range []string{"while ($true) { }", "for (;;) { $i++ }", "1..100000000 | ForEach-Object { }", "do { } until ($false)", "function f { f2 }; function f2 { while (1) { } }; f"} {
		ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
		s := New(Options{Host: &recorder{}})
		done := make(chan error, 1)
		go func() { done <- s.Run(ctx, Script{Text: loop}) }()
		select {
		case err := <-done:
			if err != ErrStopped {
				t.Errorf("%s: %v", loop, err)
			}
		case <-time.After(5 * time.Second):
			t.Errorf("%s goes on", loop)
		}
		cancel()
	}
}

func TestExitCodes(t *testing.T) {
	for script, want := range map[string]int{"exit 7": 7, "& { exit 3 }": 3, "function f { exit 4 }; f; 'never'": 4, "exit": 0, "exit 'x'": 0} {
		_, _, err := runScript(script)
		var e *Exit
		if !errors.As(err, &e) || e.Code != want {
			t.Errorf("%s: %v, want %d", script, err, want)
		}
	}
}

func TestParseErrorsRunNothing(t *testing.T) {
	out, _, err := runScript("'first'\nif (")
	var p *ParseErrors
	if !errors.As(err, &p) || len(out) > 0 {
		t.Errorf("%v %v", out, err)
	}
}

// An integer loop without output allocates nothing per turn.
func TestIntegerLoopDoesNotAllocate(t *testing.T) {
	s := New(Options{Host: &recorder{}})
	loop := func(turns string) float64 {
		return testing.AllocsPerRun(3, func() {
			if err := s.Run(context.Background(), Script{Text: "$s = 0; for ($i = 0; $i -lt " + turns + "; $i++) { if ($i % 3 -eq 0) { $s += $i } }"}); err != nil {
				t.Fatal(err)
			}
		})
	}
	if few, many := loop("10"), loop("10000"); many > few+50 {
		t.Errorf("%v allocations for 10 turns, %v for 10000", few, many)
	}
}

func BenchmarkIntegerLoop(b *testing.B) {
	s := New(Options{Host: &recorder{}})
	b.ReportAllocs()
	for b.Loop() {
		_ = s.Run(context.Background(), Script{Text: "$s = 0; for ($i = 0; $i -lt 100000; $i++) { $s += $i }"})
	}
}

func BenchmarkFunctionCalls(b *testing.B) {
	s := New(Options{Host: &recorder{}})
	b.ReportAllocs()
	for b.Loop() {
		_ = s.Run(context.Background(), Script{Text: "function Add($a, $b) { $a + $b }; $n = 0; for ($i = 0; $i -lt 10000; $i++) { $n = Add $n 2 }"})
	}
}

func BenchmarkPipeline(b *testing.B) {
	s := New(Options{Host: &recorder{}})
	b.ReportAllocs()
	for b.Loop() {
		_ = s.Run(context.Background(), Script{Text: "$null = 1..10000 | Where-Object { $_ % 2 } | ForEach-Object { $_ * 2 }"})
	}
}
