$s=[Collections.Generic.SortedSet[int]]::new([Collections.Generic.Comparer[int]]::Create({param($a,$b) $b-$a}))
1,3,2 | % { $null=$s.Add($_) }
"$s"
$d=[Collections.Generic.SortedDictionary[string,int]]::new([StringComparer]::OrdinalIgnoreCase)
$d['b']=1
$d['A']=2
$d['B']=3
$d.Keys -join ','
$d.Count
try {
    [int[]]$x=1,2,3
    $x -is [int[]]
    $x.GetType().Name
    $x += 'a'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [ValidateCount(1,2)][int[]]$v=1,2
    $v=1,2,3
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
