try { New-MigrationEndpoint -Name e -WhatIf } catch { $_.FullyQualifiedErrorId.Split(',')[0] }
try { Remove-MigrationBatch b1 b2 -WhatIf } catch { $_.Exception.Message; $_.FullyQualifiedErrorId.Split(',')[0]; $_.Exception.ParameterName }
try { Stop-MigrationUser a b c } catch { $_.Exception.Message }
Start-MigrationBatch b1 -WhatIf x
