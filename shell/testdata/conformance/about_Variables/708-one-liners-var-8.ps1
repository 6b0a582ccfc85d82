foreach ($line in @'
[scriptblock]$x = {1}; & $x
[scriptblock]$x = 'foo'
[type]$x = 'int'; $x
[type]$x = 'nosuch'
[regex]$x = '('
[version]$x = '1'
[guid]$x = 'x'
[timespan]$x = 'x'
[uri]$x = 'x y'; $x
[DayOfWeek]$x = 'Monday'; $x = 'foo'
[DayOfWeek]$x = 1; $x
[array]$x = 1; $x.GetType().Name
[array]$x = $null; $null -eq $x
[object]$x = 1; $x = 'a'; $x
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
