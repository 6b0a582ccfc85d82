function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { function f { [bool]$x='a'; $x }; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f([int]$x) { $x='a' }; f 5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f([bool]$x) { $x='a'; $x }; f $true } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f([switch]$x) { $x='a'; $x }; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f([ValidateRange(1,3)]$x) { $x=9; $x }; f 2 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f([ValidateSet('a','b')]$x) { $x='c'; $x }; f a } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f { param([int[]]$x) $x='a' }; f 5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f { [int]$i = 0; foreach ($i in 'a') { $i } }; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f { [int]$i = 0; foreach ($i in '3') { $i.GetType().Name } }; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f { [int]$x,$y = 'a',2 }; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f { $x = [int]'a' }; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f { try { [int]$x='a' } catch { $_.Exception.GetType().Name } }; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f { trap { 'T:' + $_.Exception.GetType().Name; continue } [int]$x='a' }; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [int]$x='a'; . { } } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
