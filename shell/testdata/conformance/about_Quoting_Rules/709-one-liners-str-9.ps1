foreach ($line in @'
"`n" -eq [char]10
"${true}"
"$($true)"
"$true.Length"
"$PSVersionTable" 
"$Host" 
"$([char]65)"
"$([char]0)".Length
"$(1.0) $(1.50) $(1e20) $(0.1+0.2) $(1/3)"
"$(1.10d) $(5L) $([float]0.1)"
"$(Get-Date '2024-01-02 03:04:05')"
"$([datetime]'2024-01-02T03:04:05.678')"
"$([timespan]'1:02:03')"
"$([guid]::Empty)"
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
