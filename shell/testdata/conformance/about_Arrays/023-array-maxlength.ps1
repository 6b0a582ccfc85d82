try {
    [array]::MaxLength
    [array]::Nope(1)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $a=1..3
    $a.IndexOf(2)
    $a.Contains(3)
    $a.Add(4)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $a=1..3
    $a.Remove(1)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
