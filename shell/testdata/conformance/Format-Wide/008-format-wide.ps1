1..7 | Format-Wide
1..7 | Format-Wide -Column 4
'alpha', 'be', 'gamma ray long' | ForEach-Object { [pscustomobject]@{ Name = $_; Id = $_.Length } } | Format-Wide
'alpha', 'be', 'gamma ray long' | ForEach-Object { [pscustomobject]@{ Name = $_; Id = $_.Length } } | Format-Wide -AutoSize
'alpha', 'be' | ForEach-Object { [pscustomobject]@{ Name = $_; Id = $_.Length } } | Format-Wide Id -Column 1
'alpha', 'be' | ForEach-Object { [pscustomobject]@{ Zeta = $_; Alpha = 1 } } | Format-Wide
Get-Date '2024-01-02' | Format-Wide
@{ a = 1; } | Format-Wide
'x' * 100 | ForEach-Object { [pscustomobject]@{ Name = $_ } } | Format-Wide -Column 3
'alpha' | ForEach-Object { [pscustomobject]@{ Name = $_; Id = 1 } } | Format-Wide Name -Column 2 -AutoSize
