$sb={param($x,$y=2) $x+$y}
& $sb 1
$sb.Invoke(1,3)
$sb.InvokeReturnAsIs(1)
$sb.ToString()
$sb.GetType().Name
$sb.Ast.ParamBlock.Parameters.Count
$f=$sb.GetNewClosure()
& $f 5
[scriptblock]::Create('1+1').Invoke()[0]
({1,2}).Invoke().Count
({}).Invoke().Count
$sb.Invoke(1).GetType().Name
1..2 | % $sb
try {
    {throw 'x'}.Invoke()
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
$o=[pscustomobject]@{a=1}
$o.a++
$o.a+=5
$o.a
$o.a='x'
$o.a
$h=@{n=@{m=1}}
$h.n.m=5
$h.n.m
$h.q.z
$arr=@([pscustomobject]@{v=1},[pscustomobject]@{v=2})
$arr[0].v=9
$arr.v
$o.b.c
