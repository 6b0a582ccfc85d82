Remove-MigrationBatch -Identity 007 -WhatIf
Remove-MigrationBatch -Identity 1.50 -WhatIf
Remove-MigrationBatch -Identity 0x10 -WhatIf
Remove-MigrationBatch -Identity $true -WhatIf
Remove-MigrationBatch -Identity a,b -WhatIf
'next'
Remove-MigrationBatch -Identity (Get-Date 2024-05-06) -WhatIf
Remove-MigrationBatch -Identity a/b\c:d -WhatIf
Remove-MigrationBatch -Identity 1kb -WhatIf
Remove-MigrationBatch -Identity user@contoso.com -WhatIf
Remove-MigrationBatch -Identity "Batch $(1+1)" -WhatIf
