function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { 1 -eq $true } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 2 -eq $true } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $true -eq 2 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 'true' -eq $true } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $true -eq 'false' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $true -gt $false } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $true -lt 5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $true -gt 0.5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 'abc' -lt 'abd' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 'abc' -lt 'ABD' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 'a' -clt 'A' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 'A' -clt 'a' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 'a' -cgt 'B' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 'Z' -cgt 'a' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
