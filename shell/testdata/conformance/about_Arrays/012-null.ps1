try {
    $a=1..5
    $a[1..3]
    $a[-2..-1]
    $a[0,2+3..4]
    $a[10]
    $a[10..12]
    $a[-10]
    $a[$null]
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
$a=1..5
$a[3..1] -join ','
$a[-1..1] -join ','
$a[0..-1] -join ','
$a['1']
$a[1.5]
$a[2.5]
$a['x']
try {
    $a=1..5
    $a[$true]
    $a[[long]2]
    $a[@()]
    ($a[@()]).Count
    $a[,1]
    $a[@(1,'2')]
    $a[1,@(2,3)]
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
