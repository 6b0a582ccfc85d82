function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { $null.ForEach({ 1 }) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { @().ForEach({ 1 }).Count } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1,2).ForEach({ }).Count } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1,2).ForEach({ 1,2 }).Count } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1,2).ForEach({ $null }).Count } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1,2).ForEach().Count } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1,2).ForEach({ $_ }).GetType().FullName } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1,2).Where({ $_ }).GetType().FullName } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1..5).Where({ $_ -gt 2 }) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1..5).Where({ $_ -gt 2 }, 'First') } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1..5).Where({ $_ -gt 2 }, 'First', 2) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1..5).Where({ $_ -gt 2 }, 'Last') } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1..5).Where({ $_ -gt 2 }, 'Last', 2) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1..5).Where({ $_ -gt 2 }, 'SkipUntil') } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
