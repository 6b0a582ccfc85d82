$ErrorActionPreference='Stop'
function f { [CmdletBinding()]param() 1/0 }
try { f } catch { $_.CategoryInfo.Reason; $_.CategoryInfo.ToString(); $_.InvocationInfo.MyCommand; throw }
