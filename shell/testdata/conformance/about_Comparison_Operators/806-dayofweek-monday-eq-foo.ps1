function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { [DayOfWeek]'Monday' -eq 'foo' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 'monday' -eq [DayOfWeek]::Monday } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1 -eq [DayOfWeek]::Monday } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [DayOfWeek]'Monday' -lt 'Tuesday' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [DayOfWeek]'Monday' -lt 'foo' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1 -eq 'a' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1 -ne 'a' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1.5 -eq '1.5' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 1 -eq 'one' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [double]::NaN -eq [double]::NaN } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [double]::NaN -ne [double]::NaN } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [double]::NaN -lt 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [bigint]5 -eq 5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 5 -eq [bigint]5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
