try {
    $a=[Collections.ArrayList](1,2)
    foreach($x in $a){ $a.Add(3) | Out-Null }
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $l=[Collections.Generic.List[int]]::new()
    $l.Add('5')
    $l.Add(2.6)
    $l -join ','
    $l.Add('x')
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
$l=[Collections.Generic.List[int]](1..5)
$l[-1]
$l[1..2]
$l[9]
