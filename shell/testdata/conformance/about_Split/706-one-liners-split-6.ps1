foreach ($line in @'
'abcb' -split {$_ -eq 'b'},-2
'aBcb' -split {$_ -ceq 'b'}
'a,b;c' -split {$_ -eq ',' -or $_ -eq ';'}
'a,b;c' -split {$_ -in ',;'.ToCharArray()}
'abc' -split {$args.Count}
'abc' -split {$_.GetType().Name -eq 'Char'}
'abc' -split {$_.GetType().Name -eq 'String'}
'abc' -split {}
'abc' -split {throw 'x'}
'abc' -split {$_ -eq 'b'},0,'simplematch'
'abc' -split '('
'abc' -split '(?=b)'
'abc' -split '(?<=b)'
'aabbcc' -split '(b)\1'
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
