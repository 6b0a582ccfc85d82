1..3 | ForEach-Object -Process { $_ } -End { 'end' }
1..3 | ForEach-Object { $s=0 } { $s+=$_ } { $s }
'a b' | ForEach-Object Split ' '
'abc' | ForEach-Object Replace 'a' 'x'
(1..3 | ForEach-Object { [pscustomobject]@{n=$_} }).n
1..2 | ForEach-Object { foreach($x in 'p','q'){ "$_$x" } }
$i=0
1..3 | % { $i++ }
$i
1..3 | % { if($_ -eq 2){return}; $_ }
(Get-Date '2024-01-01') | % AddDays 1 | % Day
@{a=1} | % GetEnumerator | % Key
'x','y' | % { $_ } | % { "$_!" }
1 | % { 1,2,@(3,4) } | measure | % Count
