function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { function f { $global:ErrorActionPreference='foo' }; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f { Set-Variable ErrorActionPreference 'stop'; $ErrorActionPreference.GetType().Name }; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f { $script:zz = 5; $script:zz }; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f { [int]$x='a' }; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f { [int]$x='a'; Set-Variable q 5 }; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { . { [int]$x='a' } } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { . { [int]$x=5; $x='a' } } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f { . { [int]$x='a' } }; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f { [int]$script:x='a' }; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f { [int]$local:x='a' }; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f { [int]$global:x='a' }; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f { [int]$x=5; & { $x='a'; $x } }; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f { [int]$x=5; & { $script:x='a'; $x } }; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f { [int]$x=5; . { $x='a'; $x } }; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
