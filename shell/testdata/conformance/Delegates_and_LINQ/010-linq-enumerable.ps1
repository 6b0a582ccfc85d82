try {
    [Linq.Enumerable]::Sum([string[]]('a','bb'),[Func[string,int]]{$args[0].Length})
    [Linq.Enumerable]::Max([string[]]('a','bb'),[Func[string,int]]{$args[0].Length})
    [Linq.Enumerable]::Average([string[]]('a','bb'),[Func[string,int]]{$args[0].Length})
    [Linq.Enumerable]::Average([int[]]@())
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [Linq.Enumerable]::Max([int[]]@())
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [Linq.Enumerable]::Sum([int[]](2147483647,1))
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
