foreach ($v in (,[byte[]](1, 2)), @(1, 2, 255), @(1, 256), @('1', '2'), 5, '5', 'a', $null, @(), ([System.Text.Encoding]::UTF8.GetBytes('x')), ([char[]]'ab'), @(-1)) {
    try { Set-MigrationBatch b1 -CSVData $v -WhatIf } catch { $_.Exception.Message }
}
