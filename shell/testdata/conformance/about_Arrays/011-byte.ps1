try {
    [byte[]](1,256)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [int[]]'a'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [int[]]('a','b')
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
