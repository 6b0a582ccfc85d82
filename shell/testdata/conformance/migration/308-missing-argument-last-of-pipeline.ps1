Get-MigrationUser -BatchId |
    Select-Object Identity
'next'
Get-MigrationBatch -Identity ; 'same line'
