package shell

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// benchmarks are the everyday loops of scripts, one per subject; BenchmarkScripts runs each as a program of its own, start-up included.
var benchmarks = []struct{ name, text string }{
	{"empty", `'ready'`},
	{"loop", `$sum = 0; for ($i = 0; $i -lt 200000; $i++) { if ($i % 3 -eq 0) { $sum += $i } elseif ($i % 5 -eq 0) { $sum -= 1 } }; $sum`},
	{"functions", `function Get-Fib([int]$n) { if ($n -lt 2) { return $n }; return (Get-Fib ($n - 1)) + (Get-Fib ($n - 2)) }
function Add-Pair { param([int]$A, [int]$B = 1) $A + $B }
$total = 0; for ($i = 0; $i -lt 10000; $i++) { $total = Add-Pair -A $total -B 2 }; "$(Get-Fib 16) $total"`},
	{"pipeline", `1..30000 | Where-Object { $_ % 2 -eq 0 } | ForEach-Object { [pscustomobject]@{ Id = $_; Bucket = $_ % 97 } } |
    Group-Object Bucket -NoElement | Sort-Object Count, Name -Descending | Select-Object -First 5 | ForEach-Object { "$($_.Name)=$($_.Count)" }`},
	{"strings", `$sb = [System.Text.StringBuilder]::new()
for ($i = 0; $i -lt 20000; $i++) {
    $addr = "user{0:D6}@contoso.edu" -f $i
    if ($addr -match '^user(\d+)@(.+)$') { [void]$sb.Append($Matches[1].TrimStart('0')).Append(',') }
    $x = $addr -replace 'contoso', 'fabrikam' -split '@'
    if ($x[1].Length -ne 12) { throw 'bad' }
}
$sb.Length`},
	{"hashtable", `$h = @{}; foreach ($i in 1..30000) { $h["k$($i % 5000)"] += $i }
$max = 0; $name = ''; foreach ($e in $h.GetEnumerator()) { if ($e.Value -gt $max) { $max = $e.Value; $name = $e.Key } }; "$($h.Count) $name $max"`},
	{"csv", `$rows = 1..6000 | ForEach-Object { [pscustomobject]@{ EmailAddress = "user$_@contoso.edu"; Password = "p,w` + "`" + `"$_"; UserRoot = "/users/user.$_" } } |
    ConvertTo-Csv | ConvertFrom-Csv
($rows | Where-Object EmailAddress -like '*99@*' | Measure-Object).Count`},
	{"format", `$rows = 1..2000 | ForEach-Object { [pscustomobject]@{ Identity = "user$_@contoso.edu"; Status = if ($_ % 7) { 'Synced' } else { 'Failed' }; Items = $_ * 3 } }
($rows | Format-Table | Out-String -Width 120).Length; ($rows | Select-Object -First 500 | Format-List | Out-String).Length`},
	{"json", `$data = 1..2000 | ForEach-Object { [ordered]@{ id = $_; mail = "user$_@contoso.edu"; tags = @('a', "b$($_ % 10)"); stats = @{ items = $_ * 2 } } }
$s = 0; foreach ($b in ($data | ConvertTo-Json -Depth 5 | ConvertFrom-Json)) { $s += $b.stats.items }; $s`},
	{"sort", `$x = 12345; $list = foreach ($i in 1..20000) { $x = ($x * 1103515245L + 12345) % 2147483648; [pscustomobject]@{ N = $x; S = "s$($x % 1000)" } }
$sorted = $list | Sort-Object S, @{ Expression = 'N'; Descending = $true }; ($list | Select-Object -ExpandProperty S | Sort-Object -Unique).Count`},
}

func BenchmarkScripts(b *testing.B) {
	for _, s := range benchmarks {
		b.Run(s.name, func(b *testing.B) {
			file := filepath.Join(b.TempDir(), "bench.ps1")
			if err := os.WriteFile(file, []byte(s.text), 0o600); err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				var errs bytes.Buffer
				streams := stdio{in: strings.NewReader(""), out: io.Discard, err: &errs}
				if rc := streams.run(context.Background(), []string{"-NoProfile", "-NonInteractive", "-File", file}, "test"); rc != 0 {
					b.Fatal(errs.String())
				}
			}
		})
	}
}
