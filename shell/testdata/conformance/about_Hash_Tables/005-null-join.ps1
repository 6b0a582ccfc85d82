$a=@(1,2,3)
$a[1]=$null
$a -join ','
$a.Count
$a=@($a | ? {$_})
$a.Count
$a=$a+4
$a+=5,6
$a.Count
$a -join ''
$b=$a[0..1]+$a[3..9]
$b.Count
$c=,1
$c.GetType().Name
$c.Count
$d=@(,@(1,2))
$d.Count
$d[0].Count
[array]::Reverse($a)
$a[0]
$a=$a | sort-object
$a[0]
$e=1..3+5..6
$e -join ''
($e | select -Last 1)
$f=@('x')*3
$f.Count
$g=[string[]]::new(2)
$g[0] -eq $null
$g.Count
$i=New-Object object[] 3
$i.Length
$z=@{k=@()}
$z.k+=1
$z.k.Count
$m=@(@(1,2),@(3,4))
$m[1][0]
$m[0].Count
$m | % { $_ -join '-' }
($m | % { $_ }).Count
$m[0][1]=9
$m[0] -join ','
$n=1..2 | % { ,@($_,($_*2)) }
$n.Count
$n[1][1]
$t=@()
$t+=,@(1,2)
$t+=,@(3,4)
$t.Count
$t[1][1]
$flat=$m | % {$_}
$flat.Count
,$m | % { $_.Count }
$m.Length
$r=foreach($x in $m){,$x}
$r.Count
