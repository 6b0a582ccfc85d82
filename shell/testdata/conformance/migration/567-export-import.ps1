$u = foreach ($i in 1..3) { [pscustomobject]@{ PSTypeName = 'Microsoft.Exchange.Data.Storage.Management.MigrationUser'; Identity = "u$i@contoso.com"; BatchId = 'b1'; Status = ('Synced', 'Failed')[$i % 2]; LastSyncTime = [datetime]::new(2024, 3, $i); Skipped = $i } }
$u | Export-Csv u.csv -NoTypeInformation
Get-Content u.csv
Import-Csv u.csv | Where-Object Status -eq Failed
Import-Csv u.csv | Group-Object Status -NoElement
$u | Export-Clixml u.xml
$r = Import-Clixml u.xml
$r[0].PSObject.TypeNames
$r
