function F1 { Get-Item /no1; 'f1 after' }
$ErrorActionPreference = 'SilentlyContinue'
F1
& { $ErrorActionPreference = 'Stop'; try { F1 } catch { "caught $_" } }
F1
$ErrorActionPreference = 'Stop'
try { F1; 'no' } catch { "caught 2 $_" }
try { F1 -ErrorAction Continue } catch { "caught 3 $_" }
function F2 { [CmdletBinding()] param() Get-Item /no2; 'f2 after'; $ErrorActionPreference }
F2 -ErrorAction SilentlyContinue
F2 -EA Ignore
$m = New-Module -ScriptBlock { function MF { [CmdletBinding()]param() Get-Item /no3 -ErrorAction SilentlyContinue; Get-Item /no4; 'mf after'; $ErrorActionPreference } }
$ErrorActionPreference = 'Continue'
& { $ErrorActionPreference = 'SilentlyContinue'; MF }
MF -EA SilentlyContinue
try { MF -EA Stop } catch { "caught 4 $_" }
$global:ErrorActionPreference
