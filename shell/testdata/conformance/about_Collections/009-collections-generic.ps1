try {
    $l=[Collections.Generic.List[int]](1..5)
    $l[9]=1
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $l=[Collections.Generic.List[int]](1..5)
    $l.RemoveAt(9)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $l=[Collections.Generic.List[int]](1..5)
    $l.GetRange(3,5)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
