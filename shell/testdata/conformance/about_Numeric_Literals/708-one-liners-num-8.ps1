foreach ($line in @'
18446744073709551615u
18446744073709551616u
-1u
1ul
1lu
1n
1N
123456789012345678901234567890n
1.5n
1e3n
1ukb
1nkb
1ykb
1kbL
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
