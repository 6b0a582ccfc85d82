Write-Error 'gone' 2>$null
$Error.Count
Write-Output 'x' > $null
$null = Write-Output 'y'
Write-Output 'z' | Out-Null
[void](Write-Output 'q')
$e = $( Write-Error 'captured' ) 2>&1
"[$e]" ; $e.GetType().Name
$v = & { Write-Error 'inside'; 'ok' } 2>&1
$v.Count
"$v"
$all = $(Write-Warning 'w'; 'o') 3>&1
$all.Count
"$all"
