Set-Location $env:CASE_TMP
if ($true) { 'in if' } > a.txt 2>$null
Get-Content a.txt -ErrorAction SilentlyContinue
1..3 > n.txt; Get-Content n.txt
'one', 'two' | ForEach-Object { $_.ToUpper() } > up.txt; Get-Content up.txt
(1 + 2) > s.txt; Get-Content s.txt
& { 'a'; 'b' } > blk.txt; Get-Content blk.txt
$x = 'assigned' > as.txt; "[$x]"; Get-Content as.txt
'app' >> n.txt; Get-Content n.txt
Get-Item /no-such 2>&1 > both.txt; Get-Content both.txt
[pscustomobject]@{ A = 1; B = 'two' } > o.txt; Get-Content o.txt
'x' > "file $(1+1).txt"; Test-Path 'file 2.txt'
'x' > [br].txt
