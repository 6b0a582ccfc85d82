foreach ($line in @'
'{0:F1}' -f 1.35d
'{0:N0}' -f 1.5d
'{0:D}' -f [bigint]5
'{0:P}' -f 0.5d
'{0:X}' -f 1d
'{0:0.00}' -f 2.345d
'{0:0.00}' -f 2.345
'{0:G}' -f 0.00001d
'{0:G3}' -f 0.00001234d
'{0:E2}' -f [decimal]::MaxValue
'{0}' -f [decimal]::MinValue
'{0:N}' -f [decimal]::MaxValue
'{0:N2}' -f [int]::MinValue
'{0:N2}' -f [long]::MaxValue
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
