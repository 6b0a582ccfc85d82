$h=@{}
$h.a=1
$h.'b c'=2
$h["d"]=3
$h.Item('a')
$h.Item('a')=7
$h.a
$h.e.f
$h.g++
$h.g
$h.i+=5
$h.i
$h.l+=,1
$h.l.Count
$h.a,$h.d -join ','
$h[@('a','d')] -join ','
$h['a','zz'].Count
$x='a'
$h.$x
$h."$x"
$h.($x)
$h[$x]
try {
    [hashtable]$h=@{}
    $h=5
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
$h=[hashtable]::new([StringComparer]::Ordinal)
$h['a']=1
$h['A']=2
$h.Count
$h=[Collections.Hashtable]::new(@{x=1})
$h.x
[hashtable]::Synchronized(@{a=1}).a
$h.Add('X',5)
$h.Count
(New-Object hashtable).Count
(New-Object Collections.Hashtable 5).Count
