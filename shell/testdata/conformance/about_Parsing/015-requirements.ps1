$tree = [System.Management.Automation.Language.Parser]::ParseInput("#requires -Version 5.1`n#requires -Modules Foo, @{ModuleName='Bar';ModuleVersion='1.2'}`n#requires -PSEdition Core`n1", [ref]$null, [ref]$null)
$r = $tree.ScriptRequirements
$r.RequiredPSVersion; $r.RequiredPSEditions; $r.RequiredModules.Count; $r.RequiredModules[1].Version; "$($r.RequiredModules[1])"; $r.IsElevationRequired; $null -eq $r.RequiredApplicationId
$null -eq [System.Management.Automation.Language.Parser]::ParseInput('1', [ref]$null, [ref]$null).ScriptRequirements
