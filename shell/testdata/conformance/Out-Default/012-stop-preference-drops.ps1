$ErrorActionPreference = "Stop"
[pscustomobject]@{ A = 1; B = 2 }
Get-Item /nonexist
"x"
