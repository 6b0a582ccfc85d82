$a=[int[,]]::new(2,2)
$a[0,0]=1
$a+1
try {
    $a=[int[,]]::new(2,2)
    $a -contains 0
    $a -eq 0
    $a.Contains(0)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
$j=@(@(1,2),@(3,4,5))
$j[1][2]
$j[1][0,1]
$j[-1][-1]
$j.Count
$j[0,1][1]
$j[0][1]=9
$j[0]
