1..5 | Where-Object {$_ -gt 3}
'a','b' | Where-Object Length -eq 1
[pscustomobject]@{n='x';v=1},[pscustomobject]@{n='Y';v=2} | Where-Object n -eq y | % v
[pscustomobject]@{n='x'} | Where n -ceq X
[pscustomobject]@{n='x'} | Where n -ne X | % n
[pscustomobject]@{n='x'} | Where n -cne X | % n
$o=[pscustomobject]@{n='abc';v=5;l=1,2;t=$true;f=$false;z=$null}
$o | ? v -gt 4 | % v
$o | ? v -ge 5 | % v
$o | ? v -lt 6 | % v
$o | ? v -le 5 | % v
$o | ? n -like a* | % v
$o | ? n -notlike a* | % v
$o | ? n -clike A* | % v
$o | ? n -match '^a' | % v
$o | ? n -notmatch x | % v
$o | ? n -cmatch A | % v
$o | ? l -contains 2 | % v
$o | ? l -notcontains 2 | % v
$o | ? v -in 4,5 | % v
$o | ? v -notin 4,5 | % v
$o | ? v -is int | % v
$o | ? v -is ([int]) | % v
$o | ? v -isnot string | % v
$o | ? t | % v
$o | ? f | % v
$o | ? -not f | % v
$o | ? z -eq $null | % v
$o | ? nope | % v
$o | ? -Not nope | % v
try {
    $o=[pscustomobject]@{v=5}
    $o | ? v -gt
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
