foreach ($line in @'
'a.b.c' -split '.'
'a.b.c' -split '\.'
'a.b.c' -split '.',0,'simplematch'
'a.b.c' -split '.',2,'SimpleMatch'
'a.b.c' -split '.','simplematch'
'aXbxc' -split 'x',0,'simplematch'
'aXbxc' -csplit 'x',0,'simplematch'
'aXbxc' -split 'x',0,'simplematch,ignorecase'
'aXbxc' -csplit 'x',0,'simplematch,ignorecase'
'aXbxc' -csplit 'x',0,'ignorecase'
'a1b22c' -split '\d+'
'a1b22c' -split '(\d+)'
'a1b22c' -split '(\d)(\d)?'
'a1b22c' -split '(?<n>\d+)'
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
