$b = foreach ($i in 1..3) { [pscustomobject]@{ PSTypeName = 'Microsoft.Exchange.Data.Storage.Management.MigrationBatch'; Identity = "batch$i"; Status = 'Synced'; MigrationType = 'IMAP'; TotalCount = $i } }
$b | Format-Table -HideTableHeaders
$b | Format-Table -AutoSize
$b | Format-Table Identity, Status -Wrap
$b | Format-Table @{ n = 'Name'; e = 'Identity'; w = 6 }, @{ l = 'N'; e = { $_.TotalCount * 2 }; f = '{0:000}'; a = 'center' }
$b | Format-Table -Property I*, *Count
$b | Format-Table -View Nope
