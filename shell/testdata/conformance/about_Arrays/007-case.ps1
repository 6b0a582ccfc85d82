try {
    $a=[int[,]]::new(2)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $a=[int[,]]::new(2,2)
    [array]::Clear($a,0,4)
    [array]::IndexOf($a,3)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
$a=[int[,]]::new(2,2)
$a.Get(1,1)
$a.Set(1,1,5)
$a[1,1]
ConvertTo-Json $a -Compress
