# Waits until a batch has copied everything once, and shows how far it is. Exit code 0: all
# users are synced; 2: some have failed; 3: it took too long, the batch goes on.
#
#     migsh -File examples/admin/wait-until-synced.ps1 -Batch IMAPBatch1 -TimeoutMinutes 600
param(
    [Parameter(Mandatory)] [string] $Batch,
    [int] $TimeoutMinutes = 60,
    [double] $EverySeconds = 0.5
)
$ErrorActionPreference = 'Stop'

$end = (Get-Date).AddMinutes($TimeoutMinutes)
while ($true) {
    $now = Get-MigrationBatch -Identity $Batch
    if ($now.Status -notin 'Starting', 'Syncing', 'Waiting') { break }
    if ((Get-Date) -gt $end) {
        Write-Warning "$Batch is still $($now.Status) after $TimeoutMinutes minutes."
        exit 3
    }
    $done = $now.SyncedCount + $now.FailedCount
    Write-Progress -Activity "Migrating $Batch" -Status "$done of $($now.TotalCount) mailboxes" -PercentComplete (100 * $done / [Math]::Max(1, $now.TotalCount))
    Start-Sleep -Milliseconds ([int](1000 * $EverySeconds))
}
Write-Progress -Activity "Migrating $Batch" -Completed

'{0}: {1}, {2} of {3} mailboxes synced, {4} failed' -f $Batch, $now.Status, $now.SyncedCount, $now.TotalCount, $now.FailedCount
if ($now.FailedCount -gt 0) { exit 2 }
