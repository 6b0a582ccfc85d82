Set-StrictMode -Version 3.0
$a = 1, 2
$a[5]
$a[-3]
"[$($a[5])]"
$l = [System.Collections.ArrayList]@(1)
$l[4]
$h = @{ a = 1 }
"[$($h['zz'])]"
'abc'[7]
$a[0..3]
$a.Count
(5).Count
$null.Count
