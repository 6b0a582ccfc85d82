function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { [int64]::MaxValue + 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [int]::MaxValue * 2 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [int]::MaxValue * [int]::MaxValue } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [long]::MaxValue * 2 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [decimal]::MaxValue + 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [decimal]::MaxValue * 2 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [float]1.5 + 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [float]1.5 + 1.1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [float]0.1 + [float]0.2 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [float]0.1 * 3 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [bigint]1 + 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [bigint]1 + 1.5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [bigint]10 / 3 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [bigint]10 % 3 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
