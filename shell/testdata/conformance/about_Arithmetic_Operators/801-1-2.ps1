function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { 1 + '2' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1 + '0x10' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1 + '1e3' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1 + '1kb' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1 + ' 12 ' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1 + '' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1 + 'abc' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 'a' + 1 + 2 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1 + 2 + 'a' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [char]'a' + 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [char]'a' + 'b' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [char]65 + [char]66 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1 + [char]'a' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1.5 + [char]'a' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
