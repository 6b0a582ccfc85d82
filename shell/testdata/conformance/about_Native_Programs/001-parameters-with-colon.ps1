$show = 'for a; do printf "[%s]" "$a"; done; echo'
sh -c $show _ -a:1 -b: 2 -c:$true -d:"x y" -e=5 -f='q r' --long:x
sh -c $show _ -x:(1+1) -y:@(1,2) -z:1,2 -n:$null -m:''
$h = [ordered]@{ name = 'v w'; on = $true; none = $null }
sh -c $show _ @h
$l = '-a', '-b:c', '-d:', 'e f', '--', $null, 5
sh -c $show _ @l
function pass { sh -c $show _ @args }
pass -a:1 -b: 2 -c x -- -z
