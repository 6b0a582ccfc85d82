try {
    1..5 | Select-Object -Property
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
[pscustomobject]@{a=@{x=1},@{x=2}} | Select-Object -ExpandProperty a | % x
[pscustomobject]@{n=1;a=@(5,6)} | Select-Object n -ExpandProperty a
'abc' | Select-Object -ExpandProperty Length
'a','bb' | Select-Object -ExpandProperty Length -Unique
[pscustomobject]@{n=1;a=[pscustomobject]@{n=2}} | Select-Object n -ExpandProperty a
