try {
    $t=[int[][]]::new(2)
    $t[0]=1,2
    $t[1]=@(3)
    $t.GetType().Name
    $t[0].GetType().Name
    $t[1][0]
    $t[0]='x'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [int[]]$a=1,'2',3.7
    $a
    $a[0]='x'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [int[]]$a=1,2
    $a+='x'
    $a.GetType().Name
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
