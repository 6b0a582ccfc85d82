foreach ($line in @'
'a' -replace '[','x'
'a' -cmatch '*'
switch -regex ('a') { '[' { 1 } }
'a' -like '['
'a' -like 'a['
'a' -notlike '[z-a]'
'a' -like '[]'
'a' -like 'a[]'
'a' -like '[a-]'
'-' -like '[a-]'
'a','b' -like '[c-a]'
'a' -like '[a-b-c]'
'-' -like '[a-b-c]'
'a' -like '`'
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
