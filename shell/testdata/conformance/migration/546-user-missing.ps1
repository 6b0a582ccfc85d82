[pscustomobject]@{ PSTypeName = 'Microsoft.Exchange.Data.Storage.Management.MigrationUser'; Identity = 'only@contoso.com' }
[pscustomobject]@{ PSTypeName = 'Microsoft.Exchange.Data.Storage.Management.MigrationUser'; Status = 'Synced'; LastSyncTime = $null }
[pscustomobject]@{ PSTypeName = 'Microsoft.Exchange.Data.Storage.Management.MigrationUser'; Identity = 7; BatchId = @('b1', 'b2'); Status = 3; LastSyncTime = 'never' }
