switch ('abc') { 'ABC' { 'ci' } { $_ -clike 'a*' } { 'block' } abc { 'bare' } default { 'no' } }
switch -CaseSensitive ('abc') { 'ABC' { 'no' } 'abc' { 'yes' } }
switch -Wildcard ('file.txt', 'x[1]', 'a?') { '*.txt' { "txt $_" } 'x`[*' { "br $_" } 'a`?' { "q $_" } '?????????' { 'nine' } }
switch -Wildcard -CaseSensitive ('ABC') { 'a*' { 'no' } 'A*' { 'yes' } }
switch -Regex ('user42') { '(\D+)(\d+)' { $Matches[1]; $Matches[2]; break } '.' { 'not' } }
switch -Regex -CaseSensitive ('ABC') { 'b' { 'no' } 'B' { 'yes'; $Matches[0] } }
switch -Exact ('a*') { 'a*' { 'exact' } }
switch (3) { '3' { 'string 3' } 3.0 { 'dbl' } { $_ -gt 2 } { 'gt' } ([int]3) { 'cast' } }
switch ('3') { 3 { 'int 3' } 03 { 'int 03' } }
switch (1,2,3,4) { 2 { continue } 4 { 'four' } default { "d$_" } }
switch (1,2,3,4) { 3 { break } default { "d$_" } }
switch ($null) { $null { 'null' } default { 'def' } }
switch (@()) { default { 'never' } }
switch (,@()) { default { 'empty arr' } }
switch (@(1,@(2,3))) { default { "$($_ -join '+')" } }
switch ('') { '' { 'empty' } default { 'd' } }
switch ([datetime]'2024-01-02') { '2024-01-02' { 'date' } { $_.Year -eq 2024 } { 'year' } }
switch ($true) { 1 { 'one' } $true { 'true' } 'True' { 'str' } }
switch (@{a=1}) { { $_.a -eq 1 } { 'hash' } }
$r = switch (1..3) { 1 { 'a' } 2 { 'b' } 3 { 'c' } }; $r.Count; $r -join ''
switch ('a') { a { $_ = 'z'; $_ } }
switch -Regex ('x1','y2') { 'x(?<n>\d)' { $Matches.n } 'y' { $Matches.Count } }
switch ([DayOfWeek]::Monday) { 'Monday' { 'mon' } 1 { 'one' } ([DayOfWeek]::Monday) { 'enum' } }
switch (5) { {$_ -lt 3} { 'lt' } {$_ -in 4..6} { 'in' } default { 'def' } }
switch ('a','b') { { $true } { "$_ $($switch.Current) $($foreach)" } }
switch (1) { 1 { switch (2) { 2 { break } } ; 'after inner break' } }
switch ('x') { { 'text' } { 'truthy string' } { 0 } { 'zero' } { $null } { 'null' } }
switch ('a b') { 'a b' { 'sp' } "a b" { 'dq' } }
switch (10) { (5+5) { 'sum' } $(10) { 'sub' } @(10) { 'arr' } }
switch -Exact -CaseSensitive ('a') { 'A' { 1 } 'a' { 2 } }
