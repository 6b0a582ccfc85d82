try {
    1..3 | Select-Object -First -1
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
