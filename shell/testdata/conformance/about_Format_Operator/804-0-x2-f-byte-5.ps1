function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { '{0:X2}' -f [byte]5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:X}' -f 1.5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:B}' -f 5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:b8}' -f 5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:B}' -f -1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:Z}' -f 5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:foo}' -f 5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:0.00}' -f 1.005 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:#,##0.00}' -f 1234567.891 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:#,#}' -f 0 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:#}' -f 0 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:0}' -f 0.5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:0}' -f 1.5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:0}' -f 2.5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
