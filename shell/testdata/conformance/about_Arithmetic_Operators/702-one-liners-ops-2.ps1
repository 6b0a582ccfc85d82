foreach ($line in @'
1d + 1.5
1 + 1d
1.5 + 1d
1L + 1
[byte]200 + [byte]100
[byte]1 + [byte]1
[sbyte]1 + [byte]1
[int16]1 + [uint16]1
[uint32]1 + 1
[uint32]1 + [int64]1
[uint64]1 + 1
[uint64]1 + [int64]1
[uint64]::MaxValue + 1
[uint64]::MaxValue + [uint64]1
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
