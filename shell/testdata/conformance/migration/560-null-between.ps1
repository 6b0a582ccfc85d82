$b = [pscustomobject]@{ PSTypeName = 'Microsoft.Exchange.Data.Storage.Management.MigrationBatch'; Identity = 'b1'; Status = 'Synced'; MigrationType = 'IMAP'; TotalCount = 3 }
$b
$null
$b
''
@()
$b | Where-Object Identity -eq none
5
$b
