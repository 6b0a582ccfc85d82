function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { $x=1..3; $x[1d] } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=1..3; $x[$true] } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=[System.Collections.ArrayList](1..3); $x[5] } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=[System.Collections.ArrayList](1..3); $x[5] = 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=[System.Collections.ArrayList](1..3); $x[-1] } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=[System.Collections.ArrayList](1..3); $x[0..1] } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=[System.Collections.Generic.List[int]](1..3); $x['a'] } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=[System.Collections.Generic.List[int]](1..3); $x[1]='z' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=[System.Collections.Generic.List[int]](1..3); $x[-1] } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=[System.Collections.Generic.List[int]](1..3); $x[3] } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [int[]]$x=1..3; $x[0]='a' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [int[]]$x=1..3; $x[0]='7'; "$x" } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [int[]]$x=1..3; $x[0]=1.5; "$x" } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=New-Object 'int[]' 2; $x[0]='q' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
