$b = [pscustomobject]@{ PSTypeName = 'Microsoft.Exchange.Data.Storage.Management.MigrationBatch'; Identity = 'b1'; Status = 'Synced'; MigrationType = 'IMAP'; TotalCount = 4 }
$b | Add-Member Owner 'ann'
$b | Add-Member -MemberType ScriptProperty -Name Left -Value { $this.TotalCount - 1 }
$b | Add-Member -MemberType AliasProperty -Name Id -Value Identity
$b
$b | Format-List
$b | Format-Table Id, Left, Owner
