function ok { 'ok' }; function bad { Write-Error 'bad' -ErrorAction SilentlyContinue }
ok && 'after ok'; bad && 'after bad'; bad || 'or bad'
Set-Location /nope 2>$null || 'cd failed'
Set-Location /nope -ErrorAction SilentlyContinue; $?
try { throw 1 && 2 } catch { 'thrown' }
1 && 2 && 3 | ForEach-Object { $_ * 2 }
$a = $null; $a ??= 5; $a; $h = @{}; $h.x ??= 'new'; $h.x
$null ?? $undef ?? 'last'; $true ? 'y' : 'n'; $v = $false ? 1 : $true ? 2 : 3; $v
