foreach ($line in @'
[DayOfWeek]'Monday' -eq 'monday'
[DayOfWeek]'Monday' -eq 'foo'
'monday' -eq [DayOfWeek]::Monday
1 -eq [DayOfWeek]::Monday
[DayOfWeek]'Monday' -lt 'Tuesday'
[DayOfWeek]'Monday' -lt 'foo'
1 -eq 'a'
1 -ne 'a'
1.5 -eq '1.5'
1 -eq 'one'
[double]::NaN -eq [double]::NaN
[double]::NaN -ne [double]::NaN
[double]::NaN -lt 1
[bigint]5 -eq 5
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
