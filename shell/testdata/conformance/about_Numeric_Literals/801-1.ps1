function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0x1F } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0xFFFFFFFF } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0xFFFFFFFFFFFFFFFF } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0x80000000 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0x7FFFFFFF } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0x1FFFFFFFF } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0x8000000000000000 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0xFFL } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0xFFFFFFFFL } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0xFFu } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0xFFFFFFFFu } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0xFFy } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0xFFuy } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
