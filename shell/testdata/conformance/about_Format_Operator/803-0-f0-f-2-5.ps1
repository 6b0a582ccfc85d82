function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { '{0:F0}' -f 2.5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:F3}' -f 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:G}' -f 1e10 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:G}' -f 123456789012345678 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:G3}' -f 1234.5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:g3}' -f 1234567 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:R}' -f 0.1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:D5}' -f 42 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:D}' -f 42.5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:D5}' -f -42 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:X}' -f 255 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:x4}' -f 255 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:X}' -f -1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:X}' -f -1L } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
