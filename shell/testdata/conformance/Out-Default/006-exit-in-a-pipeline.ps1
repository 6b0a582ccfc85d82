1, 2 | ForEach-Object { [pscustomobject]@{ A = $_; B = 2 }; if ($_ -eq 2) { exit 7 } }
