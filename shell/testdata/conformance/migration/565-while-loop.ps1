$states = 'Starting', 'Syncing', 'Syncing', 'Synced'
$i = 0
do {
    $b = [pscustomobject]@{ PSTypeName = 'Microsoft.Exchange.Data.Storage.Management.MigrationBatch'; Identity = 'b1'; Status = $states[$i] }
    Write-Host ("{0,-10} {1,5:p0}" -f $b.Status, ($i / 3))
    $i++
} until ($b.Status -in 'Synced', 'Failed', 'Stopped')
switch -Wildcard ($b.Status) { 'Sync*' { "done $_" } 'Fail*' { 'failed' } default { '?' } }
