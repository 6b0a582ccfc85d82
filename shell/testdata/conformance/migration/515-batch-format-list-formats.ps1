$b = [pscustomobject]@{ PSTypeName = 'Microsoft.Exchange.Data.Storage.Management.MigrationBatch'; Identity = 'b1'; Status = 'Synced'; TotalCount = 4; SyncedCount = 3; Since = [datetime]'2024-03-05T14:30:05' }
$b | Format-List Identity, @{ n = 'Percent'; e = { $_.SyncedCount / $_.TotalCount }; f = 'p0' }, @{ l = 'Since'; e = { $_.Since.ToString('yyyy-MM-dd') } }
$b | Format-List -Property Identity -GroupBy Status
$b | Format-List -Force
$b | fl Id*, To*
