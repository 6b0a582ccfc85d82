try {
    $o=[pscustomobject]@{a=1}
    $o.b.c=5
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $u=[uribuilder]'http://h/p'
    $u.Host='z'
    $u.Port=99
    $u.ToString()
    $u.Port='abc'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
$s=[Text.StringBuilder]::new()
$s.Length=3
$s.Length
$s.Capacity=50
$s.Capacity
[void]$s.Clear().Append('abc').AppendLine().AppendFormat('{0:D2}',5).Insert(0,'>').Replace('b','B').Remove(0,1)
$s.ToString()
$s[0]
$s.Chars(1)
$s.Append('x',3).Length
$s.AppendJoin(',',@(1,2)).ToString()
$s.Equals($s)
$s.MaxCapacity
