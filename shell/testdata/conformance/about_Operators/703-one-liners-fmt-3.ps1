foreach ($line in @'
'{0:F0}' -f 2.5
'{0:F3}' -f 1
'{0:G}' -f 1e10
'{0:G}' -f 123456789012345678
'{0:G3}' -f 1234.5
'{0:g3}' -f 1234567
'{0:R}' -f 0.1
'{0:D5}' -f 42
'{0:D}' -f 42.5
'{0:D5}' -f -42
'{0:X}' -f 255
'{0:x4}' -f 255
'{0:X}' -f -1
'{0:X}' -f -1L
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
