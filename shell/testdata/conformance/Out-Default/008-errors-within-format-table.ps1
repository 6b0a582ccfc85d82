1..3 | ForEach-Object { if ($_ -eq 2) { Write-Error "e$_" }; [pscustomobject]@{ A = $_; G = 1 } } | Format-Table -AutoSize
1..3 | ForEach-Object { Write-Error "e$_"; [pscustomobject]@{ A = $_; G = $_ % 2 } } | Sort-Object G | Format-Table A -GroupBy G
1..2 | ForEach-Object { Write-Error "e$_"; $_ } | Format-Wide -Column 2
1..2 | ForEach-Object { Write-Error "e$_"; [pscustomobject]@{ A = $_ } } | Format-List
