[CmdletBinding()]param()
$ErrorActionPreference='Stop'
function f { 1/0 }
f
