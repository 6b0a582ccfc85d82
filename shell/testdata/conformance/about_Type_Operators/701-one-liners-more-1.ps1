foreach ($line in @'
$x=[string[]]('a','b'); $x -is [object[]]
$x=[string[]]('a','b'); $x.GetType().IsSubclassOf([object[]])
$x=[string[]]('a','b'); [object[]].IsInstanceOfType($x)
,'a' -is [object[]]
$x=[string[]]('a','b'); $x -is 'object[]'
$x=[string[]]('a','b'); $x -is [System.Collections.IList]
$x=[System.Collections.Generic.List[string]]::new(); $x -is [System.Collections.Generic.IEnumerable[string]]
$x=[System.Collections.Generic.List[string]]::new(); $x -is [System.Collections.Generic.IEnumerable[object]]
$x=[string[]]('a','b'); $x -as [object[]]
1,2,12 -match '1'
1,2,12 -notmatch '1'
1,2,12 -notlike '1*'
1,2,12 -eq '1'
(1,$null,2 -like '*').Count
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
