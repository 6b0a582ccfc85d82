try {
    [int]2147483648
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [int]'9999999999999'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [int][double]::NaN
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
