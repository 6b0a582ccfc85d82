[pscustomobject]@{a=1,2} | Select-Object -ExpandProperty a
[pscustomobject]@{a=[pscustomobject]@{x=1};b=2} | Select-Object b -ExpandProperty a
[pscustomobject]@{a=@{x=1}} | Select-Object -ExpandProperty a
[pscustomobject]@{a=$null} | Select-Object -ExpandProperty a | measure | % Count
@{k=1} | Select-Object -ExpandProperty k
[pscustomobject]@{a=1} | Select-Object -ExpandProperty zz
[pscustomobject]@{a=1;b=2},[pscustomobject]@{a=1;b=2} | Select-Object a -Unique
'a','A','b' | Select-Object -Unique
'a','A' | Select-Object -Unique -CaseInsensitive
1..5 | Select-Object -First 1 -Wait
[pscustomobject]@{a=1} | Select-Object a,a
