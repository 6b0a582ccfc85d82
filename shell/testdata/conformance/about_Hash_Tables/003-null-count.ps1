@{a=1} -eq @{a=1}
@{} -eq $null
!@{}
@{a=1}.Count -eq 1
(@{a=1},@{b=2}).Count
@{a=1}.GetType().Name
@{a=1} -is [hashtable]
(@{a=1} | measure).Count
@(@{a=1}).Count
"$(@{a=1}.a)"
@{a=1}['a']
@{1=2}[1]
@{a=$null}.ContainsKey('a')
@{a=1;b=@{c=2}}.b.c
,@{a=1} | % { $_.a }
@{x={1+1}}.x.Invoke()
& @{x={1+1}}.x
$o=[ordered]@{}
$o['c']=1
$o.a=2
$o.Add('b',3)
$o.Keys -join ''
$o.Values -join ''
$o[0]
$o[-1]
$o['a']
$o.IndexOf
$o.Insert(1,'n',0)
$o.Keys -join ''
$o.Remove('c')
$o.RemoveAt(0)
$o.Keys -join ''
$o.Contains('a')
$o.Clear()
$o.Count
$o.IsReadOnly
$o.AsReadOnly().IsReadOnly
try {
    $o=[ordered]@{a=1}
    $o.Add('a',2)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
