[array] -eq [System.Array]
[array]$x=5
$x.GetType().Name
[array]$y='a','b'
$y.Count
[array]$z=$null
$null -eq $z
[array]$h=@{a=1}
$h.Count
$h.GetType().Name
@($null).Count
@().Count
@(@(1)).Count
@(,@(1,2)).Count
@(1,2,(3,4)).Count
,1 | % GetType | % Name
(,1).Count
@($null,$null).Count
1,2,3 -eq 2
(1,2,3 -eq 5).Count
1,2,$null -eq $null
($null -eq 1,2,$null)
'a','B' -eq 'b'
'a','B' -ceq 'b'
1,2 -ne 1
1..5 -gt 3
'abc','abd' -like '*c'
'abc','xbd' -match '^a'
'a','b' -contains 'A'
'A' -in 'a','b'
'a','b' -notcontains 'c'
'x1','y' -replace '\d','#'
'a b','c d' -split ' '
