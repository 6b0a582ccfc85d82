3,1,2 | Sort-Object
'b','a','C' | Sort-Object -CaseSensitive
'b','a' | Sort-Object -Descending
1,'a',2 | Sort-Object
$null,3,1 | Sort-Object
@{n='b';v=1},@{n='a';v=2} | Sort-Object n | % n
@{n='b';v=1},@{n='a';v=2} | Sort-Object {$_.v} -Descending | % v
[pscustomobject]@{a=1;b=2},[pscustomobject]@{a=1;b=1} | Sort-Object a,b | ft
1..5 | Sort-Object {$_ % 2},{-$_}
1..5 | Sort-Object @{e={$_%2};Descending=$true},@{e={$_}}
1..3 | Sort-Object @{Expression={$_};Ascending=$false}
