$l=[Linq.Enumerable]::ToLookup([int[]](1,2,3),[Func[int,int]]{$args[0]%2})
$l.Count
$l[1] -join ','
$l.Contains(5)
$l.GetType().Name
