foreach ($line in @'
'{0:X2}' -f [byte]5
'{0:X}' -f 1.5
'{0:B}' -f 5
'{0:b8}' -f 5
'{0:B}' -f -1
'{0:Z}' -f 5
'{0:foo}' -f 5
'{0:0.00}' -f 1.005
'{0:#,##0.00}' -f 1234567.891
'{0:#,#}' -f 0
'{0:#}' -f 0
'{0:0}' -f 0.5
'{0:0}' -f 1.5
'{0:0}' -f 2.5
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
