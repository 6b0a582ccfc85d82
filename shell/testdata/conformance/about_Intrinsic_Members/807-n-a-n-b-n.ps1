function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { (@{n='a'},@{n='b'}).n } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (@{n='a'},@{m='b'}).n } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (@{n='a'},@{m='b'}).n.Count } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { ([pscustomobject]@{n=1},[pscustomobject]@{n=2}).n } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { ([pscustomobject]@{n=1},[pscustomobject]@{m=2}).n } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { ([pscustomobject]@{n=1},[pscustomobject]@{n=2}).n = 5 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { ('a','b').ToUpper() } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { ('a','b').PadLeft(3) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { ('a',1).ToUpper() } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (1,2).GetType().Name } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { ((1,2),(3,4)).Count } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { ((1,2),(3,4)).foo } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (,(1,2)).Count } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { ('a','b').Substring(5) } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
