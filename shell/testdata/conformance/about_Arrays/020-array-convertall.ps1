[int[]]$a=1..3
$r=[array]::ConvertAll($a,[Converter[int,string]]{param($x) "n$x"})
$r
$r.GetType().Name
$a=1..3
$r=[array]::ConvertAll($a,[Converter[object,string]]{param($x) "n$x"})
$r
$r.GetType().Name
try {
    $a=1..3
    $r=[array]::ConvertAll($a,{param($x) "n$x"})
    $r
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
