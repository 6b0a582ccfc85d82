# Copies mailboxes from one IMAP server to another and waits until everything is there. Run it again at any time: it copies
# what has come in since.
#
#     migsh -WorkerMode inline -File examples/admin/imap-to-imap.ps1 -CSVPath users.csv `
#         -RemoteServer imap.contoso.com -TargetServer mail.contoso.edu
#
# Without -TargetUser, each user signs in to the target with the name and password of the CSV file. In -TargetUser, {address} and {local}
# stand for the user's address and the part before the @; its password is read from $env:TARGET_PASSWORD.
param(
    [Parameter(Mandatory)] [string] $CSVPath,
    [Parameter(Mandatory)] [string] $RemoteServer,
    [int] $Port = 993,
    [string] $Security = 'Ssl',
    [Parameter(Mandatory)] [string] $TargetServer,
    [int] $TargetPort = 993,
    [string] $TargetSecurity = 'Ssl',
    [string] $TargetUser,
    [string] $Name = 'ImapToImap',
    [int] $Concurrent = 20
)
$ErrorActionPreference = 'Stop'

if (Get-MigrationBatch | Where-Object Identity -eq $Name) {
    Set-MigrationBatch -Identity $Name -SyncNow
} else {
    $target = @{ RemoteServer = $TargetServer; Port = $TargetPort; Security = $TargetSecurity }
    if ($TargetUser) {
        $password = ConvertTo-SecureString $env:TARGET_PASSWORD -AsPlainText -Force
        $target.Credential = [pscredential]::new($TargetUser, $password)
    }
    Set-MigrationTarget -IMAP @target
    $null = New-MigrationEndpoint -IMAP -Name $Name -RemoteServer $RemoteServer -Port $Port -Security $Security -MaxConcurrentMigrations $Concurrent -MaxConcurrentIncrementalSyncs $Concurrent
    $null = New-MigrationBatch -Name $Name -SourceEndpoint $Name -CSVData ([System.IO.File]::ReadAllBytes($CSVPath)) -AutoStart
}

while (($batch = Get-MigrationBatch -Identity $Name).Status -in 'Starting', 'Syncing', 'IncrementalSyncing', 'Waiting') {
    Start-Sleep -Milliseconds 20
}
'{0}: {1}, {2} of {3} mailboxes synced' -f $Name, $batch.Status, $batch.SyncedCount, $batch.TotalCount
if ($batch.Status -ne 'Synced') { exit 2 }
