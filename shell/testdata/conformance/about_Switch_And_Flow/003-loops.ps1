for ($i = 0; $i -lt 3; $i++) { $i }; "i=$i"
for ($i, $j = 0, 10; $i -lt $j; $i += 3, ($j -= 3)) { "$i $j" ; if ($i -is [array]) { break } }
for (($i = 0), ($j = 5); $i -lt 2; $i++, $j--) { "$i-$j" }
for (;;) { break }; for ($k = 0; ; ) { if (++$k -gt 2) { break }; $k }
$n = 3; while ($n--) { $n }; $n
while ($true) { if (++$c -ge 2) { break } ; continue }; $c
do { $d++; $d } while ($d -lt 2); do { $d-- ; $d } until ($d -le 0)
do { 'once' } while ($false); do { 'once2' } until ($true)
do { if ($q++ -lt 2) { continue }; "q$q" } while ($q -lt 4)
foreach ($x in 1..3) { if ($x -eq 2) { continue }; $x }; "x=$x"
foreach ($x in $null) { 'null item' }; foreach ($x in @()) { 'no' }; foreach ($x in @($null)) { 'one null' }
foreach ($x in 'abc') { $x }; foreach ($x in @{a=1}) { $x.GetType().Name }
foreach ($e in @{a=1}.GetEnumerator()) { $e.Key }
foreach ($x in 1,2,3) { $null = $foreach.MoveNext(); "$x -> $($foreach.Current)" }
$l = [System.Collections.Generic.List[int]](1..3); try { foreach ($x in $l) { $l.Add(9); $x } } catch { $_.Exception.GetType().Name; $_.Exception.Message }
$a = 1..3; foreach ($x in $a) { $a = @(); $x }
$r = foreach ($x in 1..3) { $x * 2 }; "$r"
$r = for ($i=0;$i -lt 2;$i++) { $i }; $r.GetType().Name
$r = while ($false) { 1 }; $null -eq $r
foreach ($i in 1..2) { foreach ($j in 1..2) { if ($j -eq 2) { break }; "$i$j" } }
:outer foreach ($i in 1..3) { foreach ($j in 1..3) { if ($j -eq 2) { continue outer }; if ($i -eq 3) { break outer }; "$i$j" } }
$lab = 'outer'; :outer while ($true) { while ($true) { break $lab } }; 'dyn label'
:a for (;;) { :b for (;;) { break a } }
foreach ($x in (1..5 | ? { $_ % 2 })) { $x }
foreach ($i in 3..1) { $i }; foreach ($ch in 'a'..'c') { $ch.GetType().Name + $ch }
foreach ($x in Get-ChildItem /nonexistent -ea 0) { 'no' }
for ($i = 0; $i -lt 3) { $i++; if ($i -eq 2) { continue }; "f$i" }
$i = 10; foreach ($i in 1..2) { }; $i
while (($line = @('a','b',$null)[$p++]) -ne $null) { $line }
foreach -parallel ($z in 1) { $z }
