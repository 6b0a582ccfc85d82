$m = New-Module -Name MyMod -ScriptBlock { param($p) $script:count=0; function Get-Count { $script:count++; "$script:count $p" }; function hidden { 'h' }; $pub='pv'; Set-Alias gcnt Get-Count; Export-ModuleMember -Function Get-Count -Variable pub -Alias gcnt } -ArgumentList 'arg'
Get-Count; gcnt; $pub
$m.Name; $m.ModuleType; $m.ExportedFunctions.Keys; $m.ExportedVariables.Keys; $m.ExportedAliases.Keys; $m.ExportedCommands.Keys -join ','
& $m { $script:count }
& $m { hidden }
try { hidden } catch { $_.Exception.Message }
Get-Module MyMod | % Name
Remove-Module MyMod
try { Get-Count } catch { $_.Exception.Message }
$o = New-Module -AsCustomObject { $total=5; function Add($n){ $script:total+=$n; $script:total }; Export-ModuleMember -Function Add -Variable total }
$o.Add(3); $o.total; $o.total=10; $o.Add(1); $o.GetType().Name
$o | Get-Member | % { "$($_.Name) $($_.MemberType)" }
$r = New-Module { 'result'; function zz {} } -ReturnResult; $r
$m2 = New-Module { function Get-A {'a'}; function Get-B {'b'} } -Function Get-A
Get-A; try { Get-B } catch { $_.Exception.Message }
$m.ToString()
