try {
    function h([hashtable]$x){$x.Count}
    h 'x'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    function g([Collections.Generic.List[int]]$l){ $l.Count }
    g 'x','y'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
$a = 1,2,3,4,5
$first,$rest=$a
$first
$rest.Count
$a[($a.Count-1)..0] -join ''
$a[-3..-1] -join ''
$a | select -Skip 1 | select -First 2
$a[1,3] -join ''
$a.Where({$_ -gt 3}) -join ''
($a -ne 3) -join ''
[array]::IndexOf($a,3)
$a+=6
$a.Length
$a = $a | ? {$_ -ne 6}
$a.Length
($a -join ',') -split ','
$a -contains 3
3 -in $a
$b=$a.Clone()
$b[0]=99
$a[0]
@($a;$b).Count
,$a.Count
(,$a).Count
$a.GetUpperBound(0)
