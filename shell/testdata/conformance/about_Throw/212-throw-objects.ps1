try { throw } catch { "[$_]"; $_.FullyQualifiedErrorId; $_.Exception.GetType().FullName }
try { throw 42 } catch { $_.TargetObject; $_.TargetObject.GetType().Name; "$_"; $_.FullyQualifiedErrorId; $_.CategoryInfo.ToString() }
try { throw @{ a = 1 } } catch { "$_"; $_.TargetObject.a }
try { throw [pscustomobject]@{ Code = 7; Text = 'seven' } } catch { "$_"; $_.TargetObject.Code; $_.FullyQualifiedErrorId }
try { throw 1, 2, 3 } catch { "$_"; $_.TargetObject.Count }
try { throw $null } catch { "[$_]"; $_.FullyQualifiedErrorId }
try { throw '' } catch { "[$_]"; $_.FullyQualifiedErrorId }
try { throw (Get-Date 2020-01-02) } catch { "$_" }
throw [pscustomobject]@{ Code = 7; Text = 'seven' }
