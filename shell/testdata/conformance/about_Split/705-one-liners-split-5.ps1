foreach ($line in @'
$null -split ','
($null -split ',').Count
@() -split ','
'a,b','c,d' -split ','
'a,b','c,d,e' -split ',',2
,'a b' -split ' '
1.2.3 -split '\.'
12341 -split '3'
'abc' -split ''
'abc' -split '',2
'abc' -split $null
'abc' -split 'b','x'
'abc' -split {$_ -eq 'b'}
'abcb' -split {$_ -eq 'b'},2
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
