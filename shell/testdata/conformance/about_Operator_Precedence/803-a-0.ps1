function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { {a}[0] } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { ([pscustomobject]@{a=1})[0].a } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { ([pscustomobject]@{a=1})[1] } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1.5)['a'] } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=1..3; $x[(0,1)] = 5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=1..3; $x[@(0)] = 5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=1..3; $x[@(0)] } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=1..3; $i=0,1; $x[$i] = 5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=1..3; $x['1'] = 5; "$x" } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=1..3; $x[1.6] = 5; "$x" } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=1..3; $x[$null] = 5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=1..3; $x['a'] = 5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x='abc'; $x['a'] } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=1..3; $x[[long]1] } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
