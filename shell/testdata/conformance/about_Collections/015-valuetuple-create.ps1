$t=[ValueTuple]::Create(1,'a')
$t.Item1
$t.Item1=5
$t.Item1
"$t"
$t.GetType().Name
[ValueTuple[int,int]]::new(1,2)
$t[0]
$t.Length
$t.CompareTo([ValueTuple]::Create(1,'b'))
$a=[Collections.ArrayList](1,2)
$a[5]
try {
    $a=[Collections.ArrayList](1,2)
    $a[5]=1
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
