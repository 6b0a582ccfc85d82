foreach ($line in @'
@([pscustomobject]@{a=1},2) -join ','
-join @([pscustomobject]@{a=1},2)
[float]1.5 + 1
+ [float]1.5
[float]1.5 * 2
[float]1.5 - [float]1
$f=[float]1.5; -$f
$f=[float]1.5; $f++; $f
- [int16]5
- [sbyte]-128
+ [int16]5
$s='5'; -$s
$s='5'; +$s
-'5.5'
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
