try {
    $a=1..3
    $a.Insert(0,1)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $a=1..3
    $a.RemoveAt(0)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $a=1..3
    $a.Clear()
    "$a|"
    $a.Count
    $a.IsFixedSize
    $a.IsReadOnly
    $a.IsSynchronized
    $a.SyncRoot.Count
    $a.Rank
    $a.LongLength
    $a.GetUpperBound(0)
    $a.GetLength(1)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
