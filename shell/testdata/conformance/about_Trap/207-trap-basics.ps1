trap { "trapped: $_"; continue }
throw 'first'
"after first"
1 / 0
"after second"
Get-Item /no-such/x
"after third"
[int]'abc'
"end"
