$b = [pscustomobject]@{ PSTypeName = 'Microsoft.Exchange.Data.Storage.Management.MigrationBatch'; Identity = 'b1'; Status = 'Synced'; TotalCount = 4000 }
"$b"
[string]$b
$b.ToString()
$b -like '*Synced*'
"$($b.Identity): $($b.Status)"
'{0} has {1:n0}' -f $b.Identity, $b.TotalCount
$b, $b -join '|'
$b | Out-String -NoNewline
