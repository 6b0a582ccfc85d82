[CmdletBinding()]param()
$ErrorActionPreference='Stop'
& { 1/0 }
