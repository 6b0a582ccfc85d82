foreach ($line in @'
$a=1,2; $a[0]++; $a[0]; $a[1] *= 5; "$a"
$x = $y += 5; "$x $y"
$x = ($y = 3) + 1; "$x $y"
($x) = 5; $x
($x, $y) = 1,2; "$x$y"
$x++ + 1
$x=5; $x++ + ++$x
$x=5; $y = $x++; "$x $y"
$x=5; $y = ++$x; "$x $y"
$x='a'; $x++
$x='5'; $x++; $x
$x=$null; $x++; $x
$x=1.5; $x++; $x
$x=[char]'a'; $x++
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
