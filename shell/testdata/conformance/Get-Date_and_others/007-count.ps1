try {
    $h=@{a=1}+@{b=2}
    $h.Count
    $h=@{a=1}+@{a=2}
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $h=@{1='one';'1'='str';2.5='d';$true='t'}
    $h[1]
    $h['1']
    $h[2.5]
    $h[$true]
    $h.1
    $h.'1'
    $h.Count
    $h[1L]
    @{a=@{b=@{c=5}}}.a.b.c
    @{'a b'=1}.'a b'
    $k='dyn'
    @{$k=1;"$k-2"=2}.Keys | sort-object
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
$o=[ordered]@{z=1;a=2;m=3}
$o.Keys -join ','
$o[0]
$o['a']
$o[1]=9
$o.a
$o.Insert(0,'n',0)
$o.Keys -join ','
$o.RemoveAt(0)
$o.Remove('z')
$o.Count
$o.Contains('a')
$o | % { $_ }
$o.GetEnumerator() | % Name
$o.Values -join ','
$o.GetType().Name
([ordered]@{}).Count
$o.Keys[0]
$o[-1]
