foreach ($line in @'
'a' -eq 'A'
'a' -ceq 'A'
1 -eq 1.0
1 -eq '1.0'
'1.0' -eq 1
1d -eq 1
[char]'a' -eq 'A'
[char]'a' -ceq 'A'
'A' -eq [char]'a'
[char]'a' -eq 97
97 -eq [char]'a'
$null -eq 0
0 -eq $null
'' -eq $null
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
