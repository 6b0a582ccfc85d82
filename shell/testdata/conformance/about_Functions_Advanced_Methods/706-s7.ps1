Set-StrictMode -Version 2
(1).Foo
'x'
$q.Foo
$nope
