1..5 | Measure-Object
1..5 | Measure-Object -Sum -Average -Maximum -Minimum -StandardDeviation
1..5 | Measure-Object -AllStats
'a b','c' | Measure-Object -Word -Line -Character
'a b ' | Measure-Object -Character -IgnoreWhiteSpace
'x','y' | Measure-Object -Sum
'b','a' | Measure-Object -Maximum -Minimum
'5','10' | Measure-Object -Sum -Maximum
[pscustomobject]@{a=1},[pscustomobject]@{a=3} | Measure-Object a -Sum
[pscustomobject]@{a=1;b=2} | Measure-Object a,b -Average
[pscustomobject]@{a=1;b=2} | Measure-Object * -Sum
