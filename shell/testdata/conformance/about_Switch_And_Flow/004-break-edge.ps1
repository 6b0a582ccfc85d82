function f { foreach ($i in 1..3) { g; "f$i" } } ; function g { continue }; f; 'f done'
1..3 | ForEach-Object { if ($_ -eq 2) { return }; $_ }
& { foreach ($x in 1..3) { if ($x -eq 2) { return 'ret' }; $x } ; 'not' }
function h { process { if ($_ -eq 2) { return }; $_ } end { 'end' } }; 1..3 | h
foreach ($i in 1..2) { try { if ($i -eq 1) { continue }; "t$i" } finally { "fin$i" } }
foreach ($i in 1..3) { try { throw 'x' } catch { if ($i -eq 2) { break }; "c$i" } }
foreach ($i in 1..2) { switch ($i) { 1 { continue } default { "sw$i" } } ; "after$i" }
foreach ($i in 1..3) { 1..3 | % { if ($_ -eq 2) { continue }; "$i$_" } }
'x'
foreach ($i in 1) { & { break }; 'not reached' }; 'after &'
foreach ($i in 1) { . { break }; 'not reached' }; 'after .'
foreach ($i in 1) { Invoke-Command { break }; 'nr' }; 'after icm'
foreach ($i in 1,2) { $x = $(if ($i -eq 1) { continue }; $i); "x$x" }
foreach ($i in 1,2) { "s$(if ($i -eq 1) { continue }; $i)" }
:l1 foreach ($i in 1,2) { foreach ($j in 1,2) { continue L1 }; 'no' }; 'case-insens label'
try { while ($true) { break nolabel } } catch { 'caught' }; 'after unknown label'
