function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { 'abc'.Where({ $true }) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { @{a=1}.Where({ $_.a -eq 1 }).Count } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { @{a=1;b=2}.ForEach({ $_.Count }) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [pscustomobject]@{a=1} | % { $_.ForEach({ $_.a }) } } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { ([pscustomobject]@{a=1}).Where({ $_.a }).a } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1..3).Where({ $args.Count }) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1..3).Where({ param($x) $x -eq 2 }) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { ('a','b','a').Where({ $_ -eq 'a' }).Count } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1..3).ForEach({ if ($_ -eq 2) { return }; $_ }) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1..3).ForEach({ if ($_ -eq 2) { continue }; $_ }) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { foreach ($i in 1..3) { (1..3).ForEach({ if ($_ -eq 2) { break }; $_ }); 'x' } } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1..3).ForEach({ throw 'x' }) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1..3).ForEach({ 1/0 }) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1..3).Where({ 1/0 }) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
