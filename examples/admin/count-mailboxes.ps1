# What has arrived in the local target: folders and messages of each mailbox.
#
#     migsh -File examples/admin/count-mailboxes.ps1
$target = (Get-MigrationTarget).Path
"Mailboxes in $target"
Get-ChildItem -LiteralPath $target -Directory | ForEach-Object {
    $messages = @(Get-ChildItem -LiteralPath $_.FullName -Recurse -File -Force | Where-Object { $_.Directory.Name -in 'cur', 'new' })
    [pscustomobject]@{
        Mailbox  = $_.Name
        Folders  = @($messages.Directory.Parent.FullName | Sort-Object -Unique).Count
        Messages = $messages.Count
    }
} | Format-Table -AutoSize
