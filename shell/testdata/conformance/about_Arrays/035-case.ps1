try {
    [int[]]::new('x')
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
$f=[Func[int,int]]{$_}
7 | % { $f.Invoke(4) }
7 | % { [Collections.Generic.List[int]](1,2) | Out-Null; ([Collections.Generic.List[int]](1,2)).FindAll({$_ -eq 7}).Count }
try {
    ([Collections.Generic.List[int]](1,2)).FindAll({throw 'bad'})
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
