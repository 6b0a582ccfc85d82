try {
    [array]::Find([int[]](1,2),[Predicate[int]]{throw 'x'})
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
