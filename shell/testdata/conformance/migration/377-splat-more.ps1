$p = [ordered]@{ Identity = 'b1'; WhatIf = $true }
Remove-MigrationBatch @p
$q = @{ NotificationEmails = 'a', 'b'; SyncNow = $true }
Set-MigrationBatch b2 @q -WhatIf
$a = 'b3', '-WhatIf'
try { Stop-MigrationBatch @a } catch { $_.Exception.Message }
$n = $null
Stop-MigrationBatch b4 @n -WhatIf
$s = 'b5'
Stop-MigrationBatch @s -WhatIf
function Stop-It { param([Parameter(ValueFromRemainingArguments)] $Rest) Stop-MigrationBatch @Rest -WhatIf }
Stop-It b6
