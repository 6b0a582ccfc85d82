foreach ($line in @'
(1,2)[5]
$true[0]
(Get-Date '2024-01-01')[0].Year
$null[0]
@()[0]
@{a=1}[0]
{a}[0]
([pscustomobject]@{a=1})[0].a
([pscustomobject]@{a=1})[1]
(1.5)['a']
5['x']
$x=1..3; $x[(0,1)] = 5
$x=1..3; $x[@(0)] = 5
$x=1..3; $x[@(0)]
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
