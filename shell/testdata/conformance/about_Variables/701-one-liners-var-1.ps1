foreach ($line in @'
$x = 5; $x
$x = $y = 3; "$x $y"
($x = 5)
$x = 1,2; $x.Count
$a,$b = 1,2; "$a|$b"
$a,$b = 1,2,3; "$a|$b"
$a,$b,$c = 1,2; "$a|$b|$c|"
$a,$b = 1; "$a|$b|"
$a,$b = $null; "$a|$b|"
$a,($b,$c) = 1,(2,3); "$a|$b|$c"
$a,[int]$b = 1,'2'; $b.GetType().Name
[int]$a,$b = '1','2'; $a.GetType().Name
$a,$a = 1,2; $a
$h=@{}; $h.a,$h.b = 1,2; $h
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
