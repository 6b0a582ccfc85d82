try { throw 'text' } catch { $c = $_.Exception.ErrorRecord; $c.FullyQualifiedErrorId; $c.Exception.GetType().Name; $c.CategoryInfo.ToString(); $_.Exception.WasThrownFromThrowStatement }
try { Get-Item /no-such -ErrorAction Stop } catch { $c = $_.Exception.ErrorRecord; $c.FullyQualifiedErrorId; $c.TargetObject; $c.CategoryInfo.ToString() }
try { [int]'x' } catch { $c = $_.Exception.ErrorRecord; $c.FullyQualifiedErrorId; $c.InvocationInfo.ScriptLineNumber; $_.Exception.WasThrownFromThrowStatement }
try { throw [System.InvalidOperationException]'plain' } catch { "[$($_.Exception.ErrorRecord)]" }
try { throw 'again' } catch { $Error[0] -eq $_; $Error[0].Exception -eq $_.Exception }
