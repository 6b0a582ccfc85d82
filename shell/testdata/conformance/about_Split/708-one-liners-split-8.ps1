foreach ($line in @'
-join 1,2.5,'x',$null
-join (1..3)
-join @{a=1}
'a','b' -join ','
'a','b' -join $null
'a','b' -join 1
'a','b' -join @(1,2)
'a' -join ','
$null -join ','
@() -join ','
($null,$null) -join ','
1,(2,3),4 -join ','
1.5,2.5 -join ';'
(Get-Date '2024-01-02'),1 -join ';'
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
