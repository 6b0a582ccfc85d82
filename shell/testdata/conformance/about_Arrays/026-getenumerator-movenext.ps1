$e=(1..3).GetEnumerator()
$e.MoveNext()
$e.Current
$e.Reset()
while($e.MoveNext()){$e.Current}
$e.Current
$e=(1..3).GetEnumerator()
$e.Current
$e=(1..3).GetEnumerator()
$null=$e.MoveNext()
foreach($x in $e){"v$x"}
$e | % {$_}
