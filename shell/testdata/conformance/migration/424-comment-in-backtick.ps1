Remove-MigrationBatch b1 ` # comment
 -WhatIf
'next'
Remove-MigrationBatch -Identity b1 <# inline #> -WhatIf # end
Remove-MigrationBatch `
    -Identity 'it''s' `
    -WhatIf
