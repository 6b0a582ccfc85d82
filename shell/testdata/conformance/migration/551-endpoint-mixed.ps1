[pscustomobject]@{ PSTypeName = 'Microsoft.Exchange.Data.Storage.Management.MigrationEndpoint'; Identity = 'e1'; EndpointType = 'IMAP'; RemoteServer = 'imap.contoso.com'; MaxConcurrentMigrations = 20 }
[pscustomobject]@{ PSTypeName = 'Microsoft.Exchange.Data.Storage.Management.MigrationBatch'; Identity = 'b1'; Status = 'Synced'; MigrationType = 'IMAP'; TotalCount = 3 }
[pscustomobject]@{ PSTypeName = 'Microsoft.Exchange.Data.Storage.Management.MigrationUser'; Identity = 'u@contoso.com'; BatchId = 'b1'; Status = 'Synced'; LastSyncTime = [datetime]'2024-03-05' }
