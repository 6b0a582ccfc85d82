foreach ($line in @'
'a1b22c' -split '(?:\d+)'
'a1b22c' -split '(\d+)',2
'a1b22c3d' -split '(\d+)',-2
"a`nb`nc" -split '^b'
"a`nb`nc" -split '^b',0,'multiline'
"a`nb`nc" -split '^b',0,'multiline,ignorecase'
"a`nb`nc" -split '^',0,'singleline'
"a`nb" -split 'a.b',0,'singleline'
'a b c' -split 'b # x',0,'IgnorePatternWhitespace'
'abc' -split 'b',0,'explicitcapture'
'a1b2' -split '(\d)',0,'explicitcapture'
'a b' -split ' ',0,'regexmatch'
'a b' -split ' ',0,'cultureinvariant'
'a b' -split ' ',0,'simplematch,multiline'
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
