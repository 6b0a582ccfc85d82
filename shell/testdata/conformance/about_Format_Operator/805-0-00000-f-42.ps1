function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { '{0:00000}' -f 42 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:0,0}' -f 5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:0,}' -f 12345 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:0,,}' -f 123456789 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:0.0%}' -f 0.1234 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:0.0‰}' -f 0.1234 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:0.00E+00}' -f 12345 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:0.00e0}' -f 12345 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:0.0;(0.0)}' -f -2.5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:0.0;;Z}' -f -2.5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { "{0:'abc'0}" -f 5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:"abc"0}' -f 5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:\#0}' -f 5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:000-000-0000}' -f 5551234567 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
