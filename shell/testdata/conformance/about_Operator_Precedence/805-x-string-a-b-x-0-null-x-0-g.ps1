function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { $x=[string[]]('a','b'); $x[0]=$null; $x[0].GetType().Name } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=1,2,3; $x.Length=5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=1,2,3; $x.Add(4) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=1,2,3; $x += 4; $x.Count; $x += ,(5,6); $x.Count } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=1,2,3; $x -= 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x='a'; $x += 1,2; $x } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=$null; $x += 1; $x.GetType().Name } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=$null; $x += 'a','b'; $x.GetType().Name } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=@(); $x += 1; $x.GetType().Name } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=1; $x += 'a' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=1; $x += '2'; $x } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x='1'; $x += 2; $x } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=5; $x *= 2.5; $x } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=5; $x /= 2; $x } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
