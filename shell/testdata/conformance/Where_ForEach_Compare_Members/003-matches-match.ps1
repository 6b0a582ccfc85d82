1..3 | ? { $_ -eq 2 } | % { $Matches }
'a1','b' | ? { $_ -match '\d' } | % { $Matches[0] }
'a1' | ? Length -match 2 | % { $_ }
@{a=1},@{a=2} | ? a -eq 2 | % { $_.a }
1..3 | ? { $false,$false }
$null | ? { $true } | measure | % Count
$o=[pscustomobject]@{v='10'}
$o | ? v -gt 9 | % v
$o | ? v -gt '9' | % v
10 | ? -FilterScript { $_ }
1,2 | Where { $_ -eq 1 } -OutVariable q
$q.Count
5 | ? { $_.Foo }
(1..4 | Where-Object { $_ % 2 }).Count
1..3 | ForEach-Object { $_*2 }
1..3 | % -Begin {'b'} -Process {$_} -End {'e'}
1..2 | % {'b'} {$_} {'e'}
1..2 | % {'b'} {"1$_"} {"2$_"} {'e'}
'a','b' | % ToUpper
'abc' | % Substring 1
'abc' | % Substring 0 1
'a,b' | % Split ','
1..2 | % -MemberName ToString -ArgumentList 'D3'
'abc' | % Length
'x' | % { $_; $_ }
