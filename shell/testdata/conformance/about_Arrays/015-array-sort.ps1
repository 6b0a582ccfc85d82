$a=3,1,2
[array]::Sort($a)
"$a"
$k=3,1,2
$v='c','a','b'
[array]::Sort($k,$v)
"$k $v"
[array]::Sort($a,[System.Collections.Generic.Comparer[object]]::Default)
"$a"
$a=5,4,3,2,1
[array]::Sort($a,1,3)
"$a"
$k=5,4,3,2,1
$v=1..5
[array]::Sort($k,$v,1,3)
"$k|$v"
[int[]]$a=3,1,2
[array]::Sort($a,[Comparison[int]]{param($x,$y) $y-$x})
"$a"
