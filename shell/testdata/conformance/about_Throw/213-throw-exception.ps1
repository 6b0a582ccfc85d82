try { throw [System.IO.FileNotFoundException]::new('gone', 'a.txt') } catch [System.IO.IOException] { $_.Exception.FileName; "$_"; $_.FullyQualifiedErrorId; $_.CategoryInfo.ToString() }
try { throw [System.ArgumentNullException]::new('p') } catch { "$_"; $_.Exception.ParamName }
try { throw [System.ArgumentOutOfRangeException]::new('p', 5, 'msg') } catch { "$_"; $_.Exception.ActualValue }
try { throw (New-Object System.Exception 'plain') } catch { "$_"; $_.Exception.HResult; $_.Exception.InnerException -eq $null }
function Fail { throw [System.InvalidOperationException] 'in function' }
Fail
throw [System.TimeoutException]::new("line one`nline two")
