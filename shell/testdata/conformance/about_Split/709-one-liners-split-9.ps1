foreach ($line in @'
$true,$null,'' -join '-'
'a','b' -join '' + 'c'
1,2 -join ',' -eq '1,2'
-join 'a','b' + 'c'
[char[]]'abc' -join '-'
[byte[]](1,2) -join ' '
(@{a=1},@{b=2}) -join ','
[pscustomobject]@{a=1},2 -join ','
[System.Collections.Generic.List[int]](1,2) -join ','
'abc' -replace 'b','x'
'aBc' -replace 'b','x'
'aBc' -creplace 'b','x'
'abc' -replace 'b'
'abc' -replace 'b',$null
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
