try {
    $a=[int[,]]::new(2,2)
    $a['1']
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
$a=[int[,]]::new(2,2)
$a[$null,1]
try {
    $a=[int[,]]::new(2,2)
    $c=[object[]]$a
    $c.Count
    $l=[Collections.ArrayList]$a
    $l.Count
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
