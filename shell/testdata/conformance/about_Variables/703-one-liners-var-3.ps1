foreach ($line in @'
$x = 5; $x.foo()
$x = 'a'; $x.Length = 5
$x = 'abc'; $x[0] = 'z'
$x = 1..3; $x[5]
$x = 1..3; $x[5] = 1
$x = 1..3; $x[-1] = 9; "$x"
$x = 1..3; $x[-4] = 9
$x = 1..3; $x[-4]
$x = 1..3; $x['a']
$x = 1..3; $x[1.5]
$x = 1..3; $x[$null]
$x = 1..3; $x[0,1,5]
$x = 1..3; $x[(0,1)] = 5
$x = 1..3; $x[0,1] = 5
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
