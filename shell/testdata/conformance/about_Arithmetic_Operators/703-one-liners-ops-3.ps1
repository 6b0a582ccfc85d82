foreach ($line in @'
[int64]::MaxValue + 1
[int]::MaxValue * 2
[int]::MaxValue * [int]::MaxValue
[long]::MaxValue * 2
[decimal]::MaxValue + 1
[decimal]::MaxValue * 2
[float]1.5 + 1
[float]1.5 + 1.1
[float]0.1 + [float]0.2
[float]0.1 * 3
[bigint]1 + 1
[bigint]1 + 1.5
[bigint]10 / 3
[bigint]10 % 3
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
