try {
    $a=[int[,]]::new(2,2)
    $a.GetLength(2)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $a=[int[,]]::new(2,2)
    $a.Length=3
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $a=[int[,]]::new(-1,2)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
