$r = 1..5 | ForEach-Object -Parallel { $_ * 2 }; ($r | Sort-Object) -join ','
$f = 3; 1..2 | ForEach-Object -Parallel { $_ + $using:f } -ThrottleLimit 1
1..3 | ForEach-Object -Parallel { if ($_ -eq 2) { throw "t$_" }; "ok $_" } -ThrottleLimit 1
1..2 | ForEach-Object -Parallel { Write-Error "e$_"; Write-Warning "w$_"; Write-Host "h$_" } -ThrottleLimit 1
function own { 'x' }; 1 | ForEach-Object -Parallel { try { own } catch { $_.FullyQualifiedErrorId } }
1, 2 | ForEach-Object -Parallel { return $_; 5 } -ThrottleLimit 1
1 | ForEach-Object -Parallel { 1 / 0; 'goes on' }
$d = [System.Collections.Concurrent.ConcurrentDictionary[string, int]]::new()
1..4 | ForEach-Object -Parallel { $t = $using:d; $t["k$_"] = $_ }; $d.Count
