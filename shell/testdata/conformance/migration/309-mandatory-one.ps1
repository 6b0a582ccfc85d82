Remove-MigrationBatch -Confirm:$false -WhatIf
'next'
Remove-MigrationEndpoint
'next'
Complete-MigrationBatch
'next'
Set-MigrationEndpoint -Port 1
