# Shows which users have failed and why, grouped by reason, and starts them again. With -WhatIf it
# only shows.
#
#     migsh -File examples/admin/retry-failed-users.ps1 -Batch IMAPBatch1
[CmdletBinding(SupportsShouldProcess)]
param([string] $Batch)
$ErrorActionPreference = 'Stop'

$failed = Get-MigrationUser -StatusSummary Failed -ResultSize Unlimited |
    Where-Object { -not $Batch -or "$($_.BatchId)" -eq $Batch }
if (-not $failed) {
    'No user has failed.'
    return
}

$failed | Group-Object ErrorSummary | Sort-Object Count -Descending | ForEach-Object {
    '{0} x {1}' -f $_.Count, $_.Name
    $_.Group | ForEach-Object { "    $($_.Identity)" }
}

foreach ($user in $failed) {
    if ($PSCmdlet.ShouldProcess("$($user.Identity)", 'Start again')) {
        Start-MigrationUser -Identity "$($user.Identity)"
    }
}
