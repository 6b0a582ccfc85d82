foreach ($line in @'
[ValidateLength(1,3)]$x = 'abc'; $x = 'abcd'
[ValidateNotNull()]$x = 1; $x = $null
[ValidateNotNullOrEmpty()]$x = 1; $x = ''
[ValidateNotNullOrWhiteSpace()]$x = 'a'; $x = ' '
[ValidateCount(1,2)]$x = 1,2; $x = 1,2,3
[ValidateScript({ $_ -gt 1 })]$x = 3; $x = 1
[ValidateScript({ $_ -gt 1 }, ErrorMessage='too small {0}')]$x = 3; $x = 1
[ValidateNotNullOrEmpty()][string]$x = 'a'; $x = $null
[AllowNull()]$x = $null; $x
[Nullable[int]]$x = $null; $null -eq $x
[Nullable[int]]$x = 5; $x = $null; $null -eq $x
[hashtable]$x = @{a=1}; $x = 'a'
[pscustomobject]$x = @{a=1}; $x.a
[xml]$x = '<a/>'; $x.a
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
