foreach ($line in @'
[int]$x='a'; 1 | % { }
[int]$x=5; 1 | % { $x='b'; $x }
[int]$x=5; & { $x='b'; $x }
[int]$x=5; $x+='1'; $x
[int]$x=5; $x+='a'; $x
[int]$x=5; $x++; $x.GetType().Name
[int]$x=[int]::MaxValue; $x++
[byte]$x=255; $x++
[byte]$x=255; $x+=1
[byte]$x=5; $x*=2; $x.GetType().Name
[int]$x=5; $x/=2; $x
[int]$x=5; $x=$x/2; $x
[string]$x='a'; $x+=1; $x
[string]$x='a'; $x=@(1,2); $x
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
