function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { $null % 5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 'a' * 3 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 'ab' * 0 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 'ab' * -1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 'ab' * 2.5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 'ab' * 1.5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 'ab' * '3' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 'ab' * 'x' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 'ab' * $null } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { @(1,2) * 2 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { ,@(1,2) * 2 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { @() * 5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { @(1) * -1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { @(1,2) * 2.5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
