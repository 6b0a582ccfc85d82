try {
    class P { [int]$Age }
    $p=[P]::new(); $p.Age='abc'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
class Cmp : System.Collections.Generic.IComparer[int] {
 [int] Compare([int]$a,[int]$b){ return $b-$a }
}
$l=[Collections.Generic.List[int]](1,3,2); $l.Sort([Cmp]::new()); "$l"; $x=[int[]](1,3,2); [array]::Sort($x,[Cmp]::new()); "$x"; [Linq.Enumerable]::OrderBy([int[]](1,3,2),[Func[int,int]]{$args[0]},[Cmp]::new()) -join ' '
1..2 | % {param($x,$y=2) "$x-$y-$_"}
1..2 | ? {param($z=1) $_ -gt $z}
1..2 | % -Begin {param($q='b') $q} -Process {$_}
