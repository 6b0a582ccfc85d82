foreach ($line in @'
$x=1..3; $i=0,1; $x[$i] = 5
$x=1..3; $x['1'] = 5; "$x"
$x=1..3; $x[1.6] = 5; "$x"
$x=1..3; $x[$null] = 5
$x=1..3; $x['a'] = 5
$x='abc'; $x['a']
$x=1..3; $x[[long]1]
$x=1..3; $x[1d]
$x=1..3; $x[$true]
$x=[System.Collections.ArrayList](1..3); $x[5]
$x=[System.Collections.ArrayList](1..3); $x[5] = 1
$x=[System.Collections.ArrayList](1..3); $x[-1]
$x=[System.Collections.ArrayList](1..3); $x[0..1]
$x=[System.Collections.Generic.List[int]](1..3); $x['a']
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
