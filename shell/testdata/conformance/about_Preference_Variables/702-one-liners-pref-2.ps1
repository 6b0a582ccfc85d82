foreach ($line in @'
function f { $ConfirmPreference='foo'; 'ok' }; f
function f { $ErrorActionPreference=$null; Write-Error x; 'after' }; f
function f { $ErrorActionPreference=99; Write-Error x; 'after' }; f
function f { $global:ErrorActionPreference='foo' }; f
function f { Set-Variable ErrorActionPreference 'stop'; $ErrorActionPreference.GetType().Name }; f
function f { $script:zz = 5; $script:zz }; f
function f { [int]$x='a' }; f
function f { [int]$x='a'; Set-Variable q 5 }; f
. { [int]$x='a' }
. { [int]$x=5; $x='a' }
function f { . { [int]$x='a' } }; f
function f { [int]$script:x='a' }; f
function f { [int]$local:x='a' }; f
function f { [int]$global:x='a' }; f
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
