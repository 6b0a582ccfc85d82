Set-StrictMode -Version 1.0
$undefinedOne
"after: $undefinedTwo"
$h = @{}
$h.nothing
$o = [pscustomobject]@{ A = 1 }
"[$($o.B)]"
function f($a, $b) { "$a/$b" }
f(1, 2)
f (1), (2)
$x = $null; $x.foo
