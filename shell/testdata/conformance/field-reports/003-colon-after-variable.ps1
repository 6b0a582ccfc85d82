"never shown"
$lot = 'Move7'
"$lot: failed"
