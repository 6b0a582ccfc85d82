foreach ($line in @'
'{0:N9999999999}' -f 1
'{0:D0}' -f 0
'{0:X0}' -f 0
'{0:C}' -f 0
'{0:C}' -f -0.001
'{0:N2}' -f -0.0
'{0:F}' -f -0.0
'{0:0}' -f -0.0
'{0:0}' -f -0.4
'{0:#}' -f -0.4
'{0:0.0}' -f 1e20
'{0:0}' -f 1e15
'{0:0}' -f 123456789012345678
'{0:0}' -f 1.23456789012345678e18
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
