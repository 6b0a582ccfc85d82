foreach ($line in @'
$x=[System.Collections.Generic.List[int]](1..3); $x[1]='z'
$x=[System.Collections.Generic.List[int]](1..3); $x[-1]
$x=[System.Collections.Generic.List[int]](1..3); $x[3]
[int[]]$x=1..3; $x[0]='a'
[int[]]$x=1..3; $x[0]='7'; "$x"
[int[]]$x=1..3; $x[0]=1.5; "$x"
$x=New-Object 'int[]' 2; $x[0]='q'
$x=[string[]]('a','b'); $x[0]=$null; $x[0].GetType().Name
$x=1,2,3; $x.Length=5
$x=1,2,3; $x.Add(4)
$x=1,2,3; $x += 4; $x.Count; $x += ,(5,6); $x.Count
$x=1,2,3; $x -= 1
$x='a'; $x += 1,2; $x
$x=$null; $x += 1; $x.GetType().Name
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
