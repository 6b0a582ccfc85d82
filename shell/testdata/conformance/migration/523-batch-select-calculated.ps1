$b = foreach ($i in 1..4) { [pscustomobject]@{ PSTypeName = 'Microsoft.Exchange.Data.Storage.Management.MigrationBatch'; Identity = "batch$i"; Status = 'Syncing'; MigrationType = 'IMAP'; TotalCount = 8; SyncedCount = $i } }
$b | Select-Object Identity, @{ n = 'Done'; e = { '{0:p1}' -f ($_.SyncedCount / $_.TotalCount) } }
$b | Select-Object -Last 2 -Property Identity, Status
$b | Select-Object -Skip 1 -First 1
$b | Select-Object -ExpandProperty Identity
$b | Select-Object Status -Unique
