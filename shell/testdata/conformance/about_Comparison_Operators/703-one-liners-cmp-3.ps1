foreach ($line in @'
1 -eq $true
2 -eq $true
$true -eq 2
'true' -eq $true
$true -eq 'false'
$true -gt $false
$true -lt 5
$true -gt 0.5
'abc' -lt 'abd'
'abc' -lt 'ABD'
'a' -clt 'A'
'A' -clt 'a'
'a' -cgt 'B'
'Z' -cgt 'a'
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
