try {
    [version]'a.b'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [version]'1'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [ipaddress]'999.1.1.1'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
