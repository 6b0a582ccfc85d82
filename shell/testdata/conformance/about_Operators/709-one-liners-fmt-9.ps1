foreach ($line in @'
'{0:G}' -f [System.IO.FileAttributes]3
'{0:Q}' -f [DayOfWeek]1
'{0,10}|' -f [DayOfWeek]1
'{0:N}' -f [guid]'12345678-1234-1234-1234-123456789012'
'{0:B}' -f [guid]'12345678-1234-1234-1234-123456789012'
'{0:P}' -f [guid]'12345678-1234-1234-1234-123456789012'
'{0:X}' -f [guid]'12345678-1234-1234-1234-123456789012'
'{0:D}' -f [guid]'12345678-1234-1234-1234-123456789012'
'{0:Q}' -f [guid]'12345678-1234-1234-1234-123456789012'
'{0:d}' -f [datetime]'2024-03-05 14:05:09'
'{0:D}' -f [datetime]'2024-03-05 14:05:09'
'{0:f}' -f [datetime]'2024-03-05 14:05:09'
'{0:F}' -f [datetime]'2024-03-05 14:05:09'
'{0:g}' -f [datetime]'2024-03-05 14:05:09'
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
