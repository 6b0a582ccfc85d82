try {
    $a=[int[,]]::new(2,2)
    $a[0,0]='abc'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
$a=[int[,]]::new(2,2)
$a[0,0]='12'
$a[0,0].GetType().Name
$a[0,0]++
$a[0,0]+=5
$a[0,0]
$i=1
$j=0
$a[$i,$j]=4
$a[$i,$j]
$k=1,0
$a[$k]
try {
    [int[,]](1,2,3)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
