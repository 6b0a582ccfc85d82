function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { 1e28d } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1L } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1l } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1d } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1D } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1y } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 127y } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { -128y } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1uy } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 255uy } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1s } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 32767s } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1us } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 65535us } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
