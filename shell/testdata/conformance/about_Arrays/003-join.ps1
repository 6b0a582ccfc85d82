$a=[int[,]]::new(2,3)
$a[0,-1]=8
$a -join ' '
try {
    $a=[int[,]]::new(2,2)
    $i=0
    foreach($r in 0..1){foreach($c in 0..1){$a[$r,$c]=$i++}}
    foreach($x in $a){$x}
    $a | measure -sum | % Sum
    $b=$a.Clone()
    $b[0,0]=99
    $a[0,0]
    $a.GetValue(1,1)
    $a.SetValue(5,1,1)
    $a[1,1]
    $a.GetValue(3,3)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
$a=[array]::CreateInstance([int],2,3)
$a.GetType().Name
$a.Length
$b=[array]::CreateInstance([string],[int[]](2,2))
$b.Rank
$a -is [array]
$a -is [object[]]
$a -is [int[,]]
@($a).Count
,$a | % { $_.GetType().Name }
