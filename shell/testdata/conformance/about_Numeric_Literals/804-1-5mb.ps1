function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { 1.5mb } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1lkb } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1dkb } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0.1kb } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1kb/1mb } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 5gb } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 2147483647kb } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 9223372036854775807kb } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 100000pb } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1e3kb } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1e3 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1E3 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1e+3 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1e-3 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
