$Error.Clear()
1 / 0
[int]'a'
Get-Item /nope
$Error.Count
$Error | ForEach-Object { $_.FullyQualifiedErrorId }
$Error[0..1].Exception.Message
$Error | Group-Object { $_.CategoryInfo.Category } -NoElement | Sort-Object Name | Format-Table -HideTableHeaders
$Error.GetType().FullName
try { throw 'x' } catch { $Error[0] -eq $_; $Error[0].Exception.Message }
$MaximumErrorCount
$Error[99]
foreach ($e in $Error) { "$e" }
$Error.Remove($Error[0]); $Error.Count
