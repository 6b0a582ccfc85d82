function Get-Progress { param([Parameter(ValueFromPipeline)] $Batch) process { [pscustomobject]@{ Batch = $Batch.Identity; Done = "$($Batch.SyncedCount) of $($Batch.TotalCount)"; Left = $Batch.TotalCount - $Batch.SyncedCount } } }
$b = foreach ($i in 1..3) { [pscustomobject]@{ PSTypeName = 'Microsoft.Exchange.Data.Storage.Management.MigrationBatch'; Identity = "batch$i"; Status = 'Syncing'; TotalCount = 10; SyncedCount = $i * 3 } }
$b | Get-Progress
$b | Get-Progress | Sort-Object Left | Format-Table -AutoSize
$b | Get-Progress | ConvertTo-Csv -NoTypeInformation
$b | Get-Progress | ConvertTo-Html -Fragment
