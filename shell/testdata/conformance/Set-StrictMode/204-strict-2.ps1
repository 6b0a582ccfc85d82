Set-StrictMode -Version 2.0
$o = [pscustomobject]@{ A = 1 }
try { $o.B } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().FullName; $_.Exception.Message }
function f($a, $b) { "$a/$b" }
f(1, 2)
"still"
try { f(1, 2) } catch { $_.FullyQualifiedErrorId; "$_" }
$s = 'abc'
$s.Length2
$a = 1, 2
$a[5]
"[$($a[5])]"
$n = $null
try { $n.x } catch { "$_" }
try { $n[0] } catch { "$_" }
(Get-Item /tmp).NoSuch
@{}.none
'x' | ForEach-Object NoProp
