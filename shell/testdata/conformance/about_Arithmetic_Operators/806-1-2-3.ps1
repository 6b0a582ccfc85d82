function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { @(1,2) + 3 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { @(1,2) + 3,4 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { @(1,2) + $null } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (@(1,2) + @(,@(3,4))).Count } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { @(1,2) - 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { @(1,2) / 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '5' - 2 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '5' - '2' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '5.5' - 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 'abc' - 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '5' * '2' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '6' / '2' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '7' / 2 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '7' % 4 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
