foreach ($line in @'
'{0} {1} {2}' -f 1,2
'{3}' -f 1,2
'{0:é}' -f 5
'é{0x}' -f 1
'{0:R}' -f 1.5d
'{0:R}' -f 5
'{0:R5}' -f 1.5
'{0:R}' -f [float]0.1
'{0:R}' -f [bigint]5
'{0:C3}' -f 1.5d
'{0:G}' -f 1.50d
'{0:G2}' -f 1.567d
'{0:E}' -f 1.5d
'{0:F1}' -f 1.25d
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
