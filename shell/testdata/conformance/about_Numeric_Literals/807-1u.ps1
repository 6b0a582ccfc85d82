function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { 1u } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 4294967295u } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 4294967296u } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 18446744073709551615u } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1ul } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1n } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1N } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 123456789012345678901234567890n } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1.5n } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1e3n } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1ukb } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1nkb } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 2147483647 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 2147483648 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
