$h = Write-Host 'a' 'b' -ForegroundColor Red -NoNewline 6>&1
$h.MessageData.GetType().Name; $h.MessageData.Message; $h.MessageData.ForegroundColor; $h.MessageData.NoNewLine
$v = Write-Verbose 'v' -Verbose 4>&1; $v.GetType().Name; $v
Write-Host 1.50 0x10 1kb
function f($x) { $x; "$x"; [string]$x; "{0}" -f $x }
f 1.50
f 0x1F
