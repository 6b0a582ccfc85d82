$b = foreach ($i in 5, 3, 1, 4) { [pscustomobject]@{ PSTypeName = 'Microsoft.Exchange.Data.Storage.Management.MigrationBatch'; Identity = "b$i"; Status = ('Synced', 'Failed')[$i % 2]; MigrationType = 'IMAP'; TotalCount = $i } }
$b | Sort-Object TotalCount
$b | Sort-Object Status, @{ e = 'TotalCount'; Descending = $true } | Format-Table Identity, Status
$b | Group-Object Status
$b | Group-Object Status | ForEach-Object { $_.Group }
$b | Measure-Object TotalCount -Sum -Maximum
$b | Where-Object TotalCount -gt 3
