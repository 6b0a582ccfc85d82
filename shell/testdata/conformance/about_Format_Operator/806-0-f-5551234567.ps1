function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { '{0:(###) ###-####}' -f 5551234567 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:#.##}' -f 0.5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:#.##}' -f 5.0 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:##.##}' -f -0.001 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:0.###}' -f -0.0001 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:$#,##0}' -f 1234 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:+0;-0}' -f 5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:00.00}' -f 5d } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:0.0}' -f [float]1.25 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:N2}' -f [bigint]12345 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:X}' -f [bigint]255 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:D10}' -f [bigint]255 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:N2}' -f [decimal]1.005 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '{0:N2}' -f 'abc' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
