(1..3).ForEach({$_*2})
(1..3).ForEach('ToString')
(1..3).ForEach('ToString','D2')
(1..3).ForEach([string]) | % GetType | % Name
('a','bb').ForEach('Length')
(1..3).ForEach({param($x) "$_-$x-$args"},'q','r')
(1..3).ForEach({}).Count
'x'.ForEach({"[$_]"})
$null.ForEach({1})
@().ForEach({1}).Count
@{a=1}.ForEach({$_.a})
(1..2).ForEach({$_}).GetType().Name
$o=[pscustomobject]@{a=1},[pscustomobject]@{a=2}
$o.ForEach('a',9)
$o.a
$o.ForEach('zz').Count
(1,2).ForEach([int[]],5)
