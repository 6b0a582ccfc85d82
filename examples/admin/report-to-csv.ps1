# Writes one line per mailbox, and one per message that was left out, to two CSV files.
#
#     migsh -File examples/admin/report-to-csv.ps1 -Path ./report.csv -SkippedPath ./skipped.csv
param(
    [string] $Batch,
    [string] $Path = './migration-report.csv',
    [string] $SkippedPath = './migration-skipped.csv'
)
$ErrorActionPreference = 'Stop'

$users = if ($Batch) { Get-MigrationUser -BatchId $Batch -ResultSize Unlimited } else { Get-MigrationUser -ResultSize Unlimited }
$statistics = $users | ForEach-Object { Get-MigrationUserStatistics -Identity "$($_.Identity)" -IncludeSkippedItems }

$statistics |
    Sort-Object BatchId, Identity |
    Select-Object BatchId, Identity, Status, SyncedItemCount, SkippedItemCount, PercentageComplete,
        @{ Name = 'MB'; Expression = { [Math]::Round($_.BytesTransferred.ToBytes() / 1MB, 1) } }, ErrorSummary |
    Export-Csv -Path $Path -NoTypeInformation

$skipped = foreach ($user in $statistics) {
    foreach ($item in $user.SkippedItems) {
        [pscustomobject]@{
            Mailbox  = "$($user.Identity)"
            Folder   = $item.FolderName
            Subject  = $item.Subject
            Received = $item.DateReceived
            Size     = "$($item.MessageSize)"
            Reason   = $item.Failure
        }
    }
}
if ($skipped) { $skipped | Export-Csv -Path $SkippedPath -NoTypeInformation }

'{0} mailboxes in {1}, {2} skipped messages' -f @($statistics).Count, $Path, @($skipped).Count
