foreach ($l in { Remove-MigrationBatch b1 }, { Stop-MigrationBatch b1 }, { Complete-MigrationBatch b1 }, { Remove-MigrationEndpoint e1 }, { Remove-MigrationUser u@contoso.com }) {
    try { & $l } catch { $_.Exception.Message; $_.Exception.GetType().FullName; $_.FullyQualifiedErrorId.Split(',')[0]; $_.CategoryInfo.Category }
}
