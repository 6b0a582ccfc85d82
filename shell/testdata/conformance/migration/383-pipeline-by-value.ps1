'b1', 'b2' | Remove-MigrationBatch -WhatIf
[pscustomobject]@{ Identity = 'b3'; Extra = 1 } | Stop-MigrationBatch -WhatIf
@{ Identity = 'b4' } | Stop-MigrationBatch -WhatIf
[pscustomobject]@{ Name = 'no identity' } | Start-MigrationBatch -WhatIf
1, 'b5' | Complete-MigrationBatch -WhatIf
