$d=[Collections.Specialized.ListDictionary]::new()
$d.Add('b',1)
$d['a']=2
$d
$d.Count
$d.Keys
$d=[Collections.Specialized.HybridDictionary]::new($true)
$d['X']=1
$d['x']
$c=[Collections.ObjectModel.Collection[string]]::new()
$c.Add('a')
$c.Insert(0,'b')
$c[0]
$c.Count
$c.Remove('a')
$c.IndexOf('b')
$c[5]
try {
    $r=[Collections.ObjectModel.ReadOnlyCollection[int]]::new([int[]](1,2))
    $r.Count
    $r[1]
    $r.Contains(2)
    $r.IndexOf(2)
    $r[0]=5
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
