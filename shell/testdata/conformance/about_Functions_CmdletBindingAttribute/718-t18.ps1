[CmdletBinding()]param()
nosuchcommand
'x'
$ErrorActionPreference='Stop'
nosuchcommand
