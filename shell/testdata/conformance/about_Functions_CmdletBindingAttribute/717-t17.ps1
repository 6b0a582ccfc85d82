[CmdletBinding()]param()
$ErrorActionPreference='Stop'
Write-Error 'we'
