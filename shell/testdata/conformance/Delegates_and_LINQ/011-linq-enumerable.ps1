try {
    [Linq.Enumerable]::First([int[]](1,2),[Func[int,bool]]{$args[0] -gt 5})
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [Linq.Enumerable]::ElementAt([int[]](1,2),5)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [Linq.Enumerable]::Single([int[]]@())
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
