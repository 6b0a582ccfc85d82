foreach ($line in @'
'a|b' -split '|'
'a|b' -split [regex]::Escape('|')
'a|b' -split '\|'
'a,b' -split [char]','
'a1b' -split 1
'2024-01-02' -split '-' -join '/'
'a b' -split ' ' -replace 'a','x'
('a b' -split ' ').GetType()
('a' -split ' ').GetType()
(-split 'a').GetType()
-join ('a','b')
-join 'a','b'
-join @()
-join $null
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
