try {
    [Collections.Generic.List[int]]('x','2')
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $l=[Collections.Generic.List[int]]::new()
    $l.AddRange(@(1,2))
    $l.Count
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $l=[Collections.Generic.List[int]]::new()
    $l.AddRange([int[]](1,2))
    $l.InsertRange(1,[int[]](8,9))
    "$l"
    $l.AddRange((3..4))
    "$l"
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
