foreach ($line in @'
'{0:D10}' -f [bigint]255
'{0:N2}' -f [decimal]1.005
'{0:N2}' -f 'abc'
'{0:N2}' -f '5'
'{0:N2}' -f $null
'{0}' -f $null
'{0,5}|' -f $null
'{0}' -f $true
'{0}' -f @(,@(1,2))
'{0}' -f @{a=1}
'{0} {1}' -f (1,2)
'{0} {1}' -f @(1,2)
'{0}' -f @()
'{0}' -f ,@(1,2)
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
