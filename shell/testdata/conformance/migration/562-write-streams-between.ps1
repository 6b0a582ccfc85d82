$b = [pscustomobject]@{ PSTypeName = 'Microsoft.Exchange.Data.Storage.Management.MigrationBatch'; Identity = 'b1'; Status = 'Synced'; MigrationType = 'IMAP'; TotalCount = 3 }
$b
Write-Warning 'low'
Write-Verbose 'seen' -Verbose
$b
Write-Error 'bad'
Write-Output $b
Write-Information 'info' -InformationAction Continue
[Console]::WriteLine('direct')
