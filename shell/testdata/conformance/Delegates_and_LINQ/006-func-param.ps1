try {
    [Func[int,int]]$f={param($x) $x+1}
    $f.Invoke(1)
    $f='x'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
$h=[System.EventHandler]{ param($s,$e) "$s $this|$e $_" }
$h.Invoke('snd',[EventArgs]::Empty)
[Linq.Enumerable]::Select([int[]](1,2,3),[Func[int,int]]{param($x) $x*2}) -join ','
[Linq.Enumerable]::Where([int[]](1,2,3),[Func[int,bool]]{param($x) $x -gt 1}) -join ','
[Linq.Enumerable]::Sum([int[]](1,2,3))
[Linq.Enumerable]::Sum([int[]](1,2,3),[Func[int,int]]{param($x) $x*2})
