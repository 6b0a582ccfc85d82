function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { $x=1; & { Clear-Variable x; "[$x]" }; $x } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=1; & { Remove-Variable x }; $x } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=1; & { Remove-Variable x* }; $x } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f { Remove-Variable xg -ErrorAction SilentlyContinue }; $xg=1; f; $xg } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $x=1; & { Set-Variable x 2; $x }; $x } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $h=@{a=1}; $h.GetEnumerator() | % { "$_" } } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { foreach ($p in @{a=1}.GetEnumerator()) { "$p" } } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { "$(@{a=1}.GetEnumerator())" } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { [ordered]@{a=1} | % { "$($_.GetEnumerator())" } } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { (@{a=1}.GetEnumerator() | Select-Object -First 1) -join ',' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { @(@{a=1}.GetEnumerator()) -join ',' } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $o=[pscustomobject]@{a=1}; $o.pstypenames.Add('My'); $o.pstypenames } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $o=[pscustomobject]@{a=1}; $o.pstypenames.Insert(0,'My'); $o.pstypenames[0]; $o | gm | % TypeName | select -First 1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { $o=[pscustomobject]@{a=1}; $o.PSObject.TypeNames.Insert(0,'My'); $o.pstypenames[0] } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
