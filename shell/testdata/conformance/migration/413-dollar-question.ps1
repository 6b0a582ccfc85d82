Remove-MigrationBatch b1 -WhatIf; $?
Remove-MigrationBatch b1 -Wrong; $?
$(Remove-MigrationBatch b1 -Wrong) ; $?
try { Remove-MigrationBatch b1 -Port x } catch { $? }
Remove-MigrationBatch b1 -Wrong || 'or'
Remove-MigrationBatch b1 -WhatIf && 'and'
