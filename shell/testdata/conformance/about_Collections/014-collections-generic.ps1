$d=[Collections.Generic.Dictionary[string,string]]::new([StringComparer]::OrdinalIgnoreCase)
$d['A']='1'
$d['a']
$d.a
$d.GetEnumerator() | % { $_.GetType().Name }
$d | % { $_.GetType().Name }
($d.GetEnumerator() | select -first 1).Key
$d.EnsureCapacity(10) -ge 10
$d.Clear()
$d=[Collections.Generic.Dictionary[string,int]]::new()
$d.Add($null,1)
try {
    $d=[Collections.Generic.Dictionary[string,int]]::new()
    $d[$null]
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
