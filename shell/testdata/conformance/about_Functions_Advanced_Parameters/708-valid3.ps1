[ValidateRange(1,10)][int]$v = 5
try { $v = 11 } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }
$v
[ValidateSet('a','b')]$s='a'
$s='c'
$s
[ValidateNotNullOrEmpty()][string]$q='x'
$q=''
[ValidateLength(1,3)]$l='ab'; $l='abcd'
[ValidatePattern('^\d+$')][string]$p='12'; $p='x1'
[ValidateScript({$_ % 2 -eq 0})][int]$e=2; $e=3
[ValidateCount(1,2)][int[]]$arr=1; $arr=1,2,3
