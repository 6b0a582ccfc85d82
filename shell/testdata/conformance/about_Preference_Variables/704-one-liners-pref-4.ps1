foreach ($line in @'
function f { [int]$x,$y = 'a',2 }; f
function f { $x = [int]'a' }; f
function f { try { [int]$x='a' } catch { $_.Exception.GetType().Name } }; f
function f { trap { 'T:' + $_.Exception.GetType().Name; continue } [int]$x='a' }; f
[int]$x='a'; . { }
[int]$x='a'; Get-Variable x
[int]$x='a'; sv q 1
[int]$x='a'; New-Variable q 1
[int]$x='a'; & 'Get-Date' | Out-Null
[int]$x='a'; Remove-Variable x
[int]$x='a'; Set-PSBreakpoint -Variable x | Out-Null
[int]$x='a'; Clear-Variable x
[int]$x='a'; Invoke-Expression '1'
[int]$x='a'; Write-Output 5 -OutVariable y
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
