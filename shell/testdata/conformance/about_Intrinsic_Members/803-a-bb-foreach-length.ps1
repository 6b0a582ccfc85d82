function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { ('a','bb').ForEach('Length') } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { ('a','bb').ForEach({ $_.Length }) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1,2,3).ForEach({ $_ * 2 }) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1,2,3).ForEach({ param($x) $x * 2 }) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1,2,3).ForEach({ $args[0] }) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1,2,3).ForEach({ $_ + $args[0] }, 10) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1,2,3).ForEach([string]) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { ('1','2').ForEach([int]) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { ('1','a').ForEach([int]) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { ('a','b').ForEach('ToUpper') } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { ('a','b').ForEach('PadLeft', 3) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { ('a','b').ForEach('PadLeft', 3, [char]'.') } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (5).ForEach({ $_ + 1 }) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { 'ab'.ForEach({ $_ + '!' }) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
