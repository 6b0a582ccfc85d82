foreach ($line in @'
[int[]]$x = $null; $null -eq $x
[bool]$x = 'a'
[bool]$x = 1; $x
[bool]$x = 'false'
[bool]$x = $null
[char]$x = 'ab'
[datetime]$x = 'foo'
[datetime]$x = '2024-01-02'; $x.Year
[ValidateRange(1,5)]$x = 3; $x = 9
[ValidateRange(1,5)][int]$x = 3; $x = 9
[ValidateRange(1,5)][int]$x = 9
[ValidateSet('a','b')]$x = 'a'; $x = 'c'
[ValidateSet('a','b')]$x = 'A'; $x
[ValidatePattern('^a')]$x = 'abc'; $x = 'b'
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
