$t = [pscustomobject]@{ A = 1 } | Format-Table
try { $t[0], $t[0] | Out-String } catch { "$_"; $_.FullyQualifiedErrorId }
try { $t[1] | Out-String } catch { "$_" }
, $t | Out-String
[pscustomobject]@{ A = 1 } | Format-Table | Select-Object -First 2
[pscustomobject]@{ A = 1 } | Format-List
'not reached'
