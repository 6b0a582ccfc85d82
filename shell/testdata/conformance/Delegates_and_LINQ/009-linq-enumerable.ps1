try {
    [Linq.Enumerable]::Select[int,string]([int[]](1,2),[Func[int,string]]{"v$($args[0])"}) -join ','
    [Linq.Enumerable]::Nope(1)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
[Linq.Enumerable]::Chunk([int[]](1..5),2) | % { $_ -join '-' }
[Linq.Enumerable]::TakeWhile([int[]](1..5),[Func[int,bool]]{$args[0] -lt 3}) -join ','
[Linq.Enumerable]::SkipWhile([int[]](1..5),[Func[int,bool]]{$args[0] -lt 3}) -join ','
[Linq.Enumerable]::Append([int[]](1,2),3) -join ','
[Linq.Enumerable]::Prepend([int[]](1,2),3) -join ','
[Linq.Enumerable]::DefaultIfEmpty([int[]]@()) -join ','
[Linq.Enumerable]::LongCount([int[]](1,2)).GetType().Name
[Linq.Enumerable]::MaxBy([string[]]('a','bbb'),[Func[string,int]]{$args[0].Length})
[Linq.Enumerable]::ToLookup([string[]]('a','bb','c'),[Func[string,int]]{$args[0].Length}) | % { "$($_.Key) $_" }
[Linq.Enumerable]::Join([int[]](1,2),[int[]](2,3),[Func[int,int]]{$args[0]},[Func[int,int]]{$args[0]},[Func[int,int,string]]{param($a,$b) "$a-$b"})
