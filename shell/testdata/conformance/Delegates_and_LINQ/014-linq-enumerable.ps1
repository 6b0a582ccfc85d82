try {
    [Linq.Enumerable]::Aggregate([int[]](1,2),'s',[Func[string,int,string]]{param($a,$b) "$a$b"})
    [Linq.Enumerable]::Aggregate([int[]]@(),[Func[int,int,int]]{0})
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [System.Collections.Generic.IEnumerable[int]]$e=1,2
    $e.GetType().Name
    [Collections.Generic.IList[string]]$l='a','b'
    $l.GetType().Name
    [Collections.IEnumerable]$q='x'
    $q.GetType().Name
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
[Linq.Enumerable]::GroupBy([int[]](1,2,3),[Func[int,int]]{$args[0]%2})
