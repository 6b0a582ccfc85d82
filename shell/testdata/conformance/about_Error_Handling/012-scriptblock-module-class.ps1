class K { [int] Div([int]$x) { return 10 / $x } static [void] Bad() { throw 'static bad' } [string] Get() { return (Get-Item /nope).Name } }
[K]::new().Div(0)
[K]::Bad()
'after'
try { [K]::new().Div(0) } catch { $_.Exception.GetType().Name; $_.FullyQualifiedErrorId; $_.ScriptStackTrace }
try { [K]::Bad() } catch { "$_"; $_.ScriptStackTrace }
[K]::new().Get()
$m = New-Module -Name Mod1 -ScriptBlock { function Get-Bad { [CmdletBinding()]param() throw 'mod thrown' } function Get-Soft { [CmdletBinding()]param() Write-Error 'mod soft'; 1/0 } }
try { Get-Bad } catch { $_.ScriptStackTrace; $_.InvocationInfo.MyCommand }
Get-Soft
$sb = { param($x) [int]$x }
try { & $sb 'q' } catch { $_.InvocationInfo.Line; $_.ScriptStackTrace }
try { $sb.Invoke('q') } catch { $_.Exception.GetType().Name; $_.FullyQualifiedErrorId; "$_"; $_.Exception.InnerException.GetType().Name }
try { 'a' | ForEach-Object $sb } catch { $_.FullyQualifiedErrorId }
Get-Bad
