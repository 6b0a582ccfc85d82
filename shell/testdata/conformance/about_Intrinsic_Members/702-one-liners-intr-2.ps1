foreach ($line in @'
([pscustomobject]@{a=1}).Count
([pscustomobject]@{a=1}).Length
([pscustomobject]@{Count=7}).Count
{a}.Count
(1).GetType().Count
(5)[0]
(5)[1]
(5)[-1]
'abc'.foo
(5).foo
(1,2).foo
(1,2).Length
('a','bb').Length
('a','bb').ForEach('Length')
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
