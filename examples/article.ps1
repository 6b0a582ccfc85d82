# "Use PowerShell to perform an IMAP migration to Microsoft 365", its nine commands in
# order, against the servers of the lab:
#
#     migsh -NoProfile -Lab -File examples/article.ps1
#
# What the page prints is in article-as-printed.txt; what was repaired is said below.

# Step 1: verify that you can connect to your IMAP server.
# (The page has placeholders here.)
Test-MigrationServerAvailability -IMAP -RemoteServer imap.contoso.com -Port 993 -Security Ssl

# Step 2, the CSV file, lies in the lab at the page's own place:
# C:\Users\Administrator\Desktop\IMAPmigration_1.csv.

# Step 3: create an IMAP migration endpoint.
New-MigrationEndpoint -IMAP -Name IMAPEndpoint -RemoteServer imap.contoso.com -Port 993 -Security Ssl

# Or, with limits and on port 143. (The page creates it under the same name, so the first one
# goes; and it breaks the line before 50.)
Remove-MigrationEndpoint -Identity IMAPEndpoint -Confirm:$false
New-MigrationEndpoint -IMAP -Name IMAPEndpoint -RemoteServer imap.contoso.com -Port 143 -Security Tls -MaxConcurrentMigrations 50 -MaxConcurrentIncrementalSyncs 25

Get-MigrationEndpoint IMAPEndpoint | Format-List EndpointType,RemoteServer,Port,Security,Max*

# Step 4: create and start an IMAP migration batch.
New-MigrationBatch -Name IMAPBatch1 -SourceEndpoint IMAPEndpoint -CSVData ([System.IO.File]::ReadAllBytes("C:\Users\Administrator\Desktop\IMAPmigration_1.csv")) -AutoStart

Get-MigrationBatch -Identity IMAPBatch1 | Format-List

Get-MigrationBatch -Identity IMAPBatch1 | Format-List Status

# Step 5, the MX record, and its 72 hours of waiting; here until the mail is there.
while ((Get-MigrationBatch -Identity IMAPBatch1).Status -in 'Starting', 'Syncing') {
    Start-Sleep -Milliseconds 500
}
Get-MigrationUser -BatchId IMAPBatch1 | Get-MigrationUserStatistics | Format-Table Identity, Status, SyncedItemCount, SkippedItemCount

# Step 6: delete the IMAP migration batch. (The page's command asks first.)
Remove-MigrationBatch -Identity IMAPBatch1 -Confirm:$false

# "The command will return either the migration batch with a status of Removing, or it will
# return an error stating that migration batch couldn't be found." (The page has a stray quote.)
Get-MigrationBatch IMAPBatch1

# The page leaves the endpoint behind; without it this script can be run again.
while (Get-MigrationBatch | Where-Object Identity -eq IMAPBatch1) {
    Start-Sleep -Milliseconds 100
}
Remove-MigrationEndpoint -Identity IMAPEndpoint -Confirm:$false
