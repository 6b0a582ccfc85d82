foreach ($line in @'
[pscustomobject]@{a=1} -lt [pscustomobject]@{a=2}
'ab' -like 'A*'
'ab' -clike 'A*'
'ab' -notlike 'a?'
'ab' -like 'a[a-c]'
'ab' -like 'a[!b]'
'a[b' -like 'a[b'
'a[b' -like 'a`[b'
'a*b' -like 'a`*b'
'ab' -like '[ab'
'ab' -like ''
'' -like ''
'' -like '*'
$null -like '*'
'@ -split "`n") {
    "> $line"
    try {
        & ([scriptblock]::Create($line.Replace('<NL>', "`n"))) 2>&1 | ForEach-Object {
            if ($null -eq $_) { '<null>' } elseif ($_ -is [System.Management.Automation.ErrorRecord]) { "$($_.FullyQualifiedErrorId): $($_.Exception.Message)" }
            elseif ($_ -is [array]) { "$($_.GetType().Name)($($_.Count)) $($_ -join '|')" } elseif ($_ -is [string]) { "'$_'" }
            else { "$($_.GetType().Name) $([string]::Format([cultureinfo]::InvariantCulture, '{0}', $_))" }
        }
    } catch { "!! $($_.FullyQualifiedErrorId) [$($_.CategoryInfo.Category)] $($_.Exception.GetType().Name): $($_.Exception.Message)" }
}
