$a=[int[,]]::new(2,2)
$a[0,0]=1
$a[1,1]=4
$a[(0,0),(1,1)]
try {
    $a=[int[,]]::new(2,2)
    $a[@(0,1)]
    $i=[int[]](1,1)
    $a[$i]=7
    $a[1,1]
    $a[,1]
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $a=[int[,]]::new(2,2)
    $a[$null]
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
