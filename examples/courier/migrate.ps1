# Migrates the users of users.csv with Courier's virtual shared folders: one administrator, and UserRoot says where each mailbox lies.
#
#     migsh -NoProfile -Lab -File examples/courier/migrate.ps1
param(
    [string] $RemoteServer = 'imap.contoso.com',
    [int] $Port = 993,
    [string] $Security = 'Ssl',
    [string] $Name = 'IMAPCourier'
)
$ErrorActionPreference = 'Stop'

New-MigrationEndpoint -IMAP -Name $Name -RemoteServer $RemoteServer -Port $Port -Security $Security | Out-Null

$csv = [System.IO.File]::ReadAllBytes("$PSScriptRoot/users.csv")
$batch = New-MigrationBatch -Name $Name -SourceEndpoint $Name -CSVData $csv -AutoStart
$batch.ValidationWarnings | ForEach-Object { Write-Warning $_ }

& "$PSScriptRoot/../admin/wait-until-synced.ps1" -Batch $Name
Get-MigrationUser -BatchId $Name | Get-MigrationUserStatistics | Format-Table Identity, Status, SyncedItemCount, SkippedItemCount
