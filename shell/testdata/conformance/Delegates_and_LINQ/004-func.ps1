try {
    [Func[int,int]]5
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
[Func[int,int]]$null
$f=[Func[double,double]][math]::Sqrt
$f.Invoke(16)
