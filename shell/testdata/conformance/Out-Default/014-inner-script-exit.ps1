Set-Content inner.ps1 "[pscustomobject]@{ A = 1; B = 2 }; exit 5"
& ./inner.ps1
$LASTEXITCODE
[pscustomobject]@{ A = 2; B = 3 }
