foreach ($line in @'
$x=$null; $x += 'a','b'; $x.GetType().Name
$x=@(); $x += 1; $x.GetType().Name
$x=1; $x += 'a'
$x=1; $x += '2'; $x
$x='1'; $x += 2; $x
$x=5; $x *= 2.5; $x
$x=5; $x /= 2; $x
$x=5; $x %= 3; $x
$x=5; $x -= '2'; $x
$x='ab'; $x *= 2; $x
$x=$null; $x ??= 5; $x
$x=3; $x ??= 5; $x
$h=@{}; $h.a ??= 5; $h.a; $h['b'] ??= 6; $h.b
$h=@{a=1}; $h.a++; $h.a; $h['a'] += 5; $h.a; $h.z += 1; $h.z
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
