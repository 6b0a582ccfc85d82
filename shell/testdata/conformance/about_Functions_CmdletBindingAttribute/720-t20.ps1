[CmdletBinding()]param()
$ErrorActionPreference='Stop'
[int]'x'
