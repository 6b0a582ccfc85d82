$ErrorActionPreference = 'Continue'
1 + 'a'
'a' - 1
'5' * 'x'
@{} + 1
1 -band 'x'
@() - 1
$null + @{} | Out-Null
(1, 2) * 'q'
[datetime]'2020-01-01' + 'abc'
1 / '0'
1 % 0
[decimal]1 / 0
1.0 / 0
-'abc'
!'abc'
+'x'
'abc' -as [int]
'abc' -is 'nosuchtype'
1 -shl 'a'
'a'..'b1'
1..'z'
'x' -match '['
'x' -replace '(', 'y'
'x' -like '[a'
'a,b' -split '['
'{0} {1}' -f 1
'{0:Q}' -f 5
'{' -f 1
