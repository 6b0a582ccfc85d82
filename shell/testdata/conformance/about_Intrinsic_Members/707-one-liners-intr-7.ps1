foreach ($line in @'
(1..3).Where({ 1/0 })
(@{n='a'},@{n='b'}).n
(@{n='a'},@{m='b'}).n
(@{n='a'},@{m='b'}).n.Count
([pscustomobject]@{n=1},[pscustomobject]@{n=2}).n
([pscustomobject]@{n=1},[pscustomobject]@{m=2}).n
([pscustomobject]@{n=1},[pscustomobject]@{n=2}).n = 5
('a','b').ToUpper()
('a','b').PadLeft(3)
('a',1).ToUpper()
(1,2).ToString()
(1,2).GetType().Name
((1,2),(3,4)).Count
((1,2),(3,4)).foo
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
