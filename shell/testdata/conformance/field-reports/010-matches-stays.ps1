foreach ($w in 'bea', 'c3d', 'eve', 'f5') { $null = $w -match '(\d)'; if ($Matches) { "$w -> $($Matches[1])" } else { "$w -> none" } }
$r = 'q1', 'q2', 'zz' -match 'q(\d)'; "$r / $($Matches[1])"
switch -Regex ('x7', 'nothing', 'y6') { '([xy])(?<n>\d)' { "$($Matches[1]) $($Matches.n)" } default { "default keeps $($Matches.n)" } }
'abc' -notmatch 'b'; $Matches[0]
