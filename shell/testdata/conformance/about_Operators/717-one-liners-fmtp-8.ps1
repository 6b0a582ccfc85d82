foreach ($line in @'
'{0:a;b;c;d}' -f 5
'{0:0.0;}' -f -5
'{0:%0}' -f 0.5
'{0:0\%}' -f 0.5
'{0:0E0}' -f 12345
'{0:0.0E-0}' -f 12345
'{0:##0.0E+0}' -f 12345
'{0:E}' -f 'x'
'{0:0.0E}' -f 5
'{0:0e}' -f 5
"{0:0 'a;b'}" -f 5
'{0:\0}' -f 5
'{0:"0}' -f 5
'{0:yyyy}' -f 5
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
