Set-Location $env:CASE_TMP
Write-Error 'e1' 2> err.txt
Get-Content err.txt
Write-Error 'e2' 2>> err.txt
(Get-Content err.txt).Count
Write-Warning 'w1' 3> w.txt; Get-Content w.txt
Write-Verbose 'v1' -Verbose 4> v.txt; Get-Content v.txt
Write-Debug 'd1' -Debug 5> d.txt; Get-Content d.txt
Write-Information 'i1' 6> i.txt; Get-Content i.txt
Write-Host 'h1' 6>> i.txt; Get-Content i.txt
& { 'out'; Write-Error 'ee'; Write-Warning 'ww' } *> all.txt; Get-Content all.txt
[System.IO.File]::ReadAllBytes("$PWD/i.txt")[0..3] -join ','
