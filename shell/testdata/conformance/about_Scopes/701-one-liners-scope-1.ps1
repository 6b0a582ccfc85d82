foreach ($line in @'
function f { $x = 1; g; $x }; function g { $x = 2 }; f
function f { $x = 1; g }; function g { "$x" }; f
function f { $script:zz1 = 1 }; f; $script:zz1
function f { $global:zz2 = 1 }; f; $zz2
$x = 1; & { $x = 2 }; $x
$x = 1; . { $x = 2 }; $x
$x = 1; & { $x++; $x }; $x
$x = 1; & { $local:x }
$x = 1; & { $private:x }
$private:p = 5; & { "[$p]" }; $p
$private:p = 5; & { $p = 6; $p }; $p
function f { $private:p = 1; g }; function g { "[$p]" }; f
$x=1; & { Get-Variable x -Scope 1 -ValueOnly }
$x=1; & { Set-Variable x 5 -Scope 1 }; $x
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
