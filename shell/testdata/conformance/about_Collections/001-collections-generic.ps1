try {
    [Collections.Generic.List[string]]::new(@('a','b')).Count
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [Collections.Generic.List[int]]::new(@(1,2)).Count
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [Collections.Generic.HashSet[string]]::new(@('a','b')).Count
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
