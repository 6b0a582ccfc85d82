function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { $null -eq '' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $null -lt 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $null -lt -1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $null -gt -1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1 -gt $null } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { -1 -gt $null } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $null -le $null } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $null -ge $null } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $null -lt $null } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 'a' -lt $null } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 'a' -gt $null } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $null -lt 'a' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '' -lt $null } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $true -eq 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
