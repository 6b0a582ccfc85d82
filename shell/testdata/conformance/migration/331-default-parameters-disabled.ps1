$PSDefaultParameterValues = @{ 'Stop-MigrationBatch:WhatIf' = $true; 'Disabled' = $true }
try { Stop-MigrationBatch b1 } catch { 'asked' }
$PSDefaultParameterValues['Disabled'] = $false
Stop-MigrationBatch b1
$PSDefaultParameterValues.Remove('Stop-MigrationBatch:WhatIf')
$PSDefaultParameterValues.Add('Stop-*:WhatIf', { $true })
Stop-MigrationBatch b2
