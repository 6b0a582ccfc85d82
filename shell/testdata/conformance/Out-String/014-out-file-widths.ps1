Set-Location $env:CASE_TMP
$o = [pscustomobject]@{ A = 'x' * 50; B = 'y' * 50; C = 'z' * 60 }
$o | Out-File a.txt; Get-Content a.txt
$o | Out-File b.txt -Width 40; Get-Content b.txt
$o > c.txt; Get-Content c.txt
'l' * 200 | Out-File d.txt -Width 50; Get-Content d.txt
$o | Format-List > e.txt; Get-Content e.txt
$o | Format-Table -AutoSize | Out-File f.txt -Width 300; Get-Content f.txt
'no newline' | Out-File g.txt -NoNewline; [System.IO.File]::ReadAllText("$PWD/g.txt").Length
'é' | Out-File h.txt -Encoding ascii; Get-Content h.txt
Out-File -InputObject 1, 2 -FilePath i.txt; Get-Content i.txt
'x' | Out-File a.txt -NoClobber
'more' | Out-File a.txt -Append; (Get-Content a.txt)[-1]
