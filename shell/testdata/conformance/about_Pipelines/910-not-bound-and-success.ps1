5 | Get-Location -ErrorAction SilentlyContinue; "1 $?"
5 | Get-Location 2>$null; "2 $?"
try { 5 | Get-Location -ErrorAction Stop } catch { "3 $? $($_.FullyQualifiedErrorId)" }
$null | Get-Location -ErrorAction Ignore; "5 $?"
5 | Get-Location -ErrorAction SilentlyContinue | ForEach-Object { 'x' }; "6 $?"
(5 | Get-Location -ErrorAction SilentlyContinue); "7 $?"
5 | Get-Location -ErrorAction SilentlyContinue || 'or'
5 | Get-Location -ErrorAction SilentlyContinue && 'and'
