try {
    [Linq.Enumerable]::ToDictionary([string[]]('a','b'),[Func[string,int]]{1})
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
[Linq.Enumerable]::ToDictionary([string[]]('a','b'),[Func[string,string]]{$args[0]},[Func[string,int]]{[int][char]$args[0]})
[Linq.Enumerable]::Distinct([string[]]('a','A','b'),[StringComparer]::OrdinalIgnoreCase) -join ','
[Linq.Enumerable]::Except([string[]]('a','B'),[string[]]('b'),[StringComparer]::OrdinalIgnoreCase)
[Linq.Enumerable]::Contains([string[]]('a'),'A',[StringComparer]::OrdinalIgnoreCase)
[Linq.Enumerable]::SequenceEqual([string[]]('a'),[string[]]('A'),[StringComparer]::OrdinalIgnoreCase)
