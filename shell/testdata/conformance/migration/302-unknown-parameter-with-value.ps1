New-MigrationBatch -Name b -SourceEndpont e
'next'
Stop-MigrationBatch b1 -Force:$true
'next'
try { Complete-MigrationBatch b1 -CompleteAfterwards 1 } catch { $_.Exception.Message; $_.CategoryInfo.Category; $_.CategoryInfo.Reason; $_.Exception.ErrorId; $_.Exception.ParameterName; $_.InvocationInfo.OffsetInLine }
