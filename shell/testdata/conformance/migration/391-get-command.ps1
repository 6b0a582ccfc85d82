(Get-Command Remove-MigrationBatch).CommandType
(Get-Command Set-MigrationBatch).Parameters.Keys.Count -gt 10
(Get-Command Get-MigrationUser).ParameterSets.Name -join ' '
(Get-Command -Noun MigrationBatch).Name -join ' '
(Get-Command -Verb Test -Noun Migration*).Name
(Get-Command *-MigrationEndp*).Count
(Get-Command Remove-MigrationUser).Parameters['Identity'].ParameterType.Name
(Get-Command Set-MigrationBatch).Parameters['SyncNow'].SwitchParameter
(Get-Command New-MigrationEndpoint).Parameters['IMAP'].ParameterSets.Keys
