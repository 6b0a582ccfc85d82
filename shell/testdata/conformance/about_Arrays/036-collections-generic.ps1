try {
    ([Collections.Generic.List[int]](1,2)).ForEach([Action[int]]{1/0})
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    ([Collections.Generic.List[int]](1,2)).FindAll($null)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    ([Collections.Generic.List[int]](1,2)).FindAll(5)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
