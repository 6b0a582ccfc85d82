[CmdletBinding()]param()
$ErrorActionPreference='Stop'
Get-Item nope
