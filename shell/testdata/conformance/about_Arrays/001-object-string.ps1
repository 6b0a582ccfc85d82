$a=New-Object 'string[,]' 2,2
$a[0,1]='x'
$a
$a.GetType()
$a=[int[,]]::new(2,3)
$a[2,0]
try {
    $a=[int[,]]::new(2,3)
    $a[2,0]=3
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
