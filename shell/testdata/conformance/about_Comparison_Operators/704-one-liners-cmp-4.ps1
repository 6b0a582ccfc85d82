foreach ($line in @'
'a-b' -lt 'ab'
'a_b' -lt 'ab'
'10' -lt '9'
'10' -lt 9
10 -lt '9'
10 -lt 'a'
1 -lt @{}
@{} -lt 1
@{} -eq @{}
{a} -eq {a}
[int] -eq [int]
[int] -eq 'System.Int32'
'int' -eq [int]
[int] -eq 'int'
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
