function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { 'a-b' -lt 'ab' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 'a_b' -lt 'ab' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '10' -lt '9' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '10' -lt 9 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 10 -lt '9' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 10 -lt 'a' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1 -lt @{} } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { @{} -lt 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { @{} -eq @{} } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { {a} -eq {a} } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [int] -eq [int] } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [int] -eq 'System.Int32' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 'int' -eq [int] } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [int] -eq 'int' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
