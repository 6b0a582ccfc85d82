$x = Set-MigrationEndpoint `
    -Identity ep1 `
    -Port abc
'next'
if ($true) { Remove-MigrationBatch b1 -Oops }
'next'
Get-MigrationBatch -Identity b1 -Status Nope | Format-Table Identity
