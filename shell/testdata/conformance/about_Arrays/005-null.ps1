[int[,]]$x = $null
$x
try {
    $a=[int[,]]::new(2,2)
    $a[0.6,1]
    $a['1',1]
    $a['x',1]
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
$a=[object[,]]::new(1,2)
$a[0,0]=@(1,2)
$a[0,0].Count
$null -eq $a[0,1]
$a | % {"[$_]"}
