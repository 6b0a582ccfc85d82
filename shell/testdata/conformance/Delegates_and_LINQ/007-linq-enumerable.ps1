try {
    [Linq.Enumerable]::Where(@(1,2,3),{param($x) $x -gt 1})
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [Linq.Enumerable]::Sum(@(1,2,3))
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
[Linq.Enumerable]::Sum([double[]](1.5,2))
[Linq.Enumerable]::Average([int[]](1,2))
[Linq.Enumerable]::Max([int[]](1,5,2))
[Linq.Enumerable]::Min([string[]]('b','a'))
[Linq.Enumerable]::Count([int[]](1,2))
[Linq.Enumerable]::First([int[]](4,5))
[Linq.Enumerable]::Last([int[]](4,5))
[Linq.Enumerable]::ElementAt([int[]](4,5),1)
[Linq.Enumerable]::Contains([int[]](4,5),5)
