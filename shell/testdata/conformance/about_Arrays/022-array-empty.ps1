try {
    $e=[array]::Empty[int]()
    $e.Count
    $e.GetType().Name
    [array]::Empty()
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $r=[array]::AsReadOnly([int[]](1,2))
    $r.GetType().Name
    $r[0]
    $r.Count
    $r.Add(3)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [array]::CreateInstance([int],3).GetType().Name
    [array]::CreateInstance([string],2).Count
    [array]::CreateInstance([int],-1)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
