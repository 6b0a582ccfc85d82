function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { (5).Count } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (5).Length } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $null.Count } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $null.Length } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { @().Count } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { @($null).Count } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1,2).Count } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 'abc'.Count } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 'abc'.Length } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { @{a=1;b=2}.Count } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { @{a=1;b=2}.Length } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { @{count=9}.Count } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { @{length=9}.Length } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [pscustomobject]@{a=1} | % Count } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
