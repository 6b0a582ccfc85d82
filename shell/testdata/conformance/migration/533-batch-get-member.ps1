$b = [pscustomobject]@{ PSTypeName = 'Microsoft.Exchange.Data.Storage.Management.MigrationBatch'; Identity = 'b1'; Status = 'Synced'; TotalCount = 4; Emails = 'a', 'b'; When = [datetime]'2024-01-01'; Nothing = $null }
$b | Get-Member
$b | Get-Member -MemberType NoteProperty -Name *Count
$b.PSObject.TypeNames
$b.PSObject.Properties.Name
