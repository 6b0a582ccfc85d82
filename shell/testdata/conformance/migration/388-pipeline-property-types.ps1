[pscustomobject]@{ Identity = 'e1'; Port = '143'; Security = 'Tls' } | Set-MigrationEndpoint -WhatIf
try { [pscustomobject]@{ Identity = 'e1'; Port = 'x' } | Set-MigrationEndpoint -WhatIf -ErrorAction Stop } catch { $_.Exception.Message }
[pscustomobject]@{ Identity = @('u1', 'u2') } | Start-MigrationUser -WhatIf
[pscustomobject]@{ Identity = $null } | Start-MigrationUser -WhatIf
'next'
'', 'u3' | Start-MigrationUser -WhatIf
