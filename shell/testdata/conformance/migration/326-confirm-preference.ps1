$ConfirmPreference = 'None'
Remove-MigrationBatch b1 -WhatIf
$ConfirmPreference = 'Low'
try { Start-MigrationBatch b1 } catch { $_.Exception.Message -replace '\s+', ' '; $_.FullyQualifiedErrorId.Split(',')[0]; $_.Exception.GetType().FullName }
