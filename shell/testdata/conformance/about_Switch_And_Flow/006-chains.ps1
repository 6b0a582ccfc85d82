'a' && 'b' || 'c'
1/0 && 'no' || 'or'
$x = 'l' && 'r'; $x
$y = sh -c 'exit 1' || 'fallback'; $y
(Get-Item /nope -ea 0) && 'no'; 'st ' + $?
Get-Item /nope -ea 0 || 'missing'
sh -c 'exit 0' && sh -c 'exit 3' || "code $LASTEXITCODE"
throw 'x' && 'y'
