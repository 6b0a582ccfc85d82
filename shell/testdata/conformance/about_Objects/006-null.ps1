try {
    $null[0]
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $null['a']
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $a=$null
    $a[0]=1
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
