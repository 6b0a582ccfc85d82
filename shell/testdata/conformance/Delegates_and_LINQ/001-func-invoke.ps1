try {
    $f=[Func[int,int]]{$_ + 1}
    $f.Invoke(4)
    $f=[Func[int,int]]{$args[0]+1}
    $f.Invoke('7')
    $f=[Func[int,int]]{'abc'}
    $f.Invoke(1)
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
$g=[Func[int,int,int,string]]{"[$_][$this][$args]"}
$g.Invoke(1,2,3)
$a=[Action]{ 'out' }
$a.Invoke()
$a=[Action[string]]{ param($s) Write-Host "h $s"; 'lost' }
$a.Invoke('x')
($a.Invoke('y')) -eq $null
