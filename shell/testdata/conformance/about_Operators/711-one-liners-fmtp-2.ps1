foreach ($line in @'
'{1000000}' -f 1
'{0,1000000}' -f 1
'{0,10000000}' -f 1
'}}{{' -f 1
'}}}' -f 1
'{{{' -f 1
'{{{0}' -f 1
'{0}}' -f 1
'{0:a}}b}' -f 1
'{0:}}}' -f 1
'{0:0}}' -f 5
'{+0}' -f 1
'{x}' -f 1
'{0}{' -f 1
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
