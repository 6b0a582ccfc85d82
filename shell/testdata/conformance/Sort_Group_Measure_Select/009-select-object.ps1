1..10 | Select-Object -First 2 -Last 2
1..10 | Select-Object -Skip 8
1..10 | Select-Object -SkipLast 8
1..10 | Select-Object -Index 1,3,99
1..10 | Select-Object -Skip 2 -First 2
1..5 | Select-Object -SkipIndex 0,2
1..3 | Select-Object -Last 0
1..3 | Select-Object -First 0
[pscustomobject]@{a=1;b=2;ab=3} | Select-Object a*
[pscustomobject]@{a=1;b=2} | Select-Object * -ExcludeProperty a
[pscustomobject]@{a=1;b=2} | Select-Object -ExcludeProperty a
[pscustomobject]@{a=1;b=2} | Select-Object @{n='x';e={$_.a+1}},@{l='y';e='b'},@{Name='z';Expression={1,2}}
'abc' | Select-Object Length,@{n='U';e={$_.ToUpper()}}
try {
    [pscustomobject]@{a=1} | Select-Object @{n='x'}
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
