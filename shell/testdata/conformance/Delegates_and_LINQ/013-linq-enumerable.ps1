[Linq.Enumerable]::DistinctBy([string[]]('a','b','cc'),[Func[string,int]]{$args[0].Length}) -join ','
[Linq.Enumerable]::Order([int[]](3,1,2)) -join ','
[Linq.Enumerable]::TakeLast([int[]](1,2,3),2) -join ','
[Linq.Enumerable]::SkipLast([int[]](1,2,3),2) -join ','
[Linq.Enumerable]::Zip([int[]](1,2),[string[]]('a','b')) | % { "$($_.Item1)$($_.Item2)" }
[Linq.Enumerable]::Index([string[]]('a','b')) | % { "$($_.Item1)$($_.Item2)" }
try {
    [Linq.Enumerable]::Where($null,[Func[int,bool]]{$true})
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
[Linq.Enumerable]::OrderBy([string[]]('b','C','a'),[Func[string,string]]{$args[0]},[StringComparer]::Ordinal) -join ','
