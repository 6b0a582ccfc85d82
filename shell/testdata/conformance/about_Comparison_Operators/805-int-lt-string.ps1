function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { [int] -lt [string] } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [guid]::Empty -eq '00000000-0000-0000-0000-000000000000' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [version]'1.2' -lt '1.10' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '1.2' -lt [version]'1.10' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [version]'1.2' -eq '1.2.0' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [datetime]'2024-01-01' -eq '2024-01-01' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { '2024-01-01' -eq [datetime]'2024-01-01' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [datetime]'2024-01-01' -lt '2024-02-01' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [datetime]'2024-01-01' -lt 'foo' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [datetime]'2024-01-01' -eq 'foo' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [timespan]'1:00' -gt '0:30' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [timespan]'1:00' -gt 5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [DayOfWeek]'Monday' -eq 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [DayOfWeek]'Monday' -eq 'monday' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
