foreach ($v in 'active', 'Sync', 'failed', 5, 99) {
    try { $null = Get-Command Get-MigrationUser -ArgumentList $v; Remove-MigrationUser u -WhatIf } catch { $_.Exception.Message }
}
try { Get-MigrationUser -StatusSummary Nothing } catch { $_.Exception.Message -replace '"[\w.]+Storage\.Management[\w.]+"', '"T"' }
try { Get-MigrationUser -Status Nothing } catch { $_.Exception.Message -replace '"[\w.]+Storage\.Management[\w.]+"', '"T"' }
