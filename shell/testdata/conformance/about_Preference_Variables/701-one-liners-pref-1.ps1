foreach ($line in @'
function f { $ErrorActionPreference='stop'; $ErrorActionPreference.GetType().Name }; f
function f { [CmdletBinding()]param() $ErrorActionPreference='stop'; $ErrorActionPreference.GetType().Name; $ErrorActionPreference }; f
function f { [CmdletBinding()]param() $ErrorActionPreference='foo'; $ErrorActionPreference }; f
function f { [CmdletBinding()]param() $WhatIfPreference='foo'; $WhatIfPreference }; f
function f { [CmdletBinding()]param() $ConfirmPreference='none'; $ConfirmPreference.GetType().Name }; f
function f { [CmdletBinding()]param() $ProgressPreference='silentlycontinue'; $ProgressPreference.GetType().Name }; f
function f { [CmdletBinding()]param() $InformationPreference=1; $InformationPreference.GetType().Name }; f
function f { $ErrorActionPreference='foo'; Write-Error x }; f
function f { $ErrorActionPreference='foo'; Write-Error x; 'after' }; f 2>&1
function f { $ErrorActionPreference='foo'; Get-Item /nosuch; 'after' }; f
function f { $ErrorActionPreference='foo'; 1/0; 'after' }; f
function f { $WarningPreference='foo'; Write-Warning x; 'after' }; f
function f { $WarningPreference='foo'; g }; function g { $WarningPreference='stop'; $WarningPreference.GetType().Name}; f
function f { $VerbosePreference='continue'; Write-Verbose x }; f 4>&1
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
