function Outer { trap { "outer trap: $_"; continue } Inner; "outer after" }
function Inner { throw 'deep'; 'inner after' }
Outer
function Inner2 { trap { "inner trap: $_"; continue } throw 'deep2'; 'inner2 after' }
function Outer2 { trap { "outer2: $_"; continue } Inner2; 'outer2 after' }
Outer2
foreach ($i in 1..2) { trap { "loop trap $i"; continue } if ($i -eq 1) { throw 'l' } "body $i" }
