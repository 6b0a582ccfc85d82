foreach ($line in @'
'{0:N2}' -f [uint64]::MaxValue
'{0:D25}' -f [long]::MaxValue
'{0:E3}' -f [long]::MaxValue
'{0:G3}' -f [long]::MaxValue
'{0:G5}' -f 123
'{0:G1}' -f 15
'{0:G1}' -f 25
'{0:G1}' -f 2.5
'{0:F15}' -f 0.1
'{0:F16}' -f 0.1
'{0:F17}' -f 0.1
'{0:N99}' -f 1
'{0:N1000}' -f 1
'{0:N1000000000}' -f 1
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
