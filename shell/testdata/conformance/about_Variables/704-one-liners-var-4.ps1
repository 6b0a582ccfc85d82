foreach ($line in @'
$x = 1..5; $x[1..3]
$x = 1..5; $x[3..1]
$x = 1..5; $x[-2..-1]
$x = 1..5; $x[0,2+3,4]
$x = 1..5; $x[2..10]
$x = 1..5; $x[-1..1]
$x = @{a=1}; $x['b']
$x = @{a=1}; $x['a','b']
$x = @{a=1}; $x.b = 2; $x.Count
$x = @{a=1}; $x[$null]
$x = @{a=1}; $x.'a'
$x = @{a=1}; $x."a"
$x = @{a=1}; $k='a'; $x.$k
$x = @{a=1}; $x.('a')
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
