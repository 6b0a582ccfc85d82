function show($o) { if ($null -eq $o) { '<null>' } elseif ($o -is [System.Management.Automation.ErrorRecord]) { "$($o.FullyQualifiedErrorId) [$($o.CategoryInfo.Category)] $o" } else { "$($o.GetType().Name): $o" } }
try { & { function f { $ErrorActionPreference='stop'; $ErrorActionPreference.GetType().Name }; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f { [CmdletBinding()]param() $ErrorActionPreference='stop'; $ErrorActionPreference.GetType().Name; $ErrorActionPreference }; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f { [CmdletBinding()]param() $ErrorActionPreference='foo'; $ErrorActionPreference }; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f { [CmdletBinding()]param() $ConfirmPreference='none'; $ConfirmPreference.GetType().Name }; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f { [CmdletBinding()]param() $ProgressPreference='silentlycontinue'; $ProgressPreference.GetType().Name }; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f { [CmdletBinding()]param() $InformationPreference=1; $InformationPreference.GetType().Name }; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f { $ErrorActionPreference='foo'; Write-Error x }; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f { $ErrorActionPreference='foo'; Write-Error x; 'after' }; f 2>&1 } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f { $ErrorActionPreference='foo'; 1/0; 'after' }; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f { $WarningPreference='foo'; Write-Warning x; 'after' }; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f { $WarningPreference='foo'; g }; function g { $WarningPreference='stop'; $WarningPreference.GetType().Name}; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f { $ConfirmPreference='foo'; 'ok' }; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f { $ErrorActionPreference=$null; Write-Error x; 'after' }; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
try { & { function f { $ErrorActionPreference=99; Write-Error x; 'after' }; f } 2>&1 | ForEach-Object { show $_ } } catch { '!'; show $_ }
