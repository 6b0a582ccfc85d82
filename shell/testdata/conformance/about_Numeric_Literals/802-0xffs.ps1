function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { 0xFFs } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0xFFFFs } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0xFFFFus } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0xFFn } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0xFFFFFFFFFFFFFFFFn } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0xFFd } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0xF.5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0x1kb } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0b1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0b101 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0b11111111 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0b11111111111111111111111111111111 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0b1111111111111111111111111111111111111111111111111111111111111111 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0x } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
