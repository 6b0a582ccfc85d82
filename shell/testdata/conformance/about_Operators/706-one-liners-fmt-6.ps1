foreach ($line in @'
'{0:"abc"0}' -f 5
'{0:\#0}' -f 5
'{0:000-000-0000}' -f 5551234567
'{0:(###) ###-####}' -f 5551234567
'{0:#.##}' -f 0.5
'{0:#.##}' -f 5.0
'{0:##.##}' -f -0.001
'{0:0.###}' -f -0.0001
'{0:$#,##0}' -f 1234
'{0:+0;-0}' -f 5
'{0:00.00}' -f 5d
'{0:0.0}' -f [float]1.25
'{0:N2}' -f [bigint]12345
'{0:X}' -f [bigint]255
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
