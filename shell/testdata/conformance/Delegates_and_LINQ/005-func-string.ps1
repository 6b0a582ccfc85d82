$f=[Func[string,int]][int]::Parse
$f.Invoke('42')
$l=[Collections.Generic.List[int]](3,1,2)
$l.Sort([Comparison[int]]{param($a,$b) $b-$a})
"$l"
$l.FindAll({param($x) $x -gt 1}) -join ','
$l.FindAll([Predicate[int]]{$args[0] -gt 2})
$l.ForEach({param($x) "f$x"})
$l.ConvertAll([Converter[int,string]]{"<$($args[0])>"}) -join ''
$l.RemoveAll({$args[0] -eq 1})
$l.Exists({$_ -eq 3})
$l.Find({$_ -eq 2})
try {
    function Apply([Func[int,int]]$f,$v){$f.Invoke($v)}
    Apply {param($x) $x+10} 5
    Apply -f 5 -v 1
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
