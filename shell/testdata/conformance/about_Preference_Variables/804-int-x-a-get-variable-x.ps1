function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { [int]$x='a'; Get-Variable x } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [int]$x='a'; sv q 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [int]$x='a'; New-Variable q 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [int]$x='a'; Remove-Variable x } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [int]$x='a'; Clear-Variable x } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [int]$x='a'; Invoke-Expression '1' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [int]$x='a'; Write-Output 5 -OutVariable y } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [int]$x='a'; 1 | % { } } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [int]$x=5; 1 | % { $x='b'; $x } } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [int]$x=5; & { $x='b'; $x } } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [int]$x=5; $x+='1'; $x } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [int]$x=5; $x+='a'; $x } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [int]$x=5; $x++; $x.GetType().Name } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [int]$x=[int]::MaxValue; $x++ } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
