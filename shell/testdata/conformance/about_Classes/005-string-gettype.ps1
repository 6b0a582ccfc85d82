[string[]]$s='a'
$s.GetType().Name
$s+=1
$s[1].GetType().Name
[object[]]$o=5
$o.Count
[int[]]$i='1','2'
$i[0]+1
$i[0]='9'
$i
[char[]]$c='hello'
$c[0]
[byte[]]$b=1,2
$b.GetType().Name
$b+3 | % GetType | % Name
($b+3).GetType().Name
[Collections.ArrayList]$al=1,2
$al.Add(3)
$al.GetType().Name
$al += 4
$al.GetType().Name
[Collections.Generic.List[int]]$li=1,2
$li += 3
$li.GetType().Name
