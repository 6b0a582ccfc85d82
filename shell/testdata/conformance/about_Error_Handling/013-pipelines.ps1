1, 0, 2 | ForEach-Object { 10 / $_ }
1, 'x', 3 | ForEach-Object { [int]$_ * 2 }
'/nope1', '/tmp', '/nope2' | Get-Item | ForEach-Object FullName
function Stage { [CmdletBinding()] param([Parameter(ValueFromPipeline)][int]$N) begin { 'begin' } process { if ($N -eq 2) { Write-Error "bad $N"; return }; if ($N -eq 4) { throw "fatal $N" }; "ok $N" } end { 'end' } }
1..3 | Stage
1, 'z', 2, 3 | Stage
try { 1..5 | Stage } catch { "caught $_" }
1..5 | Stage -ErrorAction Stop
'next'
1..3 | Where-Object { $_ -gt (1 / 0) }
1..3 | Sort-Object { throw 'sort' }
1..3 | Select-Object @{ n = 'x'; e = { 1 / 0 } }
1..3 | Group-Object { $_.NoMethod() }
1..2 | Measure-Object Nope
1..2 | Stage | Out-Null; "$?"
