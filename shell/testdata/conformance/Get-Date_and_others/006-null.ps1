try {
    $h=@{a=1}
    $h[$null]
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $h=@{}
    $h[$null]=1
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    @{a=1;A=2}
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
