$a=[string[,]]::new(1,2)
$a[0,0]=5
$a[0,0].GetType().Name
$a | Format-Table
$a -join '|'
$a.GetEnumerator().GetType().Name
$e=$a.GetEnumerator()
$null=$e.MoveNext()
$e.Current
$a=New-Object 'object[,]' 2,2
$a[0,0]='n'
$a[0,1]='v'
for($i=0;$i -lt $a.GetLength(0);$i++){ '{0}={1}' -f $a[$i,0],$a[$i,1] }
$a.Rank
"$($a[0,0])"
New-Object 'int[,]' -ArgumentList 2,3 | Measure-Object | % Count
