foreach ($line in @'
$x=@(); $x++
$x=@{}; $x++
$x=$true; $x++; $x
$x=[int]::MaxValue; $x++; $x.GetType().Name
$x=[long]::MaxValue; $x++; $x.GetType().Name
$x=1d; $x--; $x
$x=[datetime]'2024-01-01'; $x++
5++
(5)++
'a'++
$x.y++
2 + 3 * 4
-2 * 3
2 * -3
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
