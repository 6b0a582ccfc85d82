1..3 | Invoke-Command { $input }
1..3 | Invoke-Command { process { "p[$_]" } }
1..3 | Invoke-Command { param($x) "x$x"; @($input).Count } -ArgumentList q
Invoke-Command { $inner = 1 } -NoNewScope; $inner
1..2 | Invoke-Command { process { "p$_" } } -NoNewScope
try { 1 | Invoke-Command { begin { 1 } process { 2 } } } catch { $_.Exception.Message }
try { Invoke-Command -ComputerName localhost { 1 } -ea Stop } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
