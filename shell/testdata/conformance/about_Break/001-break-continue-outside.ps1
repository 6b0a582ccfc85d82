function B { 'b1'; break; 'b2' }
foreach ($i in 1..3) { "i$i"; if ($i -eq 2) { B } }
"after loop"
1..3 | ForEach-Object { if ($_ -eq 2) { continue }; "fe $_" }
"not reached?"
