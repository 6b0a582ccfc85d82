$old = [pscustomobject]@{ PSTypeName = 'Microsoft.Exchange.Data.Storage.Management.MigrationBatch'; Identity = 'b1'; Status = 'Syncing'; MigrationType = 'IMAP'; TotalCount = 4 }
$new = [pscustomobject]@{ PSTypeName = 'Microsoft.Exchange.Data.Storage.Management.MigrationBatch'; Identity = 'b1'; Status = 'Synced'; MigrationType = 'IMAP'; TotalCount = 4 }
Compare-Object $old $new -Property Identity, Status
Compare-Object $old $new -Property Status -PassThru
$old -eq $new
$old.PSObject.Copy() -eq $old
