foreach ($l in { Get-MigrationBatch -Status }, { New-MigrationEndpoint -IMAP -Security }, { Get-MigrationUser -StatusSummary }, { Get-MigrationUser -ResultSize }, { Test-MigrationServerAvailability -IMAP -RemoteServer }, { Set-MigrationConfig -MaxConcurrentMigrations }, { Get-MigrationBatch -Endpoint }) {
    try { & $l } catch { $_.Exception.Message -replace '"[\w.]+Storage\.Management[\w.]+"', '"T"' -replace "'[\w.]+Storage\.Management[\w.]+'", "'T'"; $_.FullyQualifiedErrorId.Split(',')[0] }
}
