$a=@()
$a.Count
$a.Length
$a[0]
$a.GetType().Name
$a.Foo
$null -eq $a.Foo
try {
    $x=5
    $x.Count
    $x.Length
    $x[0]
    $x[1]
    $x[-1]
    $n=$null
    $n.Count
    $n.Length
    $n[0]
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
$o=[pscustomobject]@{a=1}
$o.Count
$o.Length
$o[0].a
$h=@{a=1;b=2}
$h.Count
$h.Length
'abc'.Count
'abc'.Length
(1..3).Count
$true.Count
