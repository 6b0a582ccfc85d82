function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { 1 + [bigint]2 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [bigint]::Pow(2,100) * 2 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [bigint]::Pow(2,100) - 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { - [bigint]5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $true + 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $true + $true } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1 + $true } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1 + $null } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $null + 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $null + 'a' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $null + $null } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $null - 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $null * 5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $null / 5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
