$b = [pscustomobject]@{ PSTypeName = 'Microsoft.Exchange.Data.Storage.Management.MigrationBatch'; Identity = 'b1'; Status = 'Synced'; Report = [pscustomobject]@{ Entries = 1..6; Text = 'ok' }; Owner = @{ Name = 'ann' }; Lists = @(@(1, 2), @(3)); Empty = @() }
$b | Format-List
$b | Format-List Report, Owner
$b | Format-Table Identity, Report, Owner
$b | ConvertTo-Json -Depth 2
