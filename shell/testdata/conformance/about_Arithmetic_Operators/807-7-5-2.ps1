function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { '7.5' % 2 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 7 / 2 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 6 / 2 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 6 / 2.0 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 6d / 4 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1 / 3 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1d / 3 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1 / 0 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1.0 / 0 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { -1.0 / 0 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0.0 / 0 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1d / 0 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1 % 0 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1.5 % 0 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
