$g='x','yy','zz' | Group-Object Length -AsHashTable -AsString
$g['2']
$g.GetType().Name
$g=1..4 | Group-Object {$_%2}
$g[0].Group
$g[0].Values
$g[0].Name
$g[0].Name.GetType().Name
$g[0].Count
$g.Count
$g[0] | gm | % Name
try {
    1..3 | Group-Object -AsString
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
[pscustomobject]@{a=1;b=2},[pscustomobject]@{a=1;b=3} | Group-Object a,b -AsHashTable -AsString | % { $_.Keys | sort-object }
