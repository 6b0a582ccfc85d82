function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { 0b1y } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0b11111111y } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0b11111111uy } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0b1L } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0b1n } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0b101kb } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1kb } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1mb } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1gb } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1tb } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1pb } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1KB } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1Kb } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1.5kb } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
