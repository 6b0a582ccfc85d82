$p=[psnoteproperty]::new('x',1)
$p
$p.Value=5
$p.Value
$p.IsInstance
$p.MemberType
$a=[psaliasproperty]::new('al','x')
$a.ReferencedMemberName
$s=[psscriptproperty]::new('sp',{1})
$s.GetterScript
$m=[psscriptmethod]::new('sm',{2})
$m.Script
try {
    [pscustomobject]@{a=1;A=2}
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
[pscustomobject]@{}
[pscustomobject]@{} | measure | % Count
([pscustomobject]@{a=1}) -eq ([pscustomobject]@{a=1})
$x=[pscustomobject]@{a=1}
$y=$x
$y.a=2
$x.a
$x -eq $y
[pscustomobject]@{a=@{b=1}}
[pscustomobject]@{a=1,2,3,4,5}
[pscustomobject]@{a=[pscustomobject]@{b=1;c='x'}}
[pscustomobject]@{a=$null;b='';c=$true;d={1}}
