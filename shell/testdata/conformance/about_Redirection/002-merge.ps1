function All { 'out'; Write-Error 'err'; Write-Warning 'warn'; Write-Verbose 'verb' -Verbose; Write-Debug 'dbg' -Debug; Write-Information 'info'; Write-Host 'host' }
$r = All *>&1
$r | ForEach-Object { "$($_.GetType().Name): $_" }
$r = All 2>&1 3>&1
$r | ForEach-Object { $_.GetType().FullName }
$r = All 6>&1 2>$null 3>$null 4>$null 5>$null
$r.Count
$r[1].GetType().FullName
$r[1].MessageData; $r[2].MessageData.GetType().FullName; $r[2].MessageData.Message; $r[2].Tags -join ','
