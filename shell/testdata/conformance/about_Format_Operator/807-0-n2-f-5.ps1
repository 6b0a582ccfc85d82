function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { '{0:N2}' -f '5' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:N2}' -f $null } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0}' -f $null } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0,5}|' -f $null } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0}' -f $true } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0}' -f @(,@(1,2)) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0}' -f @{a=1} } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0} {1}' -f (1,2) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0} {1}' -f @(1,2) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0}' -f @() } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0}' -f ,@(1,2) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0}' -f ([int[]](1,2)) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0} {1}' -f [string[]]('a','b') } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0}' -f [System.Collections.ArrayList]@(1,2) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
