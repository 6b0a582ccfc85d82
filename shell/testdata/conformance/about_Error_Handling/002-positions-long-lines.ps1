$veryLongVariableNameNumberOne = 'abc'; $anotherVeryLongVariableName = 'def'; [int]'not a number'; $trailing = 'more text that goes on and on'
Get-Item -Path /this/is/a/very/long/path/that/does/not/exist/anywhere/on/this/machine/at/all -ErrorAction Continue
	[int]"tab start"
'x'.Foo(	1,	2)
Write-Output (Get-Item /nope1) (Get-Item /nope2)
if ($true) { if ($true) { if ($true) { throw 'deep in a long line with some more text behind it' } } }
