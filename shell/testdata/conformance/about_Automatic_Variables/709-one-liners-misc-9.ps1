foreach ($line in @'
-2..2
1..2*3
1,2+3
1+2,3
!1 -eq 0
-not 1 -eq 0
'a' + 'b' -eq 'ab'
1 -eq 1 -eq $true
1 -lt 2 -lt 3
3 -gt 2 -gt 1
'a' -eq 'a' -and 'b' -eq 'b'
$true -or $false -and $false
$false -and $true -or $true
1 -band 3 -eq 1
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
