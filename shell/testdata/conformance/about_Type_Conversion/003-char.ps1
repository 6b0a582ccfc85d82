try {
    [char]'ab'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [char]''
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [datetime]'2024-02-30'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
