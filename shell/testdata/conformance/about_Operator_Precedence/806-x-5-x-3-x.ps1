function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { $x=5; $x %= 3; $x } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=5; $x -= '2'; $x } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x='ab'; $x *= 2; $x } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=$null; $x ??= 5; $x } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=3; $x ??= 5; $x } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $h=@{}; $h.a ??= 5; $h.a; $h['b'] ??= 6; $h.b } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $h=@{a=1}; $h.a++; $h.a; $h['a'] += 5; $h.a; $h.z += 1; $h.z } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $a=1,2; $a[0]++; $a[0]; $a[1] *= 5; "$a" } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x = $y += 5; "$x $y" } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x = ($y = 3) + 1; "$x $y" } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { ($x) = 5; $x } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { ($x, $y) = 1,2; "$x$y" } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x++ + 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=5; $x++ + ++$x } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
