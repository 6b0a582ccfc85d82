function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { ([pscustomobject]@{a=1}).Count } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { ([pscustomobject]@{a=1}).Length } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { ([pscustomobject]@{Count=7}).Count } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (Get-Date).Count } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { {a}.Count } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1).GetType().Count } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (5)[0] } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (5)[1] } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (5)[-1] } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 'abc'.foo } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (5).foo } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1,2).foo } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1,2).Length } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { ('a','bb').Length } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
