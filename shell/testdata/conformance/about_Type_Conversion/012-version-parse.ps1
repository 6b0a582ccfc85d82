try {
    [version]::Parse('1')
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [ipaddress]'x'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [mailaddress]'x'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
