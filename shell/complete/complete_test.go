package complete

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"migsh/shell/interp"
	"migsh/shell/object"
)

// quiet is a host that shows nothing.
type quiet struct{}

func (quiet) Write(object.Value) error              { return nil }
func (quiet) Flush()                                {}
func (quiet) Document() interp.Printer              { return nil }
func (quiet) Error(*interp.ErrorRecord)             {}
func (quiet) Message(interp.Stream, string)         {}
func (quiet) Information(*interp.InformationRecord) {}
func (quiet) Print(string, bool, int, int)          {}
func (quiet) Progress(*interp.ProgressRecord)       {}
func (quiet) ReadLine(string, bool) (string, error) { return "", interp.ErrNotInteractive }
func (quiet) Choose(string, string, []interp.Choice, int) (int, error) {
	return 0, interp.ErrNotInteractive
}
func (quiet) Width() int { return 80 }

func testSession(t testing.TB, setup string) (*Completer, *interp.Session) {
	c := New()
	s := interp.New(interp.Options{Host: quiet{}, Commands: c.Commands(), Classes: c.Classes()})
	if err := s.Run(context.Background(), interp.Script{Text: setup}); err != nil {
		t.Fatal(err)
	}
	return c, s
}

const setup = `
function Get-Zebra { param([ValidateSet('one', 'two words')]$Mode, [switch]$Fast, [Alias('NN')][int[]]$Count, [DayOfWeek]$Day,
	[ArgumentCompleter({ param($c, $p, $w, $a, $b) "$w-$($b.Count)" })]$Own) }
class Horse { [string]$Name; static [Horse] Create() { return $null }
	Run() { } }
$horse = [Horse]::new(); $zebText = 'a'; $table = @{ Zone = 1 }
`

// The cursor is where | stands; want lists what is replaced and the completions.
func TestComplete(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, f := range []string{"it's.txt", "a b.txt", filepath.Join("sub", "ü.csv")} {
		os.MkdirAll(filepath.Dir(f), 0o755)
		if err := os.WriteFile(f, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	c, s := testSession(t, setup)
	for _, x := range []struct{ text, want string }{
		{"get-zeb|", "0+7 Get-Zebra"},
		{"'é'; Get-Zeb|", "5+7 Get-Zebra"},
		{"'😀'; Get-Zeb|", "6+7 Get-Zebra"}, // UTF-16 units
		{"Get-Zebra -|", "10+1 -Mode -Fast -Count -Day -Own"},
		{"Get-Zebra -Fast -C|", "16+2 -Count"},
		{"Get-Zebra -nn|", "10+3 -NN"},
		{"Get-Zebra -Mode |", "16+0 one 'two words'"},
		{"Get-Zebra -Mode \"t|", `16+2 "two words"`},
		{"Get-Zebra o|", "10+1 one"},
		{"Get-Zebra -Fast:|", "16+0 $true $false"},
		{"Get-Zebra -Day t|", "15+1 Thursday Tuesday"},
		{"Get-Zebra -Count 3 -Own x|", "24+1 x-3"},
		{"$zeb|", "0+4 $zebText"},
		{"\"${zeb|", "1+5 ${zebText}"},
		{"$horse.|", "7+0 Name Equals( GetHashCode( GetType( Run( ToString("},
		{"[Horse]::C|", "9+1 Create("},
		{"[pscus|", "1+5 pscustomobject"},
		{"$table['|", "7+1 'Zone'"},
		{"1 -no|", "2+3 -not -notcontains -notin -notlike -notmatch"},
		{"Get-Zebra it|", "10+2"},
		{"Write-Output it|", "13+2 './it''s.txt'"},
		{"Write-Output a|", "13+1 './a b.txt'"},
		{"Write-Output su|b/x", "13+5"},
		{"1 > sub/|", "4+4 ./sub/ü.csv"},
		{"[DayOfWeek]$d = |", "16+0 'Friday' 'Monday' 'Saturday' 'Sunday' 'Thursday' 'Tuesday' 'Wednesday'"},
		{"@'\nabc|", "-1+-1"},
		{"|", "-1+-1"},
	} {
		before, after, _ := strings.Cut(x.text, "|")
		got := c.Complete(s.View(), before+after, utf16Length(before), Options{})
		list := fmt.Sprintf("%d+%d", got.ReplacementIndex, got.ReplacementLength)
		for _, m := range got.Matches {
			list += " " + m.CompletionText
		}
		if list != x.want {
			t.Errorf("%s\n got %s\nwant %s", x.text, list, x.want)
		}
	}
}

func TestNextGoesRound(t *testing.T) {
	c := &Completion{CurrentMatchIndex: -1, Matches: []*Result{{ListItemText: "a"}, {ListItemText: "b"}}}
	got := ""
	for _, forward := range []bool{true, true, true, false} {
		got += c.Next(forward).ListItemText
	}
	if got != "abab" {
		t.Error(got)
	}
	if (&Completion{}).Next(true) != nil {
		t.Error("nothing has a next one")
	}
}

// Completion never panics, wherever the cursor is, and what it replaces lies in the text.
func FuzzComplete(f *testing.F) {
	for _, s := range []string{"Get-Zebra -Mode o", "$horse.R", "[math]::", "\"a $(Get-Zebra -", "@{ a = ", "1 | Select-Object @{ N", "$a[", "& 'x y' -", "#requires -V",
		"function f($x) { $x", "a,", "[ValidateSet('a')]$x = '", "switch -", "Get-Zebra 'a'/b", "'é😀' | %{ $_.", "class A { [int]$B; C() { $this.", "foreach ($f in 1) { $f."} {
		f.Add(s, len(s))
		f.Add(s, len(s)/2)
	}
	c, session := testSession(f, setup)
	f.Fuzz(func(t *testing.T, text string, at int) {
		if !utf8.ValidString(text) || at < 0 || strings.ContainsAny(text, "*?[~/\\:") && len(text) > 40 {
			return
		}
		got := c.Complete(session.View(), text, at, Options{})
		if n := utf16Length(text); got.ReplacementIndex > n || got.ReplacementIndex >= 0 && got.ReplacementIndex+got.ReplacementLength > n {
			t.Errorf("%q at %d: %d+%d", text, at, got.ReplacementIndex, got.ReplacementLength)
		}
	})
}

// Many assignments that hang on each other are not followed in every combination.
func TestInferenceEnds(t *testing.T) {
	c, s := testSession(t, "")
	text := strings.Repeat("$a = $a.B + $a.C\n", 200) + "$a."
	if got := c.Complete(s.View(), text, len(text), Options{}); len(got.Matches) != 0 {
		t.Error(got.Matches)
	}
}
