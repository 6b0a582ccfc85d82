$v = 'val'; $h = @{ a = 1 }
$j = Write-Output "hi $v $($h.a)" $true &
$j.Command
Receive-Job $j -Wait
Receive-Job (1..3 | ForEach-Object { $_ * 2 } &) -Wait
Receive-Job ('a' && 'b' &) -Wait
(5 &).GetType().Name
