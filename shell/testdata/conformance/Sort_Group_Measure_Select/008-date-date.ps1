(Get-Date '2024-01-01'),(Get-Date '2023-01-01') | Measure-Object -Maximum | % Maximum
1.5,2 | Measure-Object -Sum -StandardDeviation | fl
1..3 | Measure-Object {$_*2} -Sum
@{a=5},@{a=7} | Measure-Object a -Sum | % Sum
try {
    1..3 | Measure-Object -Line -Sum
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
1,1,2,1 | Get-Unique
'a','A','a' | Get-Unique
'a','A' | Get-Unique -CaseInsensitive
1,'a',2 | Get-Unique -OnType
Get-Unique -InputObject 1,1
