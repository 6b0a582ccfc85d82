function Test-Return { trap { 'trap'; return 'from trap' } throw 'x'; 'after' }
$r = Test-Return
"r: $r"
$v = 1
trap { $v = 2; continue }
throw 'y'
"v=$v"
& { trap { $script:v = 3; continue } throw 'z' ; "v=$v" }
"v=$v"
