try {
    $o=[pscustomobject]@{v=5}
    $o | ? v 4
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $o=[pscustomobject]@{v=5}
    $o | ? v -foo 4
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    1..3 | Where-Object { throw 'x' }
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
