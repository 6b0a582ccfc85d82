foreach ($v in '1.00:00:00', '12:00', 5, '5', 1.5, '25:00', 'x', '', $null, [timespan]'01:00', '1:2:3:4', 864000000000) {
    try { Set-MigrationBatch b1 -ReportInterval $v -WhatIf } catch { $_.Exception.Message }
}
