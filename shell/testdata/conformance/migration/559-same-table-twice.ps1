$b = [pscustomobject]@{ PSTypeName = 'Microsoft.Exchange.Data.Storage.Management.MigrationBatch'; Identity = 'b1'; Status = 'Synced'; MigrationType = 'IMAP'; TotalCount = 3 }
$b | Format-Table
$b
$b | Format-Table
$b, $b
'text'
$b
