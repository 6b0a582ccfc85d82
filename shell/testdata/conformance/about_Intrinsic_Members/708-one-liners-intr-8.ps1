foreach ($line in @'
(,(1,2)).Count
('a','b').Substring(5)
@('a,b','c').Split(',')
@(1.5,2.5).ToString('N2')
(Get-Date '2024-01-01'),(Get-Date '2025-01-01') | % Year
((Get-Date '2024-01-01'),(Get-Date '2025-01-01')).Year
((Get-Date '2024-01-01'),(Get-Date '2025-01-01')).AddDays(1).Day
[System.Collections.ArrayList]@('a','bb') | % Length
([System.Collections.ArrayList]@('a','bb')).Length
([System.Collections.Generic.List[string]]('a','bb')).Length
([System.Collections.Generic.List[string]]('a','bb')).ForEach({ "x$_" })
([System.Collections.Generic.List[string]]('a','bb')).Where({ $_ -eq 'a' })
@{a='x'}.Keys.Length
@{a='xy'}.Values.Length
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
