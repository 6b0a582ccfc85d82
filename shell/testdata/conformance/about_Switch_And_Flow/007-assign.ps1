$a, $b = 1, 2; "$a $b"; $a, $b = $b, $a; "$a $b"
$a, $b = 1, 2, 3; "$b" ; $b.Count; $a, $b, $c = 1, 2; $null -eq $c
$a, ($b, $c) = 1, (2, 3); "$a $b $c"
$a = $b = $c = 7; "$a$b$c"
[int]$i, [string]$s = '5', 6; $i.GetType().Name; $s.GetType().Name
$x, $null, $z = 1..3; "$x$z"
$h = @{}; $h.a, $h['b'] = 1, 2; $h.a + $h.b
$arr = 0,0,0; $arr[0], $arr[2] = 'p', 'q'; "$arr"
$first, $rest = 'one'; $first; $null -eq $rest
$f, $r = @(); $null -eq $f
$a += 5; $a -= 2; $a *= 3; $a /= 2; $a; $a %= 4; $a
$s = 'x'; $s += 1; $s *= 3; $s
$arr += 'n'; $arr.Count; $u += 1; $u; $n = $null; $n += 'a', 'b'; $n.Count
$i = 5; $i++; ++$i; $i--; $i; $j = $i++ + ++$i; $j; $i
$q = $i++; $q; ($i++); ($i--); $i
$null = 'x'; $t = ($v = 5) + 1; $t
$d = [ordered]@{}; $d.k += 1; $d.k += 1; $d.k
$script:sv = 1; $global:gv = 2; $local:lv = 3; "$sv$gv$lv"
${a b} = 1; ${a b}; $env:PFOO = 'e'; $env:PFOO; $function:fx = { 'fx' }; fx
$x = if (1) { 'if' }; $y = switch (2) { 2 { 'sw' } }; $z = foreach ($i in 1,2) { $i }; "$x $y $z"
$w = try { 1/0 } catch { 'caught' }; $w
$m = & { 1; 2 }; $m.Count; $k = . { 'dot' }; $k
try { $true = 1 } catch { $_.FullyQualifiedErrorId }
try { [int]$bad = 'abc' } catch { $_.FullyQualifiedErrorId }
try { 1..3 = 5 } catch { 'x' }
