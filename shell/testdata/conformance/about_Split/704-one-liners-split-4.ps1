foreach ($line in @'
'a b' -split ' ',0,'foo'
'a b' -split ' ',0,1
'a b' -split ' ',0,'regexmatch,simplematch'
'a b' -split ' ',0,'singleline,multiline'
-split ' a  b c '
-split "a`tb`nc"
-split 'a','b c'
-split ''
-split $null
-split 'a b', 'c d'
-isplit 'a b'
-csplit 'a b'
'' -split ','
('' -split ',').Count
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
