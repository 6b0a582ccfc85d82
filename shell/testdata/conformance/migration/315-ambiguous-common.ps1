foreach ($l in { Get-MigrationBatch -E x }, { Get-MigrationBatch -W x }, { Get-MigrationBatch -O x }, { Stop-MigrationBatch b -C }, { Stop-MigrationBatch b -W }, { Get-MigrationUser -D }) {
    try { & $l | Out-Null; 'bound' } catch { $_.Exception.Message; $_.FullyQualifiedErrorId.Split(',')[0] }
}
