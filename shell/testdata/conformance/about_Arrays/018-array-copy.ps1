try {
    $a=1..5
    $b=[int[]]::new(5)
    [array]::Copy($a,$b,3)
    "$b"
    [array]::Copy($a,1,$b,0,2)
    "$b"
    [array]::Copy($a,0,$b,3,5)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $a=1..5
    [array]::Copy($a,$a.Length-1,$null,0,1)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $a=1..5
    [array]::Resize([ref]$a,3)
    "$a"
    [array]::Resize([ref]$a,5)
    $a.Count
    $a.GetType().Name
    [array]::Resize([ref]$a,-1)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
