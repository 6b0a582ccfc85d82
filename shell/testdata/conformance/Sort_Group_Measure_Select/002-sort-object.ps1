try {
    1..3 | Sort-Object @{foo=1}
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
1..3 | Sort-Object @{Expression={$_};Descending='x'}
'a10','a9','a1' | Sort-Object
'é','e','z','E' | Sort-Object
'x','X','x' | Sort-Object -Unique
'x','X','x' | Sort-Object -Unique -CaseSensitive
3,1,3,2 | Sort-Object -Unique -Descending
3,1,2,9 | Sort-Object -Top 2
3,1,2,9 | Sort-Object -Bottom 2
3,1,2 | Sort-Object -Top 10
