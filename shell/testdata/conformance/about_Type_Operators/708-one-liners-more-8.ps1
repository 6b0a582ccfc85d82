foreach ($line in @'
function f([switch]$s) {"$s"}; f -s:1
function f([switch]$s) {"$s"}; f -s:'a'
function f([switch]$s) {"$s"}; f -s:0
function f([switch]$s) {"$s"}; f -s:$null
[switch]$s = 1; $s
1 -as [switch]
1 -is [switch].BaseType
[byte][bigint]300
[long][bigint]::Pow(2,70)
[char][bigint]70000
[double][bigint]::Pow(2,70)
[decimal][bigint]::Pow(2,100)
0b
0b2
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
