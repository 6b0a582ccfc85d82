try { New-MigrationBatch } catch { $_.Exception.Message; $_.FullyQualifiedErrorId.Split(',')[0]; $_.Exception.GetType().Name; $_.CategoryInfo.ToString() }
try { New-MigrationEndpoint -IMAP } catch { $_.Exception.Message; $_.Exception.ParameterName }
try { Test-MigrationServerAvailability -IMAP } catch { $_.Exception.Message }
try { Remove-MigrationUser } catch { $_.Exception.Message; $_.TargetObject -eq $null }
