foreach ($line in @'
'a,b,c' -split ','
'a,b,c' -split ',',2
'a,b,c' -split ',',0
'a,b,c' -split ',',1
'a,b,c' -split ',',-1
'a,b,c' -split ',',-2
'a,b,c,d,e' -split ',',-3
'a,b,c' -split ',',10
'a,b,c' -split ',','2'
'a,b,c' -split ',','x'
'a,b,c' -split ',',$null
'aXbxc' -split 'x'
'aXbxc' -csplit 'x'
'aXbxc' -isplit 'X'
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
