Get-Item /no-1, /no-2 -ErrorVariable ev -ErrorAction SilentlyContinue
$ev.Count; $ev.GetType().FullName; $ev[0].GetType().FullName; "$($ev[1])"
Get-Item /no-3 -ErrorVariable +ev -EA 0
$ev.Count
Get-Item / -ErrorVariable ev | Out-Null
$ev.Count
function AF { [CmdletBinding()] param() Write-Error 'one'; Get-Item /no-4; Write-Error 'two' }
AF -ErrorVariable e2 2>$null
$e2.Count; $e2 | ForEach-Object { "$($_.GetType().Name) $_" }
try { Get-Item /no-5 -ErrorAction Stop -ErrorVariable e3 } catch { }
$e3.Count; $e3 | ForEach-Object { $_.GetType().Name }
1..3 | ForEach-Object { Write-Error "n$_" } -ErrorVariable e4 -ErrorAction SilentlyContinue
$e4.Count
