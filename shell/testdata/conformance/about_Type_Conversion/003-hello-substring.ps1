try {
    'Hello'.Substring(1,9)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    'Hello'.Nope()
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    'Hello'.Substring('x')
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
