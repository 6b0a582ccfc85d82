[CmdletBinding()]param()
$ErrorActionPreference='Stop'
[int]::Parse('x')
