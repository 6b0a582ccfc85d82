foreach ($line in @'
'{0,5:N2}|' -f 1.234
'{0:N}' -f 1234567.891
'{0:N0}' -f 1234567.891
'{0:n3}' -f -5
'{0:C}' -f 1234.5
'{0:C}' -f -1234.5
'{0:C0}' -f 1234.5
'{0:P}' -f 0.12345
'{0:P1}' -f -0.12345
'{0:p0}' -f 0.5
'{0:E}' -f 12345.678
'{0:e2}' -f 12345.678
'{0:E2}' -f 0
'{0:F}' -f 1.5
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
