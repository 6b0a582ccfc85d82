function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { 1.e3 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { .5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { .5kb } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 5. } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 5.e1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1e400 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { -1e400 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1e-400 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1.5L } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1.4L } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 2.5L } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1e3L } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1.5d } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1e3d } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
