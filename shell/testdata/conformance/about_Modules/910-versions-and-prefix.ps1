'$script:count = 0; function Get-Thing { $script:count++; "thing $script:count" }; Set-Alias gth Get-Thing' | Set-Content Mod.psm1
"@{ ModuleVersion = '1.50'; RootModule = 'Mod.psm1'; FunctionsToExport = 'Get-Thing' }" | Set-Content Man.psd1
Import-Module ./Mod.psm1 -Prefix Pre -PassThru | % { $_.ExportedCommands.Keys; $_.ExportedFunctions.Keys; $_.ExportedAliases.Keys; $_.Prefix }
Get-PreThing q; Get-Alias *gth | % Name
Remove-Module Mod
Import-Module ./Mod.psm1 -MinimumVersion 9.0
'---'
Get-Module Mod | % { "$($_.Version)" }
Remove-Module Mod
Import-Module ./Mod.psm1 -Function Nope*; Get-Command Get-Thing -ErrorAction SilentlyContinue | % Name
(Get-Module Mod).ExportedCommands.Keys
try { Import-Module ./Mod.psm1 -RequiredVersion 3.10 -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; "$_" }
try { Import-Module ./Mod.psm1 -MaximumVersion 0.0.1 -PassThru | % Name } catch { "$_" }
try { Import-Module nosuch -MaximumVersion 2.* -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; "$_" }
try { Import-Module nosuch -MinimumVersion 1.50 -MaximumVersion 3.0 -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; "$_" }
Import-Module ./Man.psd1 -MinimumVersion 1.5 -PassThru | % { "$($_.Name) $($_.Version)" }
Import-Module ./Man.psd1 -MinimumVersion 1.51 -Force -ErrorAction SilentlyContinue; "$?"
Import-Module ./Man.psd1 -RequiredVersion 1.50 -Force -PassThru | % { "$($_.Name) $($_.Version)" }
Import-Module ./Man.psd1 -MaximumVersion 1.* -Force -PassThru | % { "$($_.Name) $($_.Version)" }
