[pscustomobject]@{a=1} | Measure-Object zz -Sum
@() | Measure-Object -Sum
$null | Measure-Object
1,$null,3 | Measure-Object -Average
Measure-Object -InputObject 1,2,3
(1..3 | Measure-Object -Sum).Sum.GetType().Name
(1..3 | Measure-Object).Count.GetType().Name
[timespan]'00:01','01:00' | Measure-Object -Sum
