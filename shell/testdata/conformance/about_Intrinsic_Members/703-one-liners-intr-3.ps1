foreach ($line in @'
('a','bb').ForEach({ $_.Length })
(1,2,3).ForEach({ $_ * 2 })
(1,2,3).ForEach({ param($x) $x * 2 })
(1,2,3).ForEach({ $args[0] })
(1,2,3).ForEach({ $_ + $args[0] }, 10)
(1,2,3).ForEach([string])
('1','2').ForEach([int])
('1','a').ForEach([int])
('a','b').ForEach('ToUpper')
('a','b').ForEach('PadLeft', 3)
('a','b').ForEach('PadLeft', 3, [char]'.')
('a','b').ForEach('nosuch')
(5).ForEach({ $_ + 1 })
'ab'.ForEach({ $_ + '!' })
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
