foreach ($v in '2024-05-06', '5/6/2024', '2024-05-06T07:08:09Z', '20240506', 5, 0, [datetime]'2024-01-01', '6 May 2024', 'May 6', '13/13/2024', 'tomorrow', $null, 1.5, '12:30', [long]638400000000000000) {
    try { Set-MigrationBatch b1 -StartAfter $v -WhatIf } catch { $_.Exception.Message }
}
