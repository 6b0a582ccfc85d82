foreach ($line in @'
'{0}' -f ([int[]](1,2))
'{0} {1}' -f [string[]]('a','b')
'{0}' -f [System.Collections.ArrayList]@(1,2)
'{0}' -f [pscustomobject]@{a=1}
'{0:yyyy}' -f [pscustomobject]@{a=1}
'{0}' -f [int]
'{0}' -f {a}
'{0}' -f [char]'a'
'{0:X4}' -f [int][char]'a'
'{0:X}' -f [char]'a'
'{0:G}' -f [DayOfWeek]1
'{0:D}' -f [DayOfWeek]1
'{0:X}' -f [DayOfWeek]1
'{0:F}' -f [System.IO.FileAttributes]3
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
