foreach ($line in @'
$x=[string[]]('a','b'); $t=[object[]]; $x -is $t
$x=[string[]]('a','b'); $x.GetType().FullName; $x -is [string[]]; $x -is [object[]]; $x -is [array]; $x -is [System.Collections.Generic.IEnumerable[object]]; $x -is [System.Collections.Generic.IList[object]]
$x=[System.IO.FileInfo[]]@(); $x -is [object[]]
$x=[System.IO.FileInfo[]]@(); $x -is [System.IO.FileSystemInfo[]]
$x=[version[]]@('1.2'); $x -is [object[]]
[object[]].IsInstanceOfType([string[]]@('a'))
[object[]].IsAssignableFrom([string[]])
[string[]].IsSubclassOf([object[]])
[System.IO.FileSystemInfo[]].IsInstanceOfType([System.IO.FileInfo[]]@())
[System.Collections.Generic.IEnumerable[object]].IsAssignableFrom([System.Collections.Generic.List[string]])
[System.Collections.Generic.IEnumerable[object]].IsAssignableFrom([System.Collections.Generic.List[int]])
[System.Collections.Generic.List[int]]::new() -is [System.Collections.Generic.IEnumerable[object]]
'a' -is [System.Collections.Generic.IEnumerable[char]]
function f([object[]]$a) { $a.GetType().Name }; f ([string[]]('a','b'))
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
