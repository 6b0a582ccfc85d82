try {
    $a=[int[,]]::new(2,3)
    $a[1]
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $a=[int[,]]::new(2,3)
    $a[1,1,1]
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
$a=[int[,]]::new(2,3)
$a[-1,0]
