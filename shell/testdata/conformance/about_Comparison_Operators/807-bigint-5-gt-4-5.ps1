function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { [bigint]5 -gt 4.5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 5L -eq '5' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [uint64]::MaxValue -gt -1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { -1 -lt [uint64]::MaxValue } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [uint64]::MaxValue -eq -1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [decimal]1.1 -eq 1.1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1.1 -eq 1.1d } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0.1+0.2 -eq 0.3 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [float]0.1 -eq 0.1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 0.1 -eq [float]0.1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1,2,3 -eq 2 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1,2,3 -ne 2 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1,2,3 -gt 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1,2,3 -lt 'a' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
