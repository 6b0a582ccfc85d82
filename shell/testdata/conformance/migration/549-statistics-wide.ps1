$s = foreach ($i in 1..2) { [pscustomobject]@{ PSTypeName = 'Microsoft.Exchange.Data.Storage.Management.MigrationUserStatistics'; Identity = "u$i@contoso.com"; BatchId = 'IMAPBatch1'; Status = 'Synced'; SyncedItemCount = $i; SkippedItemCount = 0; PercentageComplete = 100; EstimatedTotalTransferSize = '1.5 MB (1,572,864 bytes)' } }
$s | Out-String -Width 160
$s | Format-Table -AutoSize
$s | Format-List
$s | Format-Table Identity, SyncedItemCount, PercentageComplete
