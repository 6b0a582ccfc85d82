foreach ($v in @('a', 'b'), @('a'), @(), @($null), (1, 2), @(@('x'), 'y')) {
    try { Remove-MigrationBatch -Identity $v -WhatIf } catch { $_.Exception.Message; $_.FullyQualifiedErrorId.Split(',')[0] }
}
try { Set-MigrationBatch b1 -NotificationEmails a, b, c -WhatIf } catch { $_.Exception.Message }
try { Set-MigrationBatch b1 -NotificationEmails $null -WhatIf } catch { $_.Exception.Message }
try { Set-MigrationBatch b1 -NotificationEmails @() -WhatIf } catch { $_.Exception.Message }
try { New-MigrationBatch -Name b -ExcludeFolders @('a', $null) -CSVData 1 -WhatIf } catch { $_.Exception.Message }
