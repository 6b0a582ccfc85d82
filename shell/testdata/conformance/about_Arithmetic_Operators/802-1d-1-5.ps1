function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { 1d + 1.5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1 + 1d } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1.5 + 1d } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1L + 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [byte]200 + [byte]100 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [byte]1 + [byte]1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [sbyte]1 + [byte]1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [int16]1 + [uint16]1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [uint32]1 + 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [uint32]1 + [int64]1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [uint64]1 + 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [uint64]1 + [int64]1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [uint64]::MaxValue + 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [uint64]::MaxValue + [uint64]1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
