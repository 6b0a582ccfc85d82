try {
    [datetime]'x'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [timespan]'x'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [guid]'x'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
