foreach ($line in @'
1,2,3 -lt 'a'
'a',1,'b' -eq 'A'
'a','A','b' -ceq 'a'
@() -eq 1
@($null) -eq $null
@($null,1) -ne $null
1 -eq (1,2)
1 -eq @(1)
'1 2' -eq (1,2)
(1,2) -eq (1,2)
,(1,2) -eq (1,2)
@(1,@(2,3)) -eq 2
@{a=1} -eq $null
[pscustomobject]@{a=1} -eq [pscustomobject]@{a=1}
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
