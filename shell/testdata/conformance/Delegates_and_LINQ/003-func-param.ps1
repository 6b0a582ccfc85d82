try {
    $f=[Func[int,int]]{param($x) $x}
    $f.Invoke()
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $f=[Func[int,int]]{param($x) $x}
    $f.Invoke('x')
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [Func[int,int]]'text'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
