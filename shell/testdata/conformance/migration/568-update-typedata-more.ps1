Update-TypeData -TypeName Microsoft.Exchange.Data.Storage.Management.MigrationUser -MemberType AliasProperty -MemberName Mail -Value Identity
Update-TypeData -TypeName Microsoft.Exchange.Data.Storage.Management.MigrationUser -MemberType NoteProperty -MemberName Tenant -Value contoso
Update-TypeData -TypeName Microsoft.Exchange.Data.Storage.Management.MigrationUser -DefaultKeyPropertySet Identity -Force
Update-TypeData -TypeName Microsoft.Exchange.Data.Storage.Management.MigrationUser -MemberType ScriptMethod -MemberName Describe -Value { "$($this.Mail) in $($this.Tenant)" }
$u = [pscustomobject]@{ PSTypeName = 'Microsoft.Exchange.Data.Storage.Management.MigrationUser'; Identity = 'u@contoso.com'; BatchId = 'b1'; Status = 'Synced' }
$u.Describe()
$u
$u | Select-Object *
try { Update-TypeData -TypeName Microsoft.Exchange.Data.Storage.Management.MigrationUser -MemberType NoteProperty -MemberName Tenant -Value x -ErrorAction Stop } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }
Remove-TypeData -TypeName Microsoft.Exchange.Data.Storage.Management.MigrationUser
"[$($u.Tenant)]"
