# Migrates the users of users.csv with each user's own name and password.
#
#     migsh -NoProfile -Lab -File examples/plain/migrate.ps1
param(
    [string] $RemoteServer = 'imap.contoso.com',
    [int] $Port = 993,
    [string] $Security = 'Ssl',
    [string] $Name = 'IMAPPlain'
)
$ErrorActionPreference = 'Stop'

New-MigrationEndpoint -IMAP -Name $Name -RemoteServer $RemoteServer -Port $Port -Security $Security | Out-Null

$csv = [System.IO.File]::ReadAllBytes("$PSScriptRoot/users.csv")
$batch = New-MigrationBatch -Name $Name -SourceEndpoint $Name -CSVData $csv -AutoStart
$batch.ValidationWarnings | ForEach-Object { Write-Warning $_ }

& "$PSScriptRoot/../admin/wait-until-synced.ps1" -Batch $Name
Get-MigrationUser -BatchId $Name | Get-MigrationUserStatistics | Format-Table Identity, Status, SyncedItemCount, SkippedItemCount
