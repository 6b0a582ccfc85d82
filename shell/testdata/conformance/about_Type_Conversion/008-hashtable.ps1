try {
    [hashtable]'x'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
[pscustomobject]'x' | % GetType | % Name
[pscustomobject]5 | % GetType | % Name
[psobject]5 | % GetType | % Name
[pscustomobject]@{} | gm | measure | % Count
[pscustomobject][ordered]@{b=1;a=2}
try {
    [ordered]'x'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
