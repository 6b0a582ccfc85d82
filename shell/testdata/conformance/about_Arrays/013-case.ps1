try {
    $a=1..3
    $a[5]=1
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $a=1..3
    $a[0,1]=1
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $a=1..3
    $a['x']=1
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
