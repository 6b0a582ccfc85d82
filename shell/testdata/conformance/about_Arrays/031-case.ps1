try {
    $a=[int[,]]::new(2,2)
    $a[1]=3
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $a=[int[,]]::new(2,2)
    $a[1,1,1]=3
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $a=[int[,]]::new(2,2)
    $a['x',1]=3
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
