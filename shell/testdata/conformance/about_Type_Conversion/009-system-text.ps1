[System.Text.StringBuilder]@{Capacity=50} | % Capacity
[uribuilder]@{Host='h';Port=8} | % { $_.ToString() }
try {
    [System.Collections.Generic.KeyValuePair[string,int]]5
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
[nullable[int]]$x=5
$x.GetType().Name
$x=$null
$null -eq $x
[nullable[int]]'7'
[nullable[datetime]]$null
