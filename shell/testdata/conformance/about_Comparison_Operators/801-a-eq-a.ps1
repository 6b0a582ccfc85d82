function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { 'a' -eq 'A' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 'a' -ceq 'A' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1 -eq 1.0 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1 -eq '1.0' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '1.0' -eq 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1d -eq 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [char]'a' -eq 'A' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [char]'a' -ceq 'A' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 'A' -eq [char]'a' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [char]'a' -eq 97 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 97 -eq [char]'a' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $null -eq 0 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0 -eq $null } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '' -eq $null } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
