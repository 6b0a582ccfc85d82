try {
    [Linq.Enumerable]::First([int[]]@())
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
$a=[int[]](5,3,9,3)
[Linq.Enumerable]::OrderBy($a,[Func[int,int]]{$args[0]}) -join ','
[Linq.Enumerable]::OrderByDescending($a,[Func[int,int]]{$args[0]}) -join ','
[Linq.Enumerable]::Distinct($a) -join ','
[Linq.Enumerable]::Skip($a,1) -join ','
[Linq.Enumerable]::Take($a,2) -join ','
[Linq.Enumerable]::Reverse($a) -join ','
[Linq.Enumerable]::Concat($a,$a) -join ','
[Linq.Enumerable]::Union($a,[int[]](1,5)) -join ','
[Linq.Enumerable]::Intersect($a,[int[]](3,5)) -join ','
[Linq.Enumerable]::Except($a,[int[]](3)) -join ','
try {
    [Linq.Enumerable]::FirstOrDefault([int[]]@())
    [Linq.Enumerable]::SingleOrDefault([int[]](1))
    [Linq.Enumerable]::Single([int[]](1,2))
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
