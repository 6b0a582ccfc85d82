try {
    $o=[ordered]@{a=1}
    $o[5]
    $o[5]=1
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
