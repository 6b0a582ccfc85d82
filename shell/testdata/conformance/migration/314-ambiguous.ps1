try { New-MigrationEndpoint -Ma 5 } catch { $_.Exception.Message; $_.FullyQualifiedErrorId.Split(',')[0] }
try { Set-MigrationBatch b1 -S x } catch { $_.Exception.Message }
try { Set-MigrationBatch b1 -Al } catch { $_.Exception.Message }
try { Get-MigrationUser -S x } catch { $_.Exception.Message }
Get-MigrationBatch -I x
'next'
Set-MigrationBatch b1 -Re x
