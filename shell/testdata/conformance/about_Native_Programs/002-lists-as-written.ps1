$show = 'for a; do printf "[%s]" "$a"; done; echo'
$v = 'val'
sh -c $show _ a,b 'a,b' a, b a , b
sh -c $show _ a,$v $v,b $v, $v "x","y" 'p', 'q'
sh -c $show _ (1,2) (1),(2) @(1,@(2,3)) 1..3 (1..3)
sh -c $show _ ,a ("x","y") *.none,b
