foreach ($line in @'
[int] -lt [string]
[guid]::Empty -eq '00000000-0000-0000-0000-000000000000'
[guid]::Empty -lt [guid]'10000000-0000-0000-0000-000000000000'
[version]'1.2' -lt '1.10'
'1.2' -lt [version]'1.10'
[version]'1.2' -eq '1.2.0'
[datetime]'2024-01-01' -eq '2024-01-01'
'2024-01-01' -eq [datetime]'2024-01-01'
[datetime]'2024-01-01' -lt '2024-02-01'
[datetime]'2024-01-01' -lt 'foo'
[datetime]'2024-01-01' -eq 'foo'
[timespan]'1:00' -gt '0:30'
[timespan]'1:00' -gt 5
[DayOfWeek]'Monday' -eq 1
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
