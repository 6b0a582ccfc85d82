function Set-It { [CmdletBinding(SupportsShouldProcess)] param([string] $Identity, [switch] $SyncNow, [string[]] $NotificationEmails)
    Set-MigrationBatch @PSBoundParameters }
Set-It b1 -SyncNow -WhatIf
Set-It -Identity b2 -NotificationEmails x, y -WhatIf
