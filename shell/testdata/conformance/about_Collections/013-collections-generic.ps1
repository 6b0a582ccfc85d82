try {
    $d=[Collections.Generic.Dictionary[string,int]]::new()
    $d.Add('a',1)
    $d.Add('a',2)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $d=[Collections.Generic.Dictionary[string,int]]::new()
    $d['a']='x'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $d=[Collections.Generic.Dictionary[int,string]]::new()
    $d['1']='x'
    $d[1]
    $d.Keys | % GetType | % Name
    $d['q']
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
