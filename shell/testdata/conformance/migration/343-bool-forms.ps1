foreach ($v in $true, 0, 1, -5, 2.5, 'true', '$true', '', $null, 'False', @(), @(1), [char]'f') {
    try { Set-MigrationBatch b1 -AllowUnknownColumnsInCsv $v -WhatIf } catch { $_.Exception.Message }
}
