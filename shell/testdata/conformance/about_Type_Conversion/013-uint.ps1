try {
    [uint32]-1
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [long]9.3e18
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [int16]'40000'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
