$p=[Predicate[int]]{ $args[0] -gt 3 }
$p.Invoke(5)
$p.Invoke(1)
$p.GetType().ToString()
try {
    $f=[Func[int,int]]{param($x) throw 'boom'}
    $f.Invoke(4)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $f=[Func[int,int]]{param($x) 1/0}
    $f.Invoke(4)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
