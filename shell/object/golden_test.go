package object

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"
)

// The files below testdata hold what PowerShell answered (record.ps1 there asks it). Each test reads one and compares.

// rows reads a tab-separated file with backslash escapes.
func rows(t *testing.T, name string, fields int) [][]string {
	t.Helper()
	f, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	unescape := strings.NewReplacer(`\\`, `\`, `\t`, "\t", `\n`, "\n", `\r`, "\r")
	var out [][]string
	for s := bufio.NewScanner(f); s.Scan(); {
		parts := strings.Split(s.Text(), "\t")
		if len(parts) < fields {
			t.Fatalf("%s: short line %q", name, s.Text())
		}
		for i := range parts {
			parts[i] = unescape.Replace(parts[i])
		}
		out = append(out, parts)
	}
	return out
}

// dayOfWeek stands for any enumeration.
var dayOfWeek = NewEnum("System.DayOfWeek", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")

func testType(t *testing.T, name string) *Type {
	t.Helper()
	if name == "DayOfWeek" {
		return dayOfWeek
	}
	typ := TypeByName(name)
	if typ == nil {
		t.Fatalf("no type %q", name)
	}
	return typ
}

// parseValue reads "type:text".
func parseValue(t *testing.T, s string) Value {
	t.Helper()
	name, text, _ := strings.Cut(s, ":")
	switch name {
	case "null":
		return nil
	case "string":
		return text
	case "bool":
		return text == "True"
	case "datetime", "timespan":
		n, err := Convert(text, Int64Type)
		if err != nil {
			t.Fatal(err)
		}
		if name == "datetime" {
			return DateTime{Ticks: n.(int64)}
		}
		return TimeSpan(n.(int64))
	}
	v, err := Convert(text, testType(t, name))
	if err != nil {
		t.Fatalf("%s: %v", s, err)
	}
	return v
}

// showValue is "TypeName:text" as record.ps1 writes results.
func showValue(v Value, err error) string {
	if err != nil {
		return "!" + err.Error()
	}
	if v == nil {
		return "null"
	}
	return TypeOf(v).ShortName() + ":" + ToStringCulture(v, Invariant)
}

func testCulture(t *testing.T, name string) *Culture {
	t.Helper()
	c := CultureByName(name)
	if c == nil {
		t.Fatalf("no culture %q", name)
	}
	return c
}

// report compares, apart from the rows that testdata/known_different.txt lists: corners where we differ and know it. A listed row that
// agrees fails too, so that the list stays true. With MIGSH_KNOWN=1 the rows that differ are printed in the list's form.
type report struct {
	t     *testing.T
	known map[string]bool
	bad   int
}

func newReport(t *testing.T) *report {
	t.Helper()
	b, err := os.ReadFile("testdata/known_different.txt")
	if err != nil {
		t.Fatal(err)
	}
	r := &report{t: t, known: map[string]bool{}}
	for line := range strings.Lines(string(b)) {
		if what, ok := strings.CutPrefix(strings.TrimSuffix(line, "\n"), t.Name()+" "); ok {
			r.known[what] = true
		}
	}
	return r
}

func (r *report) check(what, got, want string) {
	if os.Getenv("MIGSH_KNOWN") != "" && got != want {
		fmt.Println(r.t.Name(), strings.ReplaceAll(what, "\n", " "))
		return
	}
	known := r.known[strings.ReplaceAll(what, "\n", " ")]
	if (got == want) != known {
		return
	}
	if r.bad++; r.bad > 20 {
		return
	}
	if known {
		r.t.Errorf("%s agrees now: take it out of known_different.txt", what)
		return
	}
	r.t.Errorf("%s\n got  %s\n want %s", what, got, want)
}

func (r *report) done() {
	if r.bad > 20 {
		r.t.Errorf("%d rows in all", r.bad)
	}
}

func TestFormatNumberGolden(t *testing.T) {
	r := newReport(t)
	for _, row := range rows(t, "format_number.tsv", 4) {
		s, err := FormatNumber(parseValue(t, row[0]), row[1], testCulture(t, row[2]))
		if err != nil {
			s = "!" + err.Error()
		}
		r.check(row[0]+" "+row[1]+" "+row[2], s, row[3])
	}
	r.done()
}

func TestFormatDateGolden(t *testing.T) {
	r := newReport(t)
	for _, row := range rows(t, "format_date.tsv", 4) {
		s, err := FormatValue(parseValue(t, row[0]), row[1], testCulture(t, row[2]))
		if err != nil {
			s = "!" + err.Error()
		}
		r.check(row[0]+" "+row[1]+" "+row[2], s, row[3])
	}
	r.done()
}

func TestConvertGolden(t *testing.T) {
	r := newReport(t)
	for _, row := range rows(t, "convert.tsv", 3) {
		want := row[len(row)-1]
		v, err := Convert(parseValue(t, row[0]), testType(t, row[1]))
		r.check(row[0]+" to "+row[1], showValue(v, err), want)
	}
	r.done()
}

func TestOperatorsGolden(t *testing.T) {
	bit := func(o BitOp) func(a, b Value) (Value, error) {
		return func(a, b Value) (Value, error) { return Bitwise(o, a, b) }
	}
	compare := func(o CompareOp) func(a, b Value) (Value, error) {
		return func(a, b Value) (Value, error) { return CompareWith(o, a, b, true) }
	}
	ops := map[string]func(a, b Value) (Value, error){"+": Add, "-": Sub, "*": Mul, "/": Div, "%": Rem, "band": bit(BitAnd), "bor": bit(BitOr), "bxor": bit(BitXor),
		"shl": bit(ShiftLeft), "shr": bit(ShiftRight), "eq": compare(OpEq), "ne": compare(OpNe), "lt": compare(OpLt), "ge": compare(OpGe)}
	r := newReport(t)
	for _, row := range rows(t, "operators.tsv", 4) {
		v, err := ops[row[1]](parseValue(t, row[0]), parseValue(t, row[2]))
		r.check(strings.Join(row[:3], " "), showValue(v, err), row[3])
	}
	r.done()
}

func TestCompareStringsGolden(t *testing.T) {
	r := newReport(t)
	for _, row := range rows(t, "compare_strings.tsv", 5) {
		got := ToString(Int(CompareStrings(row[0], row[1], true))) + " " + ToString(Int(CompareStrings(row[0], row[1], false))) + " " + ToString(EqualStrings(row[0], row[1], true))
		r.check(row[0]+" ? "+row[1], got, strings.Join(row[2:], " "))
	}
	r.done()
}

func TestLikeGolden(t *testing.T) {
	r := newReport(t)
	for _, row := range rows(t, "like.tsv", 4) {
		fold, err := Like(row[0], row[1], true)
		exact, _ := Like(row[0], row[1], false)
		got := ToString(fold) + " " + ToString(exact)
		if err != nil {
			got = "!" + err.Error() + " "
		}
		r.check(row[0]+" -like "+row[1], got, row[2]+" "+row[3])
	}
	r.done()
}
