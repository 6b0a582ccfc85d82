function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { (1..5).Where({ $_ -gt 2 }, 'SkipUntil', 2) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1..5).Where({ $_ -gt 2 }, 'Until') } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1..5).Where({ $_ -gt 2 }, 'Until', 1) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $a,$b = (1..5).Where({ $_ -gt 2 }, 'Split'); "$a|$b" } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $a,$b = (1..5).Where({ $_ -gt 2 }, 'Split', 2); "$a|$b" } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1..5).Where({ $_ -gt 9 }) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1..5).Where({ $_ -gt 9 }).Count } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1..5).Where({ $_ -gt 2 }, 'foo') } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1..5).Where({ $_ -gt 2 }, 'Default', 2) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1..5).Where({ $_ -gt 2 }, 'First', 0) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1..5).Where() } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1..5).Where('a') } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (5).Where({ $_ -eq 5 }) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $null.Where({ $true }) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
