function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { '{0}' -f 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0} {1}' -f 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0}' -f 1,2 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{1}' -f 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0' -f 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '0}' -f 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{{0}}' -f 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{{{0}}}' -f 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{a}' -f 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{}' -f 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{-1}' -f 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0,5}|' -f 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0,-5}|' -f 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0, 5 }|' -f 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
