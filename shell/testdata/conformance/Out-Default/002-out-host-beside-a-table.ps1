$b = [pscustomobject]@{ A = 1; B = 2 }; $b; $b | Out-Host; $b; 1..3 | Out-Host; $b; $b | Out-Default; $b | Out-String; $b
