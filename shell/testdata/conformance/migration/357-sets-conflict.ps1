Get-MigrationBatch -Identity b1 -Endpoint e1
'next'
try { New-MigrationEndpoint -IMAP -ExchangeRemoteMove -Name e -RemoteServer s -WhatIf } catch { $_.Exception.Message; $_.FullyQualifiedErrorId.Split(',')[0]; $_.Exception.GetType().Name }
try { Get-MigrationUser u@contoso.com -BatchId b } catch { $_.Exception.Message }
try { Test-MigrationServerAvailability -IMAP -Endpoint e1 -RemoteServer s -Port 1 } catch { $_.Exception.Message }
