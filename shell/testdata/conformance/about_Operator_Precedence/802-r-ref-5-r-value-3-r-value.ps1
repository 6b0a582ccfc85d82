function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { $r=[ref]5; $r.Value=3; $r.Value } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=5; $r=[ref]$x; $x=6; $r.Value } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [int]$x=5; $r=[ref]$x; $r.Value='a' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [int]$x=5; $r=[ref]$x; $r.Value='7'; $x.GetType().Name } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (5)[1] } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (5)[0,1] } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (5)[-2] } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 'a'[1] } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1,2)[5] } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $true[0] } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (Get-Date '2024-01-01')[0].Year } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $null[0] } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { @()[0] } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { @{a=1}[0] } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
