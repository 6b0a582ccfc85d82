package syntax

import (
	"strings"
	"testing"
)

// Deep nesting ends in PowerShell's own error, never in a crash.
func TestDeepNesting(t *testing.T) {
	const n = 30_000
	for _, text := range []string{
		strings.Repeat("(", n), strings.Repeat("{", n), strings.Repeat("@(", n), strings.Repeat("@{a=", n), strings.Repeat("$(", n),
		strings.Repeat("!", n), strings.Repeat("-not ", n) + "1", strings.Repeat("if (1) {", n), strings.Repeat("[int]", n) + "1",
		strings.Repeat("$a=", n) + "1", strings.Repeat("[a[", n), strings.Repeat("function f {", n), "$a" + strings.Repeat(".b(", n),
		strings.Repeat("1 ? 2 : ", n) + "3", strings.Repeat("\"$(", n), strings.Repeat("$x[", n), strings.Repeat("class A { f() {", n),
	} {
		sb, errs := Parse("", text)
		if sb == nil || len(errs) == 0 {
			t.Errorf("%.20s: no error", text)
		}
	}
}

// Long chains are no nesting: they parse, and can be walked.
func TestLongChains(t *testing.T) {
	const n = 20_000
	for _, text := range []string{
		"1" + strings.Repeat("+1", n), "1" + strings.Repeat(",1", n), "$a" + strings.Repeat(".b", n), "a" + strings.Repeat(" | a", n),
		"a" + strings.Repeat(" && a", n), strings.Repeat("a;", n), "$a" + strings.Repeat("[0]", n),
	} {
		sb, errs := Parse("", text)
		if len(errs) > 0 {
			t.Errorf("%.20s: %s", text, errs[0].Message)
		}
		Walk(sb, func(Ast) bool { return true })
	}
}

// Many errors and long lines take no more than their share of time.
func TestManyErrors(t *testing.T) {
	for _, text := range []string{strings.Repeat("} ", 50_000), strings.Repeat("1 2 ", 50_000), strings.Repeat("é 1 2\n", 30_000), strings.Repeat("$a.\n", 30_000),
		strings.Repeat("@{a 1\n", 1_000), strings.Repeat("'", 50_001), strings.Repeat("<#", 50_000), strings.Repeat("if (", 20_000)} {
		r := ParseInput("", text)
		for _, e := range r.Errors {
			_, _ = e.Extent.StartOffset(), e.Extent.StartColumn()
		}
		for _, k := range r.Tokens {
			_ = k.Extent.EndOffset()
		}
	}
}

// A prompt asks for more lines after these, and not after those.
func TestIncomplete(t *testing.T) {
	for text, want := range map[string]bool{
		"if ($a) {": true, "'abc": true, "1 +": true, "a |": true, "@'\nabc": true, "foreach ($x in 1) {\n": true, "(1": true, "<# x": true,
		"$x = @{ a = 1\n": true, "function f": true, "1 2": false, "}": false, "a": false, "": false, "if ($a) }": false,
	} {
		if _, errs := Parse("", text); Incomplete(errs) != want {
			t.Errorf("%q: %v", text, errs)
		}
	}
}

func TestComments(t *testing.T) {
	sb, _ := Parse("", "# a\nfunction f {\n<#\n.SYNOPSIS\n x\n#>\n \"$(1 <# in #>)\" }\n")
	var got []string
	for _, c := range sb.Extent().Source.Comments {
		got = append(got, c.Text())
	}
	if strings.Join(got, "|") != "# a|<#\n.SYNOPSIS\n x\n#>|<# in #>" {
		t.Errorf("%q", got)
	}
}

// Lines and columns count as .NET does: UTF-16 units, and any line end.
func TestPositions(t *testing.T) {
	sb, _ := Parse("f.ps1", "'😀é' + 1\r\n$x\r$y\n")
	var last Ast
	Walk(sb, func(n Ast) bool {
		if v, ok := n.(*VariableExpression); ok {
			last = v
		}
		return true
	})
	e := last.Extent()
	if e.StartLine() != 3 || e.StartColumn() != 1 || e.StartOffset() != 14 || e.File() != "f.ps1" || e.Source.LineText(1) != "'😀é' + 1" {
		t.Errorf("line %d column %d offset %d text %q", e.StartLine(), e.StartColumn(), e.StartOffset(), e.Source.LineText(1))
	}
}

// bigScript is about 1 MB of what scripts are made of.
func bigScript() string {
	const part = `
# Reports the batches.
function Get-Report {
    [CmdletBinding()]
    param([Parameter(Mandatory)][string]$Name, [int]$Limit = 100)
    begin { $rows = [System.Collections.Generic.List[object]]::new() }
    process {
        foreach ($user in Get-MigrationUser -BatchId $Name | Where-Object { $_.Status -ne 'Synced' -and $_.Items -gt $Limit }) {
            if ($user.Identity -match '^(.+)@contoso\.com$') { $rows.Add(@{ Name = $Matches[1]; Items = $user.Items * 2 + 1 }) }
            else { Write-Warning "User $($user.Identity) of batch '$Name' has status $($user.Status)." }
        }
    }
    end { $rows | Sort-Object -Property Name | Format-Table -AutoSize }
}
`
	return strings.Repeat(part, 1<<20/len(part))
}

func BenchmarkParse(b *testing.B) {
	text := bigScript()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, errs := Parse("", text); len(errs) > 0 {
			b.Fatal(errs[0])
		}
	}
}

func BenchmarkParseCommand(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Parse("", "Get-MigrationBatch -Identity IMAPBatch1 | Format-List Status")
	}
}
