1..3 -as [string[]]
(1..3 -as [string])
'5' -as [int[]]
'x' -as [int[]]
$null -as [int[]]
(1,'x') -as [int[]]
if(@()){1}else{0}
if(@(0)){1}else{0}
if(@(0,0)){1}else{0}
if(@($null)){1}else{0}
if(,@()){1}else{0}
[bool]@('')
[bool]@('a')
[bool]@{}
!@(1)
-not @()
$a,$b,$c=1,2
"$a $b [$c]"
$a,$b=1,2,3
"$a|$b"
$a,($b,$c)=1,(2,3)
"$a $b $c"
[int]$a,[string]$b='1',2
$a.GetType().Name
$b.GetType().Name
$a=$b=3
"$a$b"
$x,$y = $y,$x
