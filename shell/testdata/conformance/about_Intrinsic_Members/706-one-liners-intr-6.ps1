foreach ($line in @'
$null.Where({ $true })
'abc'.Where({ $true })
@{a=1}.Where({ $_.a -eq 1 }).Count
@{a=1;b=2}.ForEach({ $_.Count })
[pscustomobject]@{a=1} | % { $_.ForEach({ $_.a }) }
([pscustomobject]@{a=1}).Where({ $_.a }).a
(1..3).Where({ $args.Count })
(1..3).Where({ param($x) $x -eq 2 })
('a','b','a').Where({ $_ -eq 'a' }).Count
(1..3).ForEach({ if ($_ -eq 2) { return }; $_ })
(1..3).ForEach({ if ($_ -eq 2) { continue }; $_ })
foreach ($i in 1..3) { (1..3).ForEach({ if ($_ -eq 2) { break }; $_ }); 'x' }
(1..3).ForEach({ throw 'x' })
(1..3).ForEach({ 1/0 })
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
