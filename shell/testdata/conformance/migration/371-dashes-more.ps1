Remove–MigrationBatch b1 –WhatIf
'next'
Remove-MigrationBatch —Identity b1 ―WhatIf
Remove-MigrationBatch -Identity “b 1” -WhatIf
Remove-MigrationBatch -Identity ‘b 2’ -WhatIf
