try {
    [array]::Sort(@(1,'a',(get-date)))
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [array]::Sort($null)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
$a='b','A','a','B'
[array]::Sort($a,[StringComparer]::Ordinal)
"$a"
[array]::Sort($a)
"$a"
[array]::Sort($a,[StringComparer]::OrdinalIgnoreCase)
"$a"
[array]::Sort($a,[System.Collections.CaseInsensitiveComparer]::Default)
"$a"
