try {
    $l=[Collections.Generic.List[string]]::new()
    $l.AddRange(@('a','b'))
    $l.AddRange('c')
    "$l"
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
$l=[Collections.Generic.List[object]]::new()
$l.AddRange(@('a',1))
$l.AddRange((1..3))
"$l"
try {
    $l=[Collections.Generic.List[object]]::new()
    $l.AddRange((Get-ChildItem /nonexist -ea 0))
    $l.Count
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
