foreach ($line in @'
$null.ForEach({ 1 })
@().ForEach({ 1 }).Count
(1,2).ForEach({ }).Count
(1,2).ForEach({ 1,2 }).Count
(1,2).ForEach({ $null }).Count
(1,2).ForEach().Count
(1,2).ForEach({ $_ }).GetType().FullName
(1,2).Where({ $_ }).GetType().FullName
(1..5).Where({ $_ -gt 2 })
(1..5).Where({ $_ -gt 2 }, 'First')
(1..5).Where({ $_ -gt 2 }, 'First', 2)
(1..5).Where({ $_ -gt 2 }, 'Last')
(1..5).Where({ $_ -gt 2 }, 'Last', 2)
(1..5).Where({ $_ -gt 2 }, 'SkipUntil')
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
