function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { '{0,5:N2}|' -f 1.234 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:N}' -f 1234567.891 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:N0}' -f 1234567.891 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:n3}' -f -5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:C}' -f 1234.5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:C}' -f -1234.5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:C0}' -f 1234.5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:P}' -f 0.12345 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:P1}' -f -0.12345 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:p0}' -f 0.5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:E}' -f 12345.678 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:e2}' -f 12345.678 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:E2}' -f 0 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:F}' -f 1.5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
