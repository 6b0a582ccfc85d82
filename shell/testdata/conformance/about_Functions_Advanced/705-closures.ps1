function New-Counter { $c=0; { $script:c++; $c }.GetNewClosure() }
$a=New-Counter; & $a; & $a; $b=New-Counter; & $b
$x=1; $sb={ $x }.GetNewClosure(); $x=2; & $sb; $sb.Module.GetType().Name; $sb.Module.Name -like '__DynamicModule_*'
function New-Adder($n){ { param($m) $n+$m }.GetNewClosure() }
$add5=New-Adder 5; & $add5 3
$fs = foreach($i in 1..3){ { $i }.GetNewClosure() }; $fs | % { & $_ }
$sb2={ $y=5; $z }.GetNewClosure(); $z=3; & $sb2
