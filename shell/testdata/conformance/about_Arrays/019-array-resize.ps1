[int[]]$a=1..5
[array]::Resize([ref]$a,7)
"$a"
$a.GetType().Name
$a=1..6
[array]::Find($a,[Predicate[object]]{param($x) $x -gt 2})
[array]::FindAll($a,[Predicate[object]]{$args[0]%2}) -join ','
[array]::FindIndex($a,[Predicate[object]]{$args[0] -eq 4})
[array]::FindLast($a,[Predicate[object]]{$args[0] -lt 4})
[array]::FindLastIndex($a,[Predicate[object]]{$args[0] -lt 4})
[array]::FindIndex($a,3,[Predicate[object]]{$args[0] -lt 5})
[array]::Exists($a,[Predicate[object]]{$args[0] -eq 9})
[array]::TrueForAll($a,[Predicate[object]]{$args[0] -gt 0})
try {
    $a=1..6
    [array]::Find($a,{param($x) $x -gt 2})
    [array]::FindAll($a,{$args[0] -gt 4})
    [array]::Exists($a,{$args[0] -eq 2})
    [array]::ForEach($a,{param($x) "v$x"})
    [array]::TrueForAll($a,{$true})
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
