$b = foreach ($i in 1..2) { [pscustomobject]@{ PSTypeName = 'Microsoft.Exchange.Data.Storage.Management.MigrationBatch'; Identity = "batch$i"; Status = 'Syncing'; MigrationType = 'IMAP'; TotalCount = $i } }
$b | Out-String -Stream | ForEach-Object { "[$_]" }
($b | Out-String).Length
($b | Out-String -Width 30) -split "`n" | ForEach-Object { $_.Length }
$b | Format-Table | Out-String -Width 25
