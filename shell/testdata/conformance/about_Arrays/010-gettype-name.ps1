[int[]]$a=1,2
$a+=5
$a.GetType().Name
$b=$a+1
$b.GetType().Name
$a='7'
$a.GetType().Name
$a=$null
$null -eq $a
[string[]]$s=1,$null,2.5
$s.Count
$s[1].Length
$s[1] -eq ''
$s
[datetime[]]$d='2024-01-02','2024-03-04'
$d[1].Month
[bool[]](0,1,'','a')
[char[]]'abc'
[char[]](65,66)
[byte[]]('1',255)
