foreach ($line in @'
$x = @{a=1}; $x.("a"+"")
$x = @{1='one'}; $x[1]; $x.1; $x.'1'
$x = [ordered]@{a=1;b=2}; $x[0]; $x['b']; $x.b
$x = [ordered]@{a=1;b=2}; $x[5]
[int]$x = '5'; $x.GetType().Name
[int]$x = 'a'
[int]$x = 5; $x = 'abc'
[int]$x = 5; $x = '7'; $x.GetType().Name
[int]$x = 5.5; $x
[int]$x = $null; $x
[string]$x = $null; $x.GetType().Name; $x.Length
[string]$x = 1,2; $x
[int[]]$x = '1','2'; $x.GetType().Name
[int[]]$x = 5; $x.GetType().Name
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
