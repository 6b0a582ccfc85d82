foreach ($v in $true, $false, 1, 0, 'x', $null, @()) {
    try { Set-MigrationBatch b1 -SyncNow:$v -WhatIf } catch { $_.Exception.Message; $_.FullyQualifiedErrorId.Split(',')[0] }
}
Set-MigrationBatch -SyncNow b1 -WhatIf
Set-MigrationBatch -SyncNow: $true b1 -WhatIf
