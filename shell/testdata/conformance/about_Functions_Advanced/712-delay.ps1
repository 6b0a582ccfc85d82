'a','b' | Rename-Item -Path { $_ } -NewName { $_ + '.x' } -WhatIf
function D { [CmdletBinding()] param([Parameter(ValueFromPipeline)]$I,[Parameter(ValueFromPipelineByPropertyName)][string]$N,[Parameter(ValueFromPipelineByPropertyName)][int]$L) process { "$I $N $L" } }
'aa','bbb' | D -N { $_.ToUpper() } -L { $_.Length }
'aa' | D -L { 'x' }
'aa' | D -L { throw 'oops' }
'aa' | D -N { }
'aa' | D -N { 1,2 }
D -N { 'x' } -I 3
