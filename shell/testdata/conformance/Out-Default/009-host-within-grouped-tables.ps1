1..2 | ForEach-Object { Write-Host "h$_"; [pscustomobject]@{ A = $_; G = $_ } } | Format-Table -AutoSize -GroupBy G
1..2 | ForEach-Object { Write-Host "h$_"; [pscustomobject]@{ A = $_; G = 1 } } | Format-Wide -AutoSize
1..2 | ForEach-Object { Write-Host "h$_"; [pscustomobject]@{ A = $_; G = 1 } } | Format-List
1..2 | ForEach-Object { Write-Host "h$_"; "text$_"; [pscustomobject]@{ A = $_; G = 1 } }
