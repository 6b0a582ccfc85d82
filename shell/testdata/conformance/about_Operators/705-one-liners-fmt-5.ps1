foreach ($line in @'
'{0:00000}' -f 42
'{0:0,0}' -f 5
'{0:0,}' -f 12345
'{0:0,,}' -f 123456789
'{0:0.0%}' -f 0.1234
'{0:0.0‰}' -f 0.1234
'{0:0.00E+00}' -f 12345
'{0:0.00e0}' -f 12345
'{0:pos;neg;zero}' -f 0
'{0:pos;neg;zero}' -f -1
'{0:pos;neg}' -f 0
'{0:0.0;(0.0)}' -f -2.5
'{0:0.0;;Z}' -f -2.5
"{0:'abc'0}" -f 5
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
