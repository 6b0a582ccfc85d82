foreach ($line in @'
"$(Write-Output 1 2)"
"$([int]'5')"
"#not comment"
'#x' # comment
"line1<NL>line2"
@"<NL>a $(1+1)<NL>"b"<NL>"@
@"<NL><NL>"@
@"<NL>"@
@"  <NL>x<NL>"@
@"<NL>x<NL> "@
@"<NL>`ta`n"@<NL>"@
@"<NL>$("q")<NL>"@
"a" "b"
"a"+"b"
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
