foreach ($line in @'
(1,$null,2 -match '').Count
@($null) -like '*'
"$(@([pscustomobject]@{a=1}, [pscustomobject]@{b=2}))|"
$o = [pscustomobject]@{a=1}; "$o"
$o = [pscustomobject]@{a=1}; "$(,$o)|"
$o = [pscustomobject]@{a=1}; [string]@($o,$o)
$o = [pscustomobject]@{a=[pscustomobject]@{b=1}; c=1,2; d=@{x=1}; e=$null}; "$o"
$o = [pscustomobject]@{a=1}; '{0}' -f $o
$o = [pscustomobject]@{a=1.5}; '{0:N2}' -f $o
$o = [pscustomobject]@{a=1.5;b='x'}; '{0:N2}' -f $o
$o = [pscustomobject]@{}; "[$o]"
$o = New-Object psobject; "[$o]"
'x' + [pscustomobject]@{a=1}
([pscustomobject]@{a=1}).ToString()
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
