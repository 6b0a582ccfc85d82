foreach ($a in 'SilentlyContinue', 'Ignore', 'Continue', 'Stop') {
    try { Remove-MigrationBatch b1 -Wrong 1 -ErrorAction $a } catch { "$a caught $($_.FullyQualifiedErrorId.Split(',')[0])" }
}
$Error.Count
try { 1 | Get-MigrationConfig -ErrorAction SilentlyContinue -ErrorVariable ev; "ev $($ev.Count)" } catch { 'caught' }
