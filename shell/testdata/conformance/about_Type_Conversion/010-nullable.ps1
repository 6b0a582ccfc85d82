try {
    [nullable[int]]$x='abc'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [int]@(5)
    [int]@(1,2)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
[string[]]5 | % GetType | % Name
[int[]]'5' -is [array]
[object[]]'a' | % GetType | % Name
[array]5 | % GetType|% Name
([string[]]@(1,2.5,$true)) -join '|'
[string[]]$null | measure | % Count
