Stop-MigrationBatch b1 -WhatIf
Complete-MigrationBatch b1 -WhatIf
Start-MigrationBatch b1 -WhatIf
Set-MigrationBatch b1 -WhatIf -SyncNow
Set-MigrationConfig -MaxConcurrentMigrations 5 -WhatIf
Set-MigrationUser u@contoso.com -SyncNow -WhatIf
Start-MigrationUser u@contoso.com -WhatIf
Stop-MigrationUser u@contoso.com -WhatIf
Remove-MigrationUser u@contoso.com -WhatIf -Force
Set-MigrationEndpoint e1 -Port 143 -WhatIf
New-MigrationBatch -Name b2 -SourceEndpoint e1 -CSVData ([byte[]](1,2)) -WhatIf
