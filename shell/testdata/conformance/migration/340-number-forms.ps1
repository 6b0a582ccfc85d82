foreach ($v in 993, '993', 993.4, '993.5', '0x3e1', '1kb', 1kb, 1e3, '1e3', ' 12 ', 3gb, 4294967296, $true, [char]'9', [decimal]5, @(7), @(1, 2), @{}, (Get-Date 2024-01-01), 'abc', '', $null) {
    try { Set-MigrationEndpoint e1 -Port $v -WhatIf } catch { $_.Exception.Message }
}
