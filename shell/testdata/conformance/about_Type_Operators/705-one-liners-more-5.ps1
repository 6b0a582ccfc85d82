foreach ($line in @'
[float]::NaN -lt 1
[double]::NaN -lt [double]::NaN
[double]::NaN -eq 1
@([double]::NaN,1) -lt 5
'abc' -split {$args[0]}
'abc' -split {$args[1] -eq 1}
'abc' -split {param($s,$i) $i -eq 1}
'a,b,c,d' -split {$_ -eq ','},-2
'a,b,c,d' -split {$_ -eq ','},-1
'a,b,c,d' -split {$_ -eq ','},1
'a,b' -split {$_ -eq ','},'x'
'a' -match '['
'a' -notmatch '['
'a','b' -match '['
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
