foreach ($line in @'
5 -eq [bigint]5
[bigint]5 -gt 4.5
5L -eq '5'
[uint64]::MaxValue -gt -1
-1 -lt [uint64]::MaxValue
[uint64]::MaxValue -eq -1
[decimal]1.1 -eq 1.1
1.1 -eq 1.1d
0.1+0.2 -eq 0.3
[float]0.1 -eq 0.1
0.1 -eq [float]0.1
1,2,3 -eq 2
1,2,3 -ne 2
1,2,3 -gt 1
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
