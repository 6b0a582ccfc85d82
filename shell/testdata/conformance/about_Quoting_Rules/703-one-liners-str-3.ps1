foreach ($line in @'
"$()"
"[$(@())]"
"[$($null)]"
"$(1,2,3)"
"$(1..3 | % { $_ * 2 })"
"$((1+2)*3)"
"$("nested $("deeper")")"
"$('a' + "b")"
$a=1; "$a.b"
$a=@{b=2}; "$a.b $($a.b) $($a['b'])"
$a=1,2,3; "$a[1] $($a[1])"
$a='x'; "${a}b $a-b $a_b"
$a='x'; "$a`b"
${a b}='sp'; "${a b}"
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
