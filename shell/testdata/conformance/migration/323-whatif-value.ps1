Remove-MigrationBatch b1 -WhatIf:1
Remove-MigrationBatch b1 -WhatIf:$true -Confirm:$true
$w = $true
Remove-MigrationBatch b1 -WhatIf:$w
$p = @{ WhatIf = $true; Identity = 'b3' }
Stop-MigrationBatch @p
try { Remove-MigrationBatch b1 -WhatIf:no } catch { $_.Exception.Message; $_.FullyQualifiedErrorId.Split(',')[0] }
