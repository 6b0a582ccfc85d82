'a','b' | Sort-Object Length,Nope
[pscustomobject]@{a=1} | Sort-Object zz
gci /nonexist -ea 0 | Sort-Object Name
Sort-Object -InputObject 3,1,2
,(3,1) | Sort-Object
5 | Sort-Object -Stable
3,1 | Sort-Object -Debug:$false
'a','b','A' | Group-Object
'a','b','A' | Group-Object -CaseSensitive -NoElement
1..6 | Group-Object {$_ % 2}
1..4 | Group-Object {$_ % 2} -AsHashTable | % { $_.Keys | Sort-Object }
