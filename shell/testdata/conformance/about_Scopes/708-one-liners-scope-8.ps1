foreach ($line in @'
Get-ChildItem env:OPS* | Sort-Object Name | % { "$($_.Name)=$($_.Value)" }
Get-Content env:OPSZ3
Set-Content env:OPSZ3 'new'; $env:OPSZ3
[Environment]::GetEnvironmentVariable('OPSZ3')
[Environment]::SetEnvironmentVariable('OPSV','1'); $env:OPSV
[Environment]::GetEnvironmentVariable('nosuch') -eq $null
[Environment]::ExpandEnvironmentVariables('%OPSV%-%nosuch%')
Get-Item variable:PID | % Name
Get-ChildItem variable:PID | % GetType | % FullName
Set-Item variable:vv 5; $vv
New-Item variable:vw -Value 6 | Out-Null; $vw
Remove-Item variable:vv; Test-Path variable:vv
Get-Content variable:vw
Set-Content variable:vw 1,2; $vw
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
