function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { $x=5; $y = $x++; "$x $y" } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=5; $y = ++$x; "$x $y" } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x='a'; $x++ } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x='5'; $x++; $x } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=$null; $x++; $x } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=1.5; $x++; $x } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=[char]'a'; $x++ } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=@(); $x++ } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=@{}; $x++ } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=$true; $x++; $x } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=[int]::MaxValue; $x++; $x.GetType().Name } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=[long]::MaxValue; $x++; $x.GetType().Name } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=1d; $x--; $x } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=[datetime]'2024-01-01'; $x++ } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
