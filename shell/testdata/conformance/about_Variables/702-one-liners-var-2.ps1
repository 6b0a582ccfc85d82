foreach ($line in @'
$l=1,2,3; $l[0],$l[2] = $l[2],$l[0]; "$l"
$a,$b = 'xy'; "$a|$b"
$a,$b = @{x=1}; "$a|$b"
$a,$null = 1,2; $a
$null = 5
$null,$b = 1,2; $b
$x = $null; $x.foo
$x = $null; $x[0]
$x = $null; $x.foo()
$x = $null; $x.foo = 1
$x = 5; $x.foo
$x = 5; $x.foo = 1
$x = 5; $x[0]
$x = 5; $x[0] = 1
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
