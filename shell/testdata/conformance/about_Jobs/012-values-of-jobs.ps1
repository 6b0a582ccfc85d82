$o = Start-Job { [pscustomobject]@{ a = 1; b = 'x' } } | Receive-Job -Wait
$o.psobject.TypeNames[0]; $o.a + 1; $o.psobject.Properties.Name -join ','
$n = Start-Job { 1..3 } | Receive-Job -Wait; $n.Count; $n[1] * 2; ($n | Measure-Object -Sum).Sum; $n[0].GetType().Name
$s = Start-Job { 'text' } | Receive-Job -Wait; $s.ToUpper(); $s -eq 'text'; "$s".Length
$t = Start-ThreadJob { [pscustomobject]@{ a = 1 } } | Receive-Job -Wait; $t.psobject.Properties.Name
$null -eq (Start-ThreadJob { $null } | Receive-Job -Wait)
